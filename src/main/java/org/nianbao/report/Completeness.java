package org.nianbao.report;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.nianbao.edition.Cell;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Section;
import org.nianbao.edition.Table;

/**
 * How much of a report is filled in. Shares are from 0 to 1; what may stay empty is not counted.
 */
public final class Completeness {
  private static final int HUNDRED = 100;

  private Completeness() {}

  /** The mean of all parts in per cent, 100 only when nothing is missing. */
  public static int percent(Report report, Edition edition) {
    DoubleStream tables = edition.tables().stream().mapToDouble(table -> ofTable(report, table));
    DoubleStream texts =
        edition.sections().stream()
            .filter(section -> section.due().isPresent())
            .filter(section -> isDue(report, edition, section))
            .mapToDouble(section -> ofText(report, section));
    double mean =
        DoubleStream.concat(
                DoubleStream.of(ofCover(report, edition)), DoubleStream.concat(tables, texts))
            .average()
            .orElse(0);
    return (int) Math.floor(mean * HUNDRED);
  }

  /** Where the form lets an agency leave a section out, one left out is not missing. */
  private static boolean isDue(Report report, Edition edition, Section section) {
    return edition.head().sectionsFixed() || report.section(section.id()).isPresent();
  }

  /** How many of a table's cells hold something. */
  public static double ofTable(Report report, Table table) {
    return table
        .cells()
        .map(Cell::id)
        .mapToInt(cell -> report.value(cell).equals(Value.BLANK) ? 0 : 1)
        .average()
        .orElse(1);
  }

  /** How much of a section's shortest text is written. */
  public static double ofText(Report report, Section section) {
    int written = report.section(section.id()).map(text -> text.text().strip().length()).orElse(0);
    return Math.min(1, written / (double) Math.max(1, section.shortest()));
  }

  /** How many of the cover facts that every report of this edition has are there. */
  public static double ofCover(Report report, Edition edition) {
    boolean signed = edition.tables().stream().anyMatch(Table::signed);
    Stream<String> due = Stream.of(report.agency(), report.fact(Fact.SIGNED));
    Stream<String> people =
        signed
            ? Stream.of(Fact.HEAD, Fact.REVIEWER, Fact.PREPARER, Fact.PHONE, Fact.DATE)
                .map(report::fact)
            : Stream.empty();
    return Stream.concat(due, people)
        .mapToInt(words -> words.isEmpty() ? 0 : 1)
        .average()
        .orElse(1);
  }
}
