package org.nianbao.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nianbao.message.Messages;
import org.nianbao.report.Dates;
import org.nianbao.report.Fact;
import org.nianbao.report.Place;
import org.nianbao.report.Report;

/**
 * The agency's name and the date under the text, with the seal or room for the rubber stamp (GB/T
 * 9704-2012, 7.3.5).
 */
final class Signature {
  /** How far the seal's middle lies above the middle of name and date, in parts of its size. */
  static final double SEAL_RAISED = 0.12;

  /** The size of the rubber stamp that room is left for, mm. */
  private static final double STAMP_SIZE = 42;

  private static final double DATE_FROM_RIGHT = 4 * Sheet.CHARACTER_PITCH;
  private static final double NAME_FROM_RIGHT = 2 * Sheet.CHARACTER_PITCH;
  private static final double DATE_FROM_NAME = 2 * Sheet.CHARACTER_PITCH;

  /** The longest line of an agency's name, in characters. */
  private static final double WIDEST_NAME = 26;

  private static final double HALF = 0.5;

  private final Report report;
  private final Options options;
  private final List<Line> name;
  private final Line date;

  Signature(Report report, Options options, Characters characters, Prose prose) {
    this.report = report;
    this.options = options;
    this.name = prose.bySense(report.agency(), Face.FANGSONG, WIDEST_NAME);
    String signed = report.fact(Fact.SIGNED);
    String words = signed.isEmpty() ? Messages.text("page.undated") : Dates.printed(signed);
    List<Line> lines =
        new LineBreaker(characters.glyphs(words, Face.FANGSONG), Sheet.CHARACTERS, 0).lines();
    this.date = lines.getFirst();
  }

  /** The same for a file whose lines are not set here. */
  Passage.Signed passage() {
    int blank = stamped() ? blankLines(size(), name.size()) : 1;
    List<Passage.Centred> lines = new ArrayList<>();
    name.forEach(line -> lines.add(new Passage.Centred(line.words(), middle(line, nameX(line)))));
    lines.add(new Passage.Centred(date.words(), middle(date, dateX())));
    return new Passage.Signed(blank, lines, seal(blank));
  }

  /** One strip: blank for the seal's upper part, the name, the date. */
  Item.Strip strip() {
    int blank = stamped() ? blankLines(size(), name.size()) : 1;
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < name.size(); i++) {
      Origin origin = new Origin(Role.SIGNATURE, Place.Single.AGENCY);
      marks.addAll(set(name.get(i), nameX(name.get(i)), blank + i, origin));
    }
    int dateLine = blank + name.size();
    Origin origin = new Origin(Role.SIGNATURE, Place.of(Fact.SIGNED));
    marks.addAll(set(date, dateX(), dateLine, origin));
    seal(blank).ifPresent(marks::add);
    return new Item.Strip((dateLine + 1) * Sheet.LINE_PITCH, marks, false, Optional.empty());
  }

  private double size() {
    return options.sealed() ? options.sealSize() : STAMP_SIZE;
  }

  /** Whether the lines stand for a seal or a stamp to be pressed on them. */
  private boolean stamped() {
    return options.sealed() || options.stampRoom();
  }

  private double dateX() {
    return stamped() ? middle() - width(date) * HALF : plainDate();
  }

  private double nameX(Line line) {
    return stamped() ? middle() - width(line) * HALF : plainName(line);
  }

  /**
   * Where name, date and seal have their middle: the date ends four characters from the right edge,
   * further left where the name would else not go into the type area.
   */
  private double middle() {
    double usual = Sheet.AREA_WIDTH - DATE_FROM_RIGHT - width(date) * HALF;
    return Math.min(usual, Sheet.AREA_WIDTH - widestName() * HALF);
  }

  private static double middle(Line line, double x) {
    return x + width(line) * HALF;
  }

  private Optional<Mark.Seal> seal(int blank) {
    if (!options.sealed() || !report.issued()) {
      return Optional.empty();
    }
    double x = middle() - size() / 2;
    return Optional.of(new Mark.Seal(x, sealTop(size(), blank, name.size()), size()));
  }

  /**
   * How many lines stay blank over the name: as few as let the seal begin below the text, so that
   * it also begins within one line of it.
   */
  private static int blankLines(double size, int nameLines) {
    int blank = 0;
    while (sealTop(size, blank, nameLines) < 0) {
      blank++;
    }
    return blank;
  }

  /** Where a seal begins that presses on name and date from above, mm below the text. */
  private static double sealTop(double size, int blank, int nameLines) {
    double middle = (blank + (nameLines + 1) * HALF) * Sheet.LINE_PITCH;
    return middle - SEAL_RAISED * size - size * HALF;
  }

  private double widestName() {
    return name.stream().mapToDouble(Signature::width).max().orElse(0);
  }

  /** Two characters in from the name's first (7.3.5.2), unless that brings it too near the edge. */
  private double plainDate() {
    double behindName = Sheet.AREA_WIDTH - NAME_FROM_RIGHT - widestName() + DATE_FROM_NAME;
    return Math.min(behindName, Sheet.AREA_WIDTH - NAME_FROM_RIGHT - width(date));
  }

  private double plainName(Line line) {
    double left = plainDate() - DATE_FROM_NAME;
    return left + (widestName() - width(line)) * HALF;
  }

  private static double width(Line line) {
    return line.width() * Sheet.CHARACTER_PITCH;
  }

  private static List<Mark> set(Line line, double x, int row, Origin origin) {
    double y = (row + HALF) * Sheet.LINE_PITCH + Sheet.baseline(Sheet.BODY_SIZE);
    List<Mark> marks = new ArrayList<>();
    for (Mark.Text run : line.set(Sheet.CHARACTER_PITCH, Sheet.BODY_SIZE, false, origin)) {
      marks.add(run.moved(x, y));
    }
    return marks;
  }
}
