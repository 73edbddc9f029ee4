package org.nianbao.page;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.message.Messages;
import org.nianbao.report.Dates;
import org.nianbao.report.Fact;
import org.nianbao.report.Place;
import org.nianbao.report.Report;

/**
 * What comes before the text: a cover, and the contents from its back on. Always an even number of
 * sheets, so that in duplex printing the text begins on a front side.
 */
final class FrontMatter {
  /** 一号. */
  private static final double COVER_SIZE = 26;

  /** Lines of the grid over the cover's title, and down to the agency's name. */
  private static final int OVER_TITLE = 5;

  private static final int AGENCY_LINE = 17;

  /** Characters of a line that are kept free for dots and number. */
  private static final double KEPT_FREE = 6;

  /** Blank between the dots and the number, em. */
  private static final double GAP = 0.5;

  private static final String DOT = "…";

  private final Report report;
  private final String title;
  private final Characters characters;
  private final Prose prose;

  /**
   * @param title its lines parted by line feeds
   */
  FrontMatter(Report report, String title, Characters characters, Prose prose) {
    this.report = report;
    this.title = title;
    this.characters = characters;
    this.prose = prose;
  }

  /**
   * What stands on each sheet.
   *
   * @param bookmarks what the contents lead to, with the numbers printed
   */
  List<Laid> sheets(List<Document.Bookmark> bookmarks) {
    List<Item> items = new ArrayList<>(cover());
    items.add(new Item.Break());
    items.addAll(contents(bookmarks));
    List<Laid> sheets = new ArrayList<>(new Paginator(items).pages());
    if (sheets.size() % 2 == 1) {
      sheets.add(Laid.empty(Area.UPRIGHT));
    }
    return sheets;
  }

  private List<Item> cover() {
    Origin origin = Origin.of(Role.COVER);
    List<Item> items = new ArrayList<>();
    items.add(Item.Strip.blank(OVER_TITLE));
    int lines = OVER_TITLE;
    int part = 0;
    for (String line : title.split("\n", -1)) {
      List<Item.Strip> set =
          prose.centred(line, Face.XIAOBIAOSONG, COVER_SIZE, origin.part(part++));
      for (Item.Strip each : set) {
        items.add(each);
        items.add(Item.Strip.blank(1));
        lines += 2;
      }
    }
    if (lines < AGENCY_LINE) {
      items.add(Item.Strip.blank(AGENCY_LINE - lines));
    }
    Origin agency = new Origin(Role.COVER, Place.Single.AGENCY);
    items.addAll(prose.centred(report.agency(), Face.KAITI, Sheet.BODY_SIZE, agency));
    String signed = report.fact(Fact.SIGNED);
    if (!signed.isEmpty()) {
      Origin date = new Origin(Role.COVER, Place.of(Fact.SIGNED));
      items.addAll(prose.centred(Dates.printed(signed), Face.KAITI, Sheet.BODY_SIZE, date));
    }
    return items;
  }

  private List<Item> contents(List<Document.Bookmark> bookmarks) {
    Origin heading = Origin.of(Role.CAPTION);
    String words = Messages.text("page.contents");
    List<Item> items =
        new ArrayList<>(prose.centred(words, Face.XIAOBIAOSONG, Sheet.TITLE_SIZE, heading));
    items.add(Item.Strip.blank(1));
    int part = 0;
    for (Document.Bookmark bookmark : bookmarks) {
      items.addAll(entry(bookmark, Origin.of(Role.CONTENTS).part(part++)));
    }
    return items;
  }

  /** The words, dots after their last line, and the number at the right edge. */
  private List<Item> entry(Document.Bookmark bookmark, Origin origin) {
    List<Glyph> words = characters.glyphs(bookmark.words(), Face.FANGSONG);
    List<Line> lines = SenseLines.flush(words, Sheet.CHARACTERS - KEPT_FREE, 0, report.agency());
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      boolean last = i == lines.size() - 1;
      List<Mark> marks = new ArrayList<>(set(lines.get(i), 0, origin));
      if (last) {
        String number = Integer.toString(bookmark.page());
        double begins = Sheet.CHARACTERS - characters.width(number, Face.FANGSONG);
        int dots = (int) (begins - GAP - Math.ceil(lines.get(i).width() + GAP));
        Line leader = lines(DOT.repeat(dots), Sheet.CHARACTERS).getFirst();
        marks.addAll(set(leader, begins - GAP - dots, Origin.of(Role.LEADER)));
        marks.addAll(set(lines(number, KEPT_FREE).getFirst(), begins, origin));
      }
      items.add(Item.Strip.line(marks, !last));
    }
    return items;
  }

  private List<Line> lines(String words, double capacity) {
    return new LineBreaker(characters.glyphs(words, Face.FANGSONG), capacity, 0).lines();
  }

  /**
   * @param left characters from the left edge
   */
  private static List<Mark.Text> set(Line line, double left, Origin origin) {
    double baseline = Sheet.LINE_PITCH / 2 + Sheet.baseline(Sheet.BODY_SIZE);
    return line.set(Sheet.CHARACTER_PITCH, Sheet.BODY_SIZE, false, origin).stream()
        .map(run -> run.moved(left * Sheet.CHARACTER_PITCH, baseline))
        .toList();
  }
}
