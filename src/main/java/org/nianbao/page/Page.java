package org.nianbao.page;

import java.util.List;
import java.util.stream.Stream;

/**
 * One A4 page.
 *
 * @param number which sheet it is, from 1; what is printed begins after cover and contents
 * @param marks in reading order; the watermark, if any, is first and the foot last
 */
public record Page(int number, List<Mark> marks) {
  public Page {
    marks = List.copyOf(marks);
  }

  /** The runs of text, in reading order. */
  public Stream<Mark.Text> texts() {
    return marks.stream().filter(Mark.Text.class::isInstance).map(Mark.Text.class::cast);
  }
}
