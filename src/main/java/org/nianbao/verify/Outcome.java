package org.nianbao.verify;

import org.nianbao.message.Messages;

/**
 * One thing looked at.
 *
 * @param holds whether it is as it should be; also true of what is only told
 * @param words what it is, and where it differs, in Chinese
 * @param kind how much that proves
 */
public record Outcome(boolean holds, String words, Kind kind) {
  /** How much an outcome proves. */
  public enum Kind {
    /** It was held against the data, and is as it should be. */
    HELD,
    /** Something to be known; nothing was held. */
    NOTE,
    /** It could not be held, for the file went through another program. */
    UNHELD,
    /** It is not as it should be. */
    DIFFERS
  }

  /** One that was held, or differs. */
  public Outcome(boolean holds, String words) {
    this(holds, words, holds ? Kind.HELD : Kind.DIFFERS);
  }

  static Outcome held(String key, Object... with) {
    return new Outcome(true, Messages.text(key, with), Kind.HELD);
  }

  static Outcome note(String key, Object... with) {
    return new Outcome(true, Messages.text(key, with), Kind.NOTE);
  }

  static Outcome unheld(String key, Object... with) {
    return new Outcome(false, Messages.text(key, with), Kind.UNHELD);
  }

  static Outcome differs(String key, Object... with) {
    return new Outcome(false, Messages.text(key, with), Kind.DIFFERS);
  }
}
