package org.nianbao.page;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.message.Messages;

/** The line below the type area: the page number outside, the verification code inside. */
final class Foot {
  /** 四号. */
  private static final double NUMBER_SIZE = 14;

  private static final double CODE_SIZE = 9;

  /** From the type area down to the dashes beside the number. */
  private static final double BELOW = 7;

  /** How high over its baseline a dash is drawn, in em. */
  private static final double DASH_HEIGHT = 0.36;

  private static final double FROM_EDGE = NUMBER_SIZE * Sheet.POINT;
  private static final int GROUP = 4;

  private final Characters characters;
  private final String code;

  /**
   * @param code the verification code, hexadecimal digits
   */
  Foot(Characters characters, String code) {
    this.characters = characters;
    this.code = Messages.text("page.code", grouped(code));
  }

  /** The code as it is printed: four groups of four. */
  private static String grouped(String code) {
    List<String> groups = new ArrayList<>();
    for (int i = 0; i < code.length(); i += GROUP) {
      groups.add(code.substring(i, Math.min(i + GROUP, code.length())));
    }
    return String.join(" ", groups);
  }

  /** The marks of one page: the number right on odd pages, left on even ones. */
  List<Mark.Text> marks(int page) {
    boolean odd = page % 2 == 1;
    List<Mark.Text> marks = new ArrayList<>(set(code, CODE_SIZE, !odd));
    marks.addAll(set(Messages.text("page.number", page), NUMBER_SIZE, odd));
    return marks;
  }

  private List<Mark.Text> set(String words, double size, boolean right) {
    List<Glyph> glyphs = characters.glyphs(words, Face.SONGTI);
    double em = size * Sheet.POINT;
    double y = Sheet.BOTTOM + BELOW + DASH_HEIGHT * NUMBER_SIZE * Sheet.POINT;
    List<Mark.Text> marks = new ArrayList<>();
    for (Line line : new LineBreaker(glyphs, Sheet.AREA_WIDTH / em, 0).lines()) {
      double x = right ? Sheet.RIGHT - FROM_EDGE - line.width() * em : Sheet.LEFT + FROM_EDGE;
      for (Mark.Text run : line.set(em, size, false, Origin.of(Role.FOOT))) {
        marks.add(run.moved(x, y));
      }
    }
    return marks;
  }
}
