package org.nianbao.verify;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** What is painted on an OFD file's page. */
final class OfdInk {
  private static final Ink.Look ANYHOW = new Ink.Look(0, 1, true, true);

  private final OfdFonts fonts;
  private final List<Ink> inks = new ArrayList<>();
  private boolean begun;

  private OfdInk(OfdFonts fonts) {
    this.fonts = fonts;
  }

  /**
   * Reads a page.
   *
   * @param layers what lies below and then the page itself
   */
  static PageInk of(List<Element> layers, double[] sheet, OfdFonts fonts) {
    OfdInk ink = new OfdInk(fonts);
    for (Element layer : layers) {
      for (Element each : layer.getAllElements()) {
        switch (OfdParts.name(each)) {
          case "TextObject" -> ink.text(each);
          case "PathObject" -> ink.path(each);
          case "ImageObject" -> ink.picture(each);
          default -> {
            // what holds others, or is none that is painted
          }
        }
      }
    }
    return new PageInk(sheet[2], sheet[3], ink.inks);
  }

  static double[] numbers(String words) {
    try {
      return words.isBlank()
          ? new double[0]
          : Arrays.stream(words.strip().split("\\s+", -1))
              .mapToDouble(Double::parseDouble)
              .toArray();
    } catch (NumberFormatException e) {
      return new double[0];
    }
  }

  /** Where an object's own units lie on the page. */
  private static AffineTransform place(Element object) {
    double[] boundary = numbers(object.attr("Boundary"));
    double[] matrix = numbers(object.attr("CTM"));
    AffineTransform place =
        boundary.length == 4
            ? AffineTransform.getTranslateInstance(boundary[0], boundary[1])
            : new AffineTransform();
    if (matrix.length == 6) {
      place.concatenate(new AffineTransform(matrix));
    }
    return place;
  }

  private static Ink.Look look(Element object, String colour) {
    double[] value = new double[] {0, 0, 0};
    for (Element each : object.children()) {
      if (OfdParts.name(each).equals(colour)) {
        value = numbers(each.attr("Value"));
      }
    }
    boolean grey = value.length == 3 && value[0] == value[1] && value[1] == value[2];
    return new Ink.Look(grey ? value[0] / 255 : -1, 1, false, true);
  }

  private void text(Element object) {
    begun = true;
    AffineTransform place = place(object);
    double[] size = numbers(object.attr("Size"));
    Ink.Look look = look(object, "FillColor");
    Map<Integer, Integer> named = named(object);
    for (Element code : OfdParts.all(object, "TextCode")) {
      double x = first(code.attr("X"));
      double y = first(code.attr("Y"));
      double[] steps = steps(code.attr("DeltaX"));
      String words = code.wholeText();
      int count = 0;
      for (int at = 0; at < words.length(); count++) {
        int character = words.codePointAt(at);
        OfdFonts.Shape shape =
            fonts.shape(object.attr("Font"), character, named.getOrDefault(at, -1));
        AffineTransform here = new AffineTransform(place);
        here.translate(x, y);
        here.scale(size.length == 1 ? size[0] : 1, size.length == 1 ? -size[0] : -1);
        Rectangle2D box = here.createTransformedShape(shape.bounds()).getBounds2D();
        inks.add(new Ink.Glyph(Character.toString(character), Box.of(box), shape.blank(), look));
        x += count < steps.length ? steps[count] : 0;
        at += Character.charCount(character);
      }
    }
  }

  /**
   * Glyphs that are named by the place of their character; 0, which is none, where too many are.
   */
  private static Map<Integer, Integer> named(Element object) {
    Map<Integer, Integer> named = new HashMap<>();
    String words = OfdParts.text(object, "TextCode");
    for (Element each : OfdParts.all(object, "CGTransform")) {
      double[] glyphs = numbers(OfdParts.text(each, "Glyphs"));
      int at = (int) first(each.attr("CodePosition"));
      int end = at + (int) first(each.attr("CodeCount"));
      for (int i = 0; at < Math.min(end, words.length()); i++) {
        named.put(at, i < glyphs.length ? (int) glyphs[i] : 0);
        at += Character.charCount(words.codePointAt(at));
      }
    }
    return named;
  }

  private static double first(String words) {
    double[] numbers = numbers(words);
    return numbers.length == 0 ? 0 : numbers[0];
  }

  /** Steps as they are written: {@code g 3 5.5} stands for three of 5.5. */
  private static double[] steps(String words) {
    List<Double> steps = new ArrayList<>();
    String[] each = words.strip().split("\\s+", -1);
    for (int i = 0; i < each.length && !each[i].isEmpty(); i++) {
      if (each[i].equals("g") && i + 2 < each.length) {
        int count = (int) first(each[i + 1]);
        for (int n = 0; n < Math.min(count, 10_000); n++) {
          steps.add(first(each[i + 2]));
        }
        i += 2;
      } else {
        steps.add(first(each[i]));
      }
    }
    return steps.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private void path(Element object) {
    boolean stroked = !object.attr("Stroke").equals("false");
    boolean filled = object.attr("Fill").equals("true");
    AffineTransform place = place(object);
    GeneralPath whole = new GeneralPath();
    List<GeneralPath> pieces = OfdPaths.pieces(OfdParts.text(object, "AbbreviatedData"));
    if (stroked == filled || pieces.isEmpty()) {
      pieces.forEach(piece -> whole.append(piece, false));
      Box box = Box.of(place.createTransformedShape(whole).getBounds2D());
      inks.add(new Ink.Odd(box, "verify.odd.path"));
      return;
    }
    Ink.Look look = look(object, stroked ? "StrokeColor" : "FillColor");
    double thickness = stroked ? Math.max(0.01, first(object.attr("LineWidth"))) : 0;
    begun |= !look.pale();
    for (GeneralPath piece : pieces) {
      inks.add(OfdPaths.ink(piece, place, thickness, look));
    }
  }

  private void picture(Element object) {
    Rectangle2D unit = new Rectangle2D.Double(0, 0, 1, 1);
    Box box = Box.of(place(object).createTransformedShape(unit).getBounds2D());
    double[] boundary = numbers(object.attr("Boundary"));
    boolean cut =
        boundary.length != 4
            || Math.abs(boundary[2] - box.width()) > 0.1
            || Math.abs(boundary[3] - box.height()) > 0.1;
    // Nothing is multiplied in OFD: the seal lies below the words, or hides them.
    Ink.Look look = begun ? new Ink.Look(0, 1, false, true) : ANYHOW;
    inks.add(new Ink.Picture(box, object.attr("ResourceID"), cut, look));
  }
}
