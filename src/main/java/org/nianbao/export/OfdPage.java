package org.nianbao.export;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.nianbao.font.Fonts;
import org.nianbao.font.Typeface;
import org.nianbao.page.Mark;
import org.nianbao.page.Page;
import org.nianbao.page.Sheet;

/** Writes a page's marks as the objects of an OFD page (GB/T 33190-2016). Lengths are mm there. */
final class OfdPage {
  private static final String BLACK = "0 0 0";
  private static final int WHITE = 255;

  /** A line's box reaches so far over and under its baseline, in em. */
  private static final double ASCENT = 1.0;

  private static final double DESCENT = 0.3;

  private final Fonts fonts;
  private final Function<Typeface, OfdFont> used;
  private final IntSupplier ids;

  /** Characters of one font within a text. */
  private record Run(OfdFont font, Mark.Text text, int from, int to, double along) {}

  /**
   * @param used the file's fonts
   * @param ids gives each object its number
   */
  OfdPage(Fonts fonts, Function<Typeface, OfdFont> used, IntSupplier ids) {
    this.fonts = fonts;
    this.used = used;
    this.ids = ids;
  }

  /** Tells the fonts what a page needs of them. */
  void use(Page page) {
    page.texts()
        .forEach(
            text ->
                text.text()
                    .codePoints()
                    .forEach(
                        character -> {
                          Fonts.Drawn drawn = fonts.drawn(text.face(), character);
                          used.apply(drawn.typeface()).use(character, drawn.glyph());
                        }));
  }

  /**
   * The page, once the fonts are cut.
   *
   * @param template the id of the page with the watermark, if there is one
   * @param seal the id of the seal's picture, if there is one
   */
  byte[] of(Page page, Optional<Integer> template, Optional<Integer> seal) {
    OfdXml xml = new OfdXml("Page");
    template.ifPresent(
        id -> xml.empty("Template", "TemplateID", Integer.toString(id), "ZOrder", "Background"));
    if (page.turned()) {
      xml.open("Area").element("PhysicalBox", box(page)).close();
    }
    xml.open("Content").open("Layer", "ID", id(), "Type", "Body");
    // There is no multiplying of colours: the seal lies under the words so that they are read.
    seal.ifPresent(
        picture ->
            page.marks().stream()
                .filter(Mark.Seal.class::isInstance)
                .forEach(mark -> seal((Mark.Seal) mark, picture, xml)));
    page.texts().forEach(text -> runs(text).forEach(run -> text(run, xml)));
    rules(page, xml);
    return xml.close().close().bytes();
  }

  private List<Run> runs(Mark.Text text) {
    int[] characters = text.text().codePoints().toArray();
    List<Run> runs = new ArrayList<>();
    double pen = 0;
    int from = 0;
    while (from < characters.length) {
      Typeface typeface = fonts.drawn(text.face(), characters[from]).typeface();
      double along = pen;
      int to = from;
      while (to < characters.length
          && fonts.drawn(text.face(), characters[to]).typeface() == typeface) {
        pen += text.advances().get(to++);
      }
      runs.add(new Run(used.apply(typeface), text, from, to, along));
      from = to;
    }
    return runs;
  }

  private void text(Run run, OfdXml xml) {
    double em = run.text().size() * Sheet.POINT;
    List<Double> advances = run.text().advances().subList(run.from(), run.to());
    double width = advances.stream().mapToDouble(Double::doubleValue).sum();
    double x = run.text().x();
    double y = run.text().y();
    double high = (ASCENT + DESCENT) * em;
    String font = Integer.toString(run.font().id());
    if (run.text().down()) {
      String box = numbers(x - DESCENT * em, y + run.along(), high, Math.max(width, em));
      String turn = numbers(0, 1, -1, 0, high, 0);
      xml.open(
          "TextObject", "ID", id(), "Boundary", box, "CTM", turn, "Font", font, "Size", number(em));
    } else {
      String box = numbers(x + run.along(), y - ASCENT * em, Math.max(width, em), high);
      xml.open("TextObject", "ID", id(), "Boundary", box, "Font", font, "Size", number(em));
    }
    xml.empty("FillColor", "Value", BLACK);
    int[] characters = run.text().text().codePoints().toArray();
    int position = 0;
    for (int i = run.from(); i < run.to(); i++) {
      int units = Character.charCount(characters[i]);
      if (run.font().named(characters[i])) {
        xml.open(
            "CGTransform",
            "CodePosition",
            Integer.toString(position),
            "CodeCount",
            Integer.toString(units),
            "GlyphCount",
            "1");
        xml.element("Glyphs", Integer.toString(run.font().glyph(characters[i]))).close();
      }
      position += units;
    }
    String words = new String(characters, run.from(), run.to() - run.from());
    String baseline = number(ASCENT * em);
    if (advances.size() < 2) {
      xml.element("TextCode", words, "X", "0", "Y", baseline);
    } else {
      xml.element("TextCode", words, "X", "0", "Y", baseline, "DeltaX", steps(advances));
    }
    xml.close();
  }

