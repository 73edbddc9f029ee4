package org.nianbao.page;

/**
 * One character on its way into a line.
 *
 * @param face the face that really draws it
 * @param width in em, before justification
 * @param kind how it behaves at the ends of a line
 */
record Glyph(int codePoint, Face face, double width, Kind kind) {
  /** Punctuation narrower than this has no blank half that could be squeezed out. */
  private static final double FULL_WIDTH = 0.9;

  /** How a character behaves in a line. */
  enum Kind {
    /** A Chinese character or anything else that may stand anywhere. */
    PLAIN,
    /** Letters, digits and ASCII signs, kept together with their like. */
    WORD,
    /** （《「: never ends a line; its left half is blank. */
    OPENING,
    /** ，。》: never begins a line; its right half is blank. */
    CLOSING,
    /** ％ and the like: never begins a line, has no blank half. */
    TRAILING,
    /** Half of —— or ……, not parted from the other half. */
    DOUBLED,
    /** May vanish at the end of a line. */
    SPACE,
    /** Sits on the character before. */
    COMBINING
  }

  /** Whether half an em can be taken from it. */
  boolean squeezable() {
    return (kind == Kind.OPENING || kind == Kind.CLOSING) && width > FULL_WIDTH;
  }
}
