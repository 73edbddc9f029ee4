package org.nianbao.intake.understand;

/**
 * Where in a file the words of a place stand.
 *
 * @param line the line as in {@link Received#lines}, from 1; 0 where it is the file as a whole, its
 *     name, or what the user said
 * @param cell which of the line's cells, from 0; 0 for a line that is not parted
 * @param written as it stands there
 * @param reason why it is doubtful, a whole Chinese sentence; "" where it is sure
 */
public record Source(int line, int cell, String written, Certainty certainty, String reason) {
  /** Beyond doubt. */
  static Source sure(int line, int cell, String written) {
    return new Source(line, cell, written, Certainty.SURE, "");
  }

  /** To be looked at. */
  static Source doubtful(int line, int cell, String written, String reason) {
    return new Source(line, cell, written, Certainty.DOUBTFUL, reason);
  }

  /** Beyond doubt where there is no reason for one. */
  static Source of(int line, String written, String reason) {
    return reason.isEmpty() ? sure(line, 0, written) : doubtful(line, 0, written, reason);
  }

  public boolean doubtful() {
    return certainty == Certainty.DOUBTFUL;
  }
}
