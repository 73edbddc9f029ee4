package org.nianbao.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The box that tells who signed a file and when, below the type area of the page with the agency's
 * name, where nothing else stands.
 */
public final class SignedNote {
  public static final double WIDTH = 62;
  public static final double HEIGHT = 12;

  /** The code's square stands at the right edge of even pages. */
  private static final double BESIDE_SQUARE = 26;

  /** Its upper left corner on the page. */
  public static final double LEFT = Sheet.RIGHT - WIDTH - BESIDE_SQUARE;

  public static final double TOP = Sheet.BOTTOM + 16;

  /** 小五, and smaller where a name is long. */
  private static final List<Double> SIZES = List.of(9.0, 7.5, 6.0, 5.0);

  private static final double LEADING = 1.25;
  private static final double PADDING = 1.2;
  private static final double RULE = 0.2;

  private SignedNote() {}

  /** The number of the page that it belongs on; empty where no agency's name is set. */
  public static Optional<Integer> page(Document document) {
    return document.pages().stream()
        .filter(page -> page.texts().anyMatch(text -> text.origin().role() == Role.SIGNATURE))
        .map(Page::number)
        .reduce((first, last) -> last);
  }

  /** Its words and the frame around them, from its own upper left corner. */
  public static List<Mark> marks(String words, Metrics metrics) {
    List<Glyph> glyphs = new Characters(metrics).glyphs(words, Face.SONGTI);
    List<Mark> marks = new ArrayList<>(frame());
    for (double size : SIZES) {
      double em = size * Sheet.POINT;
      List<Line> lines = new LineBreaker(glyphs, (WIDTH - 2 * PADDING) / em, 0).lines();
      double leading = LEADING * em;
      if (lines.size() * leading <= HEIGHT - 2 * PADDING || size == SIZES.getLast()) {
        double y = (HEIGHT - lines.size() * leading) / 2 + leading / 2 + Sheet.baseline(size);
        for (Line line : lines) {
          for (Mark.Text run : line.set(em, size, false, Origin.of(Role.FOOT))) {
            marks.add(run.moved(PADDING, y));
          }
          y += leading;
        }
        return marks;
      }
    }
    return marks;
  }

  private static List<Mark> frame() {
    double near = RULE / 2;
    double right = WIDTH - near;
    double bottom = HEIGHT - near;
    return List.of(
        new Mark.Rule(0, near, WIDTH, near, RULE),
        new Mark.Rule(0, bottom, WIDTH, bottom, RULE),
        new Mark.Rule(near, 0, near, HEIGHT, RULE),
        new Mark.Rule(right, 0, right, HEIGHT, RULE));
  }
}
