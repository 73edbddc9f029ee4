package org.nianbao.page;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Table;
import org.nianbao.message.Messages;
import org.nianbao.report.Fact;
import org.nianbao.report.Place;
import org.nianbao.report.Report;
import org.nianbao.report.ReportJson;

/** Sets a report on pages. */
public final class Typesetter {
  private static final int BLANK_OVER_TITLE = 2;

  /** How many strips of text go to a new page with the signature. */
  private static final int WITH_SIGNATURE = 2;

  private static final double WATERMARK_SIZE = 120;
  private static final double WATERMARK_DEGREES = 50;
  private static final double WATERMARK_GREY = 0.9;

  /** How high the middle of a glyph is over its baseline, in em. */
  private static final double GLYPH_MIDDLE = 0.38;

  private final Report report;
  private final Edition edition;
  private final Options options;
  private final Characters characters;
  private final Prose prose;
  private final TableSetter tables;
  private final Flow flow;

  private Typesetter(Report report, Edition edition, Options options, Metrics metrics) {
    this.report = report;
    this.edition = edition;
    this.options = options;
    this.characters = new Characters(metrics);
    this.prose = new Prose(characters, report.agency());
    this.tables = new TableSetter(report, options, characters);
    this.flow = new Flow(report, edition, options, characters);
  }

  /**
   * Sets a report in its edition.
   *
   * @param metrics what the glyphs measure; the same metrics give the same document
   */
  public static Document set(Report report, Edition edition, Options options, Metrics metrics) {
    return new Typesetter(report, edition, options, metrics).document();
  }

  private Document document() {
    List<Item> items = new ArrayList<>(title());
    items.addAll(body());
    keepWithSignature(items);
    List<Passage.Tabular> attached = flow.attachments();
    flow.told(attached)
        .map(told -> new AttachmentNote(told, characters, report.agency()))
        .ifPresent(note -> items.addAll(note.strips()));
    items.add(new Signature(report, options, characters, prose).strip());
    for (Passage.Tabular tabular : attached) {
      Area area = tabular.turned() ? Area.TURNED : Area.UPRIGHT;
      items.addAll(attachment(tabular.table(), area));
    }
    items.addAll(remarks());
    Paginator paginator = new Paginator(items);
    List<Laid> contents = new ArrayList<>(paginator.pages());
    int front = 0;
    if (options.cover()) {
      FrontMatter before = new FrontMatter(report, report.title(edition), characters, prose);
      List<Laid> sheets =
          before.sheets(paginator.bookmarks().stream().filter(each -> !each.within()).toList());
      front = sheets.size();
      contents.addAll(0, sheets);
    }
    List<Document.Bookmark> bookmarks = new ArrayList<>();
    for (Document.Bookmark bookmark : paginator.bookmarks()) {
      bookmarks.add(
          new Document.Bookmark(
              bookmark.words(), bookmark.page() + front, bookmark.y(), bookmark.within()));
    }
    return new Document(pages(contents, front), bookmarks, characters.unknown());
  }

  /**
   * @param front how many of the sheets come before the page numbered 1
   */
  private List<Page> pages(List<Laid> contents, int front) {
    Foot foot = new Foot(characters, report, ReportJson.code(report));
    boolean issued = report.issued();
    List<Page> pages = new ArrayList<>();
    for (Laid content : contents) {
      int sheet = pages.size() + 1;
      boolean turned = content.area().turned();
      List<Mark> marks = new ArrayList<>();
      if (!issued) {
        marks.add(watermark(turned));
      }
      marks.addAll(content.marks());
      List<Mark> ofSheet = new ArrayList<>();
      if (issued && options.sealed() && options.edgeSeal()) {
        EdgeSeal.on(sheet, contents.size(), options.sealSize()).ifPresent(ofSheet::add);
      }
      ofSheet.addAll(sheet > front ? foot.marks(sheet - front) : foot.unnumbered(sheet));
      ofSheet.forEach(mark -> marks.add(turned ? mark.turned() : mark));
      pages.add(new Page(sheet, marks, turned));
    }
    return pages;
  }

  private List<Item> title() {
    List<Item> items = new ArrayList<>();
    items.add(Item.Strip.blank(BLANK_OVER_TITLE));
    Origin origin = new Origin(Role.TITLE, Place.of(Fact.TITLE));
    for (String line : report.title(edition).split("\n", -1)) {
      items.addAll(prose.centred(line, Face.XIAOBIAOSONG, Sheet.TITLE_SIZE, origin));
    }
    items.add(Item.Strip.blank(1));
    return items;
  }

