package org.nianbao.page;

/**
 * The type area of a page, in mm from its upper left corner.
 *
 * @param turned whether the page is laid crosswise for a wide table: it is seen with the sheet's
 *     left edge up, so that the table's head stands at that edge, as GB/T 9704-2012, 7.4, has it
 */
record Area(double left, double top, double width, double height, boolean turned) {
  static final Area UPRIGHT =
      new Area(Sheet.LEFT, Sheet.TOP, Sheet.AREA_WIDTH, Sheet.AREA_HEIGHT, false);

  static final Area TURNED =
      new Area(Sheet.HEIGHT - Sheet.BOTTOM, Sheet.LEFT, Sheet.AREA_HEIGHT, Sheet.AREA_WIDTH, true);
}
