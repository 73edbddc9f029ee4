package org.nianbao.page;

/** What the typesetter must know of the real fonts. */
public interface Metrics {
  /**
   * The face whose font really draws a character that is wanted in some face: the same face, or
   * another one where that has no glyph for it. For a character without a glyph in any font it is
   * the face that draws the sign standing in its place.
   */
  Face serving(Face wanted, int codePoint);

  /**
   * How far a character moves the pen, in em.
   *
   * @param serving a face that {@link #serving} gave for this character
   */
  double advance(Face serving, int codePoint);

  /** Whether any font has a glyph for the character. */
  boolean known(int codePoint);
}
