package org.nianbao.page;

import java.util.List;
import java.util.stream.Stream;

/**
 * One A4 page.
 *
 * @param number which sheet it is, from 1; what is printed begins after cover and contents
 * @param marks in reading order; the watermark, if any, is first and the foot last
 * @param turned whether it is seen with the sheet's left edge up, for a wide table
 */
public record Page(int number, List<Mark> marks, boolean turned) {
  public Page {
    marks = List.copyOf(marks);
  }

  /** As it is seen, mm. */
  public double width() {
    return turned ? Sheet.HEIGHT : Sheet.WIDTH;
  }

  /** As it is seen, mm. */
  public double height() {
    return turned ? Sheet.WIDTH : Sheet.HEIGHT;
  }

  /** The runs of text, in reading order. */
  public Stream<Mark.Text> texts() {
    return marks.stream().filter(Mark.Text.class::isInstance).map(Mark.Text.class::cast);
  }
}
