package org.nianbao.intake.understand;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nianbao.intake.file.Doubt;
import org.nianbao.report.Place;
import org.nianbao.report.Report;

/**
 * What came out of a file.
 *
 * @param doubts what was not used and what is missing, in the order of the file
 * @param sources where each place of the report was read, as far as it was read from lines; a
 *     doubtful one says why. Empty for files that hold a report as data
 * @param lines the file as it was read: a table's row as cells parted by bars
 */
public record Received(
    Report report, List<Doubt> doubts, Map<Place, Source> sources, List<String> lines) {
  public Received {
    doubts = List.copyOf(doubts);
    sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    lines = List.copyOf(lines);
  }

  /** A report that the file holds as data: nothing had to be understood. */
  public static Received data(Report report) {
    return new Received(report, List.of(), Map.of(), List.of());
  }

  /** The places that people should look at, in the order they were read. */
  public Map<Place, Source> unsure() {
    Map<Place, Source> unsure = new LinkedHashMap<>(sources);
    unsure.values().removeIf(source -> !source.doubtful());
    return unsure;
  }
}