  private List<Item> body() {
    List<Item> items = new ArrayList<>();
    for (Passage passage : flow.body()) {
      switch (passage) {
        case Passage.Heading heading -> {
          List<Item.Strip> lines = prose.heading(heading.words(), heading.origin());
          items.add(lines.getFirst().named(heading.words()));
          items.addAll(lines.subList(1, lines.size()));
        }
        case Passage.Paragraph paragraph -> {
          List<Item.Strip> lines = prose.lines(paragraph);
          if (paragraph.lead() > 0 && !lines.isEmpty()) {
            String words = paragraph.words().substring(0, paragraph.lead());
            lines.set(0, lines.getFirst().namedWithin(words));
          }
          items.addAll(lines);
        }
        case Passage.Tabular tabular when tabular.turned() -> {
          int with = items.size();
          while (with > 0 && items.get(with - 1) instanceof Item.Strip strip && strip.withNext()) {
            with--;
          }
          items.add(with, new Item.Break(Area.TURNED));
          items.addAll(inBody(tabular.table(), Area.TURNED));
          items.add(new Item.Break());
        }
        case Passage.Tabular tabular -> items.addAll(inBody(tabular.table(), Area.UPRIGHT));
        default -> throw new IllegalStateException(passage.toString());
      }
    }
    return items;
  }

  /** A table within the text, in a size that lets it stand whole under its section's heading. */
  private List<Item> inBody(Table table, Area area) {
    List<Item> items = new ArrayList<>(caption(table, Face.HEITI, Sheet.BODY_SIZE, area));
    double over = Sheet.LINE_PITCH * (1 + items.size());
    items.add(new Item.Tabular(tables.set(table, over), false));
    return items;
  }

  /** Lines over a table in the middle of its area. */
  private List<Item.Strip> caption(Table table, Face face, double size, Area area) {
    List<Item.Strip> items = new ArrayList<>();
    Origin origin = Origin.of(Role.CAPTION);
    if (!table.title().isEmpty()) {
      items.addAll(prose.centred(tables.replaced(table.title()), face, size, origin));
    }
    if (!table.subtitle().isEmpty()) {
      String subtitle = tables.replaced(table.subtitle());
      items.addAll(prose.centred(subtitle, Face.FANGSONG, Sheet.BODY_SIZE, origin));
    }
    double right = (area.width() - Sheet.AREA_WIDTH) / 2;
    return items.stream().map(strip -> strip.moved(right)).toList();
  }

  private List<Item> attachment(Table table, Area area) {
    List<Item> items = new ArrayList<>();
    items.add(new Item.Break(area));
    List<Item.Strip> over = new ArrayList<>();
    if (!table.attachment().isEmpty()) {
      Origin origin = Origin.of(Role.ATTACHMENT);
      over.addAll(prose.flushLeft(table.attachment(), Face.HEITI, origin));
      over.add(Item.Strip.blank(1));
    }
    over.addAll(caption(table, Face.XIAOBIAOSONG, Sheet.TITLE_SIZE, area));
    if (!over.isEmpty()) {
      String words = Messages.text("page.bookmark", table.attachment(), table.title()).strip();
      over.set(0, over.getFirst().named(words));
    }
    items.addAll(over);
    double taken = over.stream().mapToDouble(Item.Strip::height).sum();
    items.add(new Item.Tabular(tables.set(table, taken), false));
    return items;
  }

  /** The page of remarks, if there are any. */
  private List<Item> remarks() {
    List<Item> items = new ArrayList<>();
    for (Passage passage : flow.remarks()) {
      switch (passage) {
        case Passage.Remarks remarks -> {
          items.add(new Item.Break());
          String title = remarks.title();
          Origin heading = Origin.of(Role.CAPTION);
          List<Item.Strip> over =
              prose.centred(title, Face.XIAOBIAOSONG, Sheet.TITLE_SIZE, heading);
          items.add(over.getFirst().named(title));
          items.addAll(over.subList(1, over.size()));
          items.add(Item.Strip.blank(1));
        }
        case Passage.Paragraph paragraph -> items.addAll(prose.lines(paragraph));
        default -> throw new IllegalStateException(passage.toString());
      }
    }
    return items;
  }

  /** Ties the last lines of text, or a table's last row, to the signature that follows. */
  private static void keepWithSignature(List<Item> items) {
    for (int i = 1; i <= WITH_SIGNATURE && i <= items.size(); i++) {
      int at = items.size() - i;
      switch (items.get(at)) {
        case Item.Strip strip -> items.set(at, strip.keptWithNext());
        case Item.Tabular tabular -> {
          items.set(at, new Item.Tabular(tabular.table(), true));
          return;
        }
        case Item.Break _ -> {
          return;
        }
      }
    }
  }

  private Mark.Watermark watermark(boolean turned) {
    double width = turned ? Sheet.HEIGHT : Sheet.WIDTH;
    double height = turned ? Sheet.WIDTH : Sheet.HEIGHT;
    String words = Messages.text("page.watermark");
    double em = WATERMARK_SIZE * Sheet.POINT;
    double degrees = turned ? 90 - WATERMARK_DEGREES : WATERMARK_DEGREES;
    double angle = Math.toRadians(degrees);
    double along = words.length() * em / 2;
    double below = GLYPH_MIDDLE * em;
    Face face = characters.glyphs(words, Face.HEITI).getFirst().face();
    return new Mark.Watermark(
        words,
        face,
        WATERMARK_SIZE,
        width / 2 - along * Math.cos(angle) + below * Math.sin(angle),
        height / 2 + along * Math.sin(angle) + below * Math.cos(angle),
        em,
        degrees,
        WATERMARK_GREY);
  }
}
