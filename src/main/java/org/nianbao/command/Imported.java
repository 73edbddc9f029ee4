package org.nianbao.command;

import java.nio.file.Path;
import java.util.List;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Edition;
import org.nianbao.intake.file.Doubt;
import org.nianbao.intake.understand.Received;
import org.nianbao.report.Report;
import org.nianbao.report.Value;

/**
 * What became of a file that was to come into the library.
 *
 * @param id the report's number in the library; 0 where it did not come in
 * @param cells how many figures came in
 * @param missing how many of the edition's cells stayed blank
 * @param missingCells their ids, in the order printed
 * @param unsure the places that were read but should be looked at
 * @param doubts what was not used
 * @param problem why it did not come in, "" where it did
 */
record Imported(
    String file,
    long id,
    String agency,
    int year,
    String edition,
    int cells,
    int missing,
    List<String> missingCells,
    List<Unsure> unsure,
    List<Doubt> doubts,
    String problem) {

  /**
   * A place to be looked at.
   *
   * @param place its id
   * @param line the line of the file, from 1; 0 for the file as a whole
   * @param written as it stands there
   * @param value as it was taken
   * @param reason a whole Chinese sentence
   */
  record Unsure(String place, int line, String written, String value, String reason) {}

  static Imported in(Path file, long id, Received received, Edition edition) {
    Report report = received.report();
    List<String> blank =
        edition.cells().keySet().stream()
            .filter(cell -> report.value(cell).equals(Value.BLANK))
            .map(CellId::toString)
            .toList();
    List<Unsure> unsure =
        received.unsure().entrySet().stream()
            .map(
                each ->
                    new Unsure(
                        each.getKey().id(),
                        each.getValue().line(),
                        each.getValue().written(),
                        report.at(each.getKey()),
                        each.getValue().reason()))
            .toList();
    return new Imported(
        file.toString(),
        id,
        report.agency(),
        report.year(),
        report.edition(),
        report.values().size(),
        blank.size(),
        blank,
        unsure,
        received.doubts(),
        "");
  }

  static Imported not(Path file, String why) {
    return new Imported(file.toString(), 0, "", 0, "", 0, 0, List.of(), List.of(), List.of(), why);
  }

  /** Whether this came in as the report of the same agency and year. */
  boolean isOf(Report report) {
    return id > 0 && agency.equals(report.agency()) && year == report.year();
  }

  /** How many places people should look at. */
  int questions() {
    return unsure.size() + doubts.size();
  }
}
