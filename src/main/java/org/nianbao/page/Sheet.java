package org.nianbao.page;

/** The page of GB/T 9704-2012: A4 with 22 lines of 28 characters. In mm but for sizes of type. */
public final class Sheet {
  public static final double WIDTH = 210;
  public static final double HEIGHT = 297;

  /** 天头, from the upper edge to the type area. */
  public static final double TOP = 37;

  /** 订口, from the left edge to the type area. */
  public static final double LEFT = 28;

  /** The type area, 版心. */
  public static final double AREA_WIDTH = 156;

  public static final double AREA_HEIGHT = 225;
  public static final double RIGHT = LEFT + AREA_WIDTH;
  public static final double BOTTOM = TOP + AREA_HEIGHT;

  public static final int LINES = 22;
  public static final int CHARACTERS = 28;

  /** From one character to the next, 0.207 pt less than the 16 pt of the type. */
  public static final double CHARACTER_PITCH = AREA_WIDTH / CHARACTERS;

  /** From one line to the next. */
  public static final double LINE_PITCH = AREA_HEIGHT / LINES;

  /** One point in mm. */
  public static final double POINT = 25.4 / 72;

  /** 二号. */
  public static final double TITLE_SIZE = 22;

  /** 三号. */
  public static final double BODY_SIZE = 16;

  /** How far below the middle of its em box a Chinese glyph's baseline lies, in em. */
  private static final double BASELINE_BELOW_MIDDLE = 0.38;

  private Sheet() {}

  /** The baseline, in mm below the middle of a line, of type of this size (pt). */
  static double baseline(double size) {
    return BASELINE_BELOW_MIDDLE * size * POINT;
  }
}
