package org.nianbao.page;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.message.Messages;
import org.nianbao.report.Report;

/**
 * The line below the type area: the page number outside, the verification code inside, in digits
 * and as a square to be scanned.
 */
public final class Foot {
  /** 四号. */
  private static final double NUMBER_SIZE = 14;

  private static final double CODE_SIZE = 9;

  /** From the type area down to the dashes beside the number. */
  private static final double BELOW = 7;

  /** From the type area down to the square. */
  private static final double SQUARE_BELOW = 2.2;

  /** How high over its baseline a dash is drawn, in em. */
  private static final double DASH_HEIGHT = 0.36;

  private static final double FROM_EDGE = NUMBER_SIZE * Sheet.POINT;

  /** Between the code's digits and the same as a square, mm. */
  private static final double BESIDE_SQUARE = 2.4;

  private static final int GROUP = 4;

  private final Characters characters;
  private final String code;
  private final CodeSquare square;

  /**
   * @param code the verification code, hexadecimal digits
   */
  Foot(Characters characters, Report report, String code) {
    this.characters = characters;
    this.code = Messages.text("page.code", grouped(code));
    this.square = new CodeSquare(report.agency(), report.year(), code);
  }

  /** The code as it is printed: four groups of four. */
  public static String grouped(String code) {
    List<String> groups = new ArrayList<>();
    for (int i = 0; i < code.length(); i += GROUP) {
      groups.add(code.substring(i, Math.min(i + GROUP, code.length())));
    }
    return String.join(" ", groups);
  }

  /** The marks of one page: the number right on odd pages, left on even ones. */
  List<Mark> marks(int page) {
    List<Mark> marks = new ArrayList<>(set(code, CODE_SIZE, page % 2 == 0, besideSquare()));
    marks.addAll(set(Messages.text("page.number", page), NUMBER_SIZE, page % 2 == 1, 0));
    marks.addAll(square(page));
    return marks;
  }

  /** The marks of a page that is not counted, such as a cover. */
  List<Mark> unnumbered(int sheet) {
    List<Mark> marks = new ArrayList<>(set(code, CODE_SIZE, sheet % 2 == 0, besideSquare()));
    marks.addAll(square(sheet));
    return marks;
  }

  private double besideSquare() {
    return square.size() + BESIDE_SQUARE;
  }

  private List<Mark.Rule> square(int page) {
    boolean odd = page % 2 == 1;
    double left = odd ? Sheet.LEFT + FROM_EDGE : Sheet.RIGHT - FROM_EDGE - square.size();
    return square.marks(left, Sheet.BOTTOM + SQUARE_BELOW);
  }

  private List<Mark.Text> set(String words, double size, boolean right, double beside) {
    List<Glyph> glyphs = characters.glyphs(words, Face.SONGTI);
    double em = size * Sheet.POINT;
    double y = Sheet.BOTTOM + BELOW + DASH_HEIGHT * NUMBER_SIZE * Sheet.POINT;
    List<Mark.Text> marks = new ArrayList<>();
    for (Line line : new LineBreaker(glyphs, Sheet.AREA_WIDTH / em, 0).lines()) {
      double x =
          right
              ? Sheet.RIGHT - FROM_EDGE - beside - line.width() * em
              : Sheet.LEFT + FROM_EDGE + beside;
      for (Mark.Text run : line.set(em, size, false, Origin.of(Role.FOOT))) {
        marks.add(run.moved(x, y));
      }
    }
    return marks;
  }
}
