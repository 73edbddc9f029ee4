package org.nianbao.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Sets what is attached under the text (附件说明, GB/T 9704-2012, 7.3.4): a line left blank, two
 * characters in, and a long name going on under its own beginning.
 */
final class AttachmentNote {
  private static final double INDENT = 2;

  private final Passage.Attachments told;
  private final Characters characters;
  private final String agency;

  AttachmentNote(Passage.Attachments told, Characters characters, String agency) {
    this.told = told;
    this.characters = characters;
    this.agency = agency;
  }

  /** Its lines, kept with the signature that follows. */
  List<Item.Strip> strips() {
    List<Item.Strip> strips = new ArrayList<>();
    strips.add(Item.Strip.blank(1));
    double after = INDENT + characters.width(told.lead(), Face.FANGSONG);
    int part = 0;
    for (Passage.Attachments.Named named : told.named()) {
      Origin origin = Origin.of(Role.ATTACHMENT).part(part++);
      List<Mark> marks = new ArrayList<>();
      if (part == 1) {
        marks.addAll(set(told.lead(), INDENT, origin));
      }
      marks.addAll(set(named.number(), after, origin));
      double begins = after + characters.width(named.number(), Face.FANGSONG);
      List<Glyph> glyphs = characters.glyphs(named.name(), Face.FANGSONG);
      for (Line line : SenseLines.flush(glyphs, Sheet.CHARACTERS - begins, 0, agency)) {
        marks.addAll(set(line, begins, origin));
        strips.add(Item.Strip.line(marks, true));
        marks = new ArrayList<>();
      }
    }
    return strips;
  }

  private List<Mark.Text> set(String words, double left, Origin origin) {
    List<Glyph> glyphs = characters.glyphs(words, Face.FANGSONG);
    return new LineBreaker(glyphs, Sheet.CHARACTERS, 0)
        .lines().stream().flatMap(line -> set(line, left, origin).stream()).toList();
  }

  private static List<Mark.Text> set(Line line, double left, Origin origin) {
    double baseline = Sheet.LINE_PITCH / 2 + Sheet.baseline(Sheet.BODY_SIZE);
    return line.set(Sheet.CHARACTER_PITCH, Sheet.BODY_SIZE, false, origin).stream()
        .map(run -> run.moved(left * Sheet.CHARACTER_PITCH, baseline))
        .toList();
  }
}
