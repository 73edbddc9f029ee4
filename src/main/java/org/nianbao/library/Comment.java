package org.nianbao.library;

import java.time.Instant;
import java.util.List;
import org.nianbao.report.Place;

/**
 * A reviewer's words on a place of a report (审核批注), open until somebody marks it resolved.
 *
 * @param id its number in the library
 * @param by the reviewer
 * @param quote the words of the place it is about; "" for all of them
 * @param marks what became of it, oldest first
 */
public record Comment(
    long id, Instant at, String by, Place place, String quote, String words, List<Mark> marks) {
  public Comment {
    marks = List.copyOf(marks);
  }

  /**
   * It was resolved, or is open again.
   *
   * @param word what was said with it, "" for nothing
   */
  public record Mark(Instant at, String by, boolean resolved, String word) {}

  /** Whether something is left to do about it. */
  public boolean open() {
    return marks.isEmpty() || !marks.getLast().resolved();
  }
}
