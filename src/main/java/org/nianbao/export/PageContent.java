package org.nianbao.export;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nianbao.font.Fonts;
import org.nianbao.font.Typeface;
import org.nianbao.page.Mark;
import org.nianbao.page.Page;
import org.nianbao.page.Sheet;

/** Writes a page's marks as PDF operators. */
final class PageContent {
  static final String SEAL = "Seal";
  static final String MULTIPLY = "Multiply";

  private static final double THOUSAND = 1000;

  /** Positions are right to a thousandth of a point, 0.4 µm. */
  private static final int DECIMALS = 3;

  private final Fonts fonts;
  private final DocumentFonts used;
  private final Tags tags;
  private final String sealWords;
  private final StringBuilder out = new StringBuilder();
  private double height;

  /**
   * @param sealWords what the seal is, for those who cannot see it
   */
  PageContent(Fonts fonts, DocumentFonts used, Tags tags, String sealWords) {
    this.sealWords = sealWords;
    this.fonts = fonts;
    this.used = used;
    this.tags = tags;
  }

  /**
   * The operators of a page.
   *
   * @param sealed whether there is a picture for the seal's box
   */
  byte[] of(Page page, boolean sealed) {
    out.setLength(0);
    height = page.height();
    for (Mark mark : page.marks()) {
      switch (mark) {
        case Mark.Watermark _ ->
            out.append("/Artifact BMC\n/").append(watermark(page.turned())).append(" Do\nEMC\n");
        case Mark.Text text -> text(text);
        case Mark.Rule rule -> rule(rule);
        case Mark.Seal seal -> {
          if (sealed) {
            seal(seal);
          }
        }
      }
    }
    return out.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * The operators of words and rules that stand by themselves, untagged.
   *
   * @param boxHeight mm
   */
  byte[] of(List<Mark> marks, double boxHeight) {
    out.setLength(0);
    height = boxHeight;
    for (Mark mark : marks) {
      switch (mark) {
        case Mark.Text text -> words(text);
        case Mark.Rule rule -> line(rule);
        default -> throw new IllegalArgumentException(mark.toString());
      }
    }
    return out.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** What the watermark's form is called. */
  static String watermark(boolean turned) {
    return turned ? "WatermarkTurned" : "Watermark";
  }

  private void text(Mark.Text text) {
    boolean furniture = text.origin().role().furniture();
    out.append(furniture ? "/Artifact <</Type /Pagination>> BDC\n" : tags.begin(text.origin()));
    words(text);
    out.append("EMC\n");
  }

  private void words(Mark.Text text) {
    out.append("BT\n");
    int[] characters = text.text().codePoints().toArray();
    double pen = 0;
    int start = 0;
    while (start < characters.length) {
      Typeface typeface = fonts.drawn(text.face(), characters[start]).typeface();
      int end = start + 1;
      while (end < characters.length
          && fonts.drawn(text.face(), characters[end]).typeface() == typeface) {
        end++;
      }
      pen = run(text, characters, start, end, pen);
      start = end;
    }
    out.append("ET\n");
  }

  /** Characters of one font. Spacing that most of them share is set once, the rest one by one. */
  private double run(Mark.Text text, int[] characters, int start, int end, double along) {
    Typeface typeface = fonts.drawn(text.face(), characters[start]).typeface();
    EmbeddedFont font = used.font(typeface);
    double size = text.size();
    int[] codes = new int[end - start];
    double[] extra = new double[end - start];
    Map<String, Integer> spacings = new LinkedHashMap<>();
    for (int i = start; i < end; i++) {
      int glyph = fonts.drawn(text.face(), characters[i]).glyph();
      codes[i - start] = font.code(characters[i], glyph);
      double width = font.width(characters[i]) * size / THOUSAND;
      extra[i - start] = points(text.advances().get(i)) - width;
      if (i < end - 1) {
        spacings.merge(number(extra[i - start]), 1, Integer::sum);
      }
    }
    String common =
        spacings.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse("0");
    out.append('/').append(used.name(typeface)).append(' ').append(number(size)).append(" Tf ");
    double x = points(text.x()) + (text.down() ? 0 : along);
    double y = points(height - text.y()) - (text.down() ? along : 0);
    out.append(common).append(text.down() ? " Tc 0 -1 1 0 " : " Tc 1 0 0 1 ");
    out.append(number(x)).append(' ').append(number(y)).append(" Tm\n[<");
    double spacing = Double.parseDouble(common);
    double owed = 0;
    double pen = along;
    for (int i = 0; i < codes.length; i++) {
      out.append(EmbeddedFont.hex(codes[i]));
      pen += points(text.advances().get(start + i));
      owed += extra[i] - spacing;
      long thousandths = Math.round(-owed * THOUSAND / size);
      if (thousandths != 0 && i < codes.length - 1) {
        out.append('>').append(thousandths).append('<');
        owed += thousandths * size / THOUSAND;
      }
    }
    out.append(">] TJ\n");
    return pen;
  }

  private void rule(Mark.Rule rule) {
    out.append("/Artifact BMC\n");
    line(rule);
    out.append("EMC\n");
  }

  private void line(Mark.Rule rule) {
    out.append(number(points(rule.width()))).append(" w ");
    point(rule.x1(), rule.y1()).append("m ");
    point(rule.x2(), rule.y2()).append("l S\n");
  }

  private void seal(Mark.Seal seal) {
    double left = points(seal.x());
    double top = points(height - seal.y());
    double[] box = {left, top - points(seal.size()), left + points(seal.size()), top};
    boolean whole = seal.whole();
    out.append(whole ? tags.beginSeal(box, sealWords) : "/Artifact BMC\n");
    String size = number(points(seal.size()));
    out.append("q ");
    if (!whole) {
      double hidden = seal.from() * seal.size();
      String shown = number(points((seal.to() - seal.from()) * seal.size()));
      if (seal.down()) {
        point(seal.x(), seal.y() + seal.to() * seal.size()).append(size).append(' ').append(shown);
      } else {
        point(seal.x() + hidden, seal.y() + seal.size()).append(shown).append(' ').append(size);
      }
      out.append(" re W n ");
    }
    out.append('/').append(MULTIPLY).append(" gs ");
    if (seal.down()) {
      out.append("0 -").append(size).append(' ').append(size).append(" 0 ");
      point(seal.x(), seal.y());
    } else {
      out.append(size).append(" 0 0 ").append(size).append(' ');
      point(seal.x(), seal.y() + seal.size());
    }
    out.append("cm /").append(SEAL).append(" Do Q\nEMC\n");
  }

  private StringBuilder point(double x, double y) {
    return out.append(number(points(x))).append(' ').append(number(points(height - y))).append(' ');
  }

  /** The watermark's operators: outlines, not text, so that it is never copied with the report. */
  byte[] of(Mark.Watermark mark, double pageHeight) {
    out.setLength(0);
    height = pageHeight;
    out.append(number(mark.grey())).append(" g\n");
    double size = mark.size();
    double angle = Math.toRadians(mark.degrees());
    int[] characters = mark.text().codePoints().toArray();
    for (int i = 0; i < characters.length; i++) {
      Fonts.Drawn drawn = fonts.drawn(mark.face(), characters[i]);
      double along = points(mark.advance()) * i;
      AffineTransform place =
          AffineTransform.getTranslateInstance(
              points(mark.x()) + along * Math.cos(angle),
              points(height - mark.y()) + along * Math.sin(angle));
      place.rotate(angle);
      place.scale(size, size);
      outline(drawn.typeface().outline(drawn.glyph()), place);
    }
    return out.append("f\n").toString().getBytes(StandardCharsets.US_ASCII);
  }

  private void outline(GeneralPath path, AffineTransform place) {
    double[] at = new double[6];
    double x = 0;
    double y = 0;
    for (PathIterator i = path.getPathIterator(place); !i.isDone(); i.next()) {
      switch (i.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> numbers(at, 2).append("m\n");
        case PathIterator.SEG_LINETO -> numbers(at, 2).append("l\n");
        case PathIterator.SEG_QUADTO -> {
          double[] cubic = {
            x + (at[0] - x) * 2 / 3,
            y + (at[1] - y) * 2 / 3,
            at[2] + (at[0] - at[2]) * 2 / 3,
            at[3] + (at[1] - at[3]) * 2 / 3,
            at[2],
            at[3]
          };
          numbers(cubic, 6).append("c\n");
          at[0] = at[2];
          at[1] = at[3];
        }
        case PathIterator.SEG_CUBICTO -> {
          numbers(at, 6).append("c\n");
          at[0] = at[4];
          at[1] = at[5];
        }
        default -> out.append("h\n");
      }
      x = at[0];
      y = at[1];
    }
  }

  private StringBuilder numbers(double[] values, int count) {
    for (int i = 0; i < count; i++) {
      out.append(number(values[i])).append(' ');
    }
    return out;
  }

  private static double points(double mm) {
    return mm / Sheet.POINT;
  }

  /** A number as PDF writes it: no exponent, no needless zeros. */
  static String number(double value) {
    long scaled = Math.round(value * Math.pow(10, DECIMALS));
    long whole = Math.abs(scaled) / 1000;
    long part = Math.abs(scaled) % 1000;
    StringBuilder number = new StringBuilder(scaled < 0 ? "-" : "").append(whole);
    if (part > 0) {
      String digits = Long.toString(1000 + part).substring(1);
      int end = digits.length();
      while (digits.charAt(end - 1) == '0') {
        end--;
      }
      number.append('.').append(digits, 0, end);
    }
    return number.toString();
  }
}