  /** From each character to the next; runs of equal steps are written once: {@code g 20 5.571}. */
  private static String steps(List<Double> advances) {
    StringBuilder steps = new StringBuilder();
    int last = advances.size() - 1;
    int i = 0;
    while (i < last) {
      String step = number(advances.get(i));
      int to = i + 1;
      while (to < last && number(advances.get(to)).equals(step)) {
        to++;
      }
      steps.append(steps.isEmpty() ? "" : " ");
      if (to - i > 2) {
        steps.append("g ").append(to - i).append(' ').append(step);
      } else {
        steps.append(step).append(to - i == 2 ? " " + step : "");
      }
      i = to;
    }
    return steps.toString();
  }

  /**
   * All rules as one object, a square code alone has hundreds; filled, for readers of the format
   * end a line's stroke differently.
   */
  private void rules(Page page, OfdXml xml) {
    StringBuilder path = new StringBuilder();
    for (Mark mark : page.marks()) {
      if (mark instanceof Mark.Rule rule) {
        double half = rule.width() / 2;
        boolean across = rule.y1() == rule.y2();
        double left = Math.min(rule.x1(), rule.x2()) - (across ? 0 : half);
        double right = Math.max(rule.x1(), rule.x2()) + (across ? 0 : half);
        double top = Math.min(rule.y1(), rule.y2()) - (across ? half : 0);
        double bottom = Math.max(rule.y1(), rule.y2()) + (across ? half : 0);
        path.append("M ").append(numbers(left, top)).append(" L ").append(numbers(right, top));
        path.append(" L ").append(numbers(right, bottom));
        path.append(" L ").append(numbers(left, bottom)).append(" C ");
      }
    }
    if (!path.isEmpty()) {
      xml.open("PathObject", "ID", id(), "Boundary", box(page), "Stroke", "false", "Fill", "true")
          .empty("FillColor", "Value", BLACK)
          .element("AbbreviatedData", path.toString().strip())
          .close();
    }
  }

  private static String box(Page page) {
    return numbers(0, 0, page.width(), page.height());
  }

  private void seal(Mark.Seal seal, int picture, OfdXml xml) {
    double hidden = seal.from() * seal.size();
    double shown = (seal.to() - seal.from()) * seal.size();
    xml.empty(
        "ImageObject",
        "ID",
        id(),
        "Boundary",
        seal.down()
            ? numbers(seal.x(), seal.y() + hidden, seal.size(), shown)
            : numbers(seal.x() + hidden, seal.y(), shown, seal.size()),
        "CTM",
        seal.down()
            ? numbers(0, seal.size(), -seal.size(), 0, seal.size(), -hidden)
            : numbers(seal.size(), 0, 0, seal.size(), -hidden, 0),
        "ResourceID",
        Integer.toString(picture));
  }

  /** The page that lies under all others where the report is not issued: outlines, not text. */
  byte[] of(Mark.Watermark mark, boolean turned) {
    StringBuilder path = new StringBuilder();
    double em = mark.size() * Sheet.POINT;
    double along = 0;
    for (int character : mark.text().codePoints().toArray()) {
      Fonts.Drawn drawn = fonts.drawn(mark.face(), character);
      AffineTransform place = AffineTransform.getTranslateInstance(mark.x(), mark.y());
      place.rotate(-Math.toRadians(mark.degrees()));
      place.translate(along, 0);
      place.scale(em, -em);
      outline(drawn.typeface().outline(drawn.glyph()).getPathIterator(place), path);
      along += mark.advance();
    }
    String box = box(new Page(1, List.of(), turned));
    int grey = (int) Math.round(mark.grey() * WHITE);
    return new OfdXml("Page")
        .open("Content")
        .open("Layer", "ID", id(), "Type", "Background")
        .open("PathObject", "ID", id(), "Boundary", box, "Stroke", "false", "Fill", "true")
        .empty("FillColor", "Value", grey + " " + grey + " " + grey)
        .element("AbbreviatedData", path.toString().strip())
        .bytes();
  }

  private static void outline(PathIterator outline, StringBuilder path) {
    double[] at = new double[6];
    for (; !outline.isDone(); outline.next()) {
      switch (outline.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> path.append("M ").append(numbers(at[0], at[1]));
        case PathIterator.SEG_LINETO -> path.append("L ").append(numbers(at[0], at[1]));
        case PathIterator.SEG_QUADTO ->
            path.append("Q ").append(numbers(at[0], at[1], at[2], at[3]));
        case PathIterator.SEG_CUBICTO -> path.append("B ").append(numbers(at));
        default -> path.append('C');
      }
      path.append(' ');
    }
  }

  private String id() {
    return Integer.toString(ids.getAsInt());
  }

  private static String numbers(double... values) {
    StringBuilder numbers = new StringBuilder();
    for (double value : values) {
      numbers.append(numbers.isEmpty() ? "" : " ").append(number(value));
    }
    return numbers.toString();
  }

  private static String number(double value) {
    return PageContent.number(value);
  }
}
