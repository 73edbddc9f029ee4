package org.nianbao.library;

import java.util.Arrays;
import java.util.Locale;
import org.nianbao.message.Messages;

/** How what stands at a place came there; kept with each change. */
public enum Source {
  TYPED,
  /** A sum or another certain remedy that the program worked out. */
  COMPUTED,
  PASTED,
  /** Taken over from another report of the library, last year's or a copied one. */
  CARRIED,
  /** Read out of a file. */
  IMPORTED,
  /** Changed by a program that did not yet keep this. */
  UNKNOWN;

  /** As shown on screens. */
  public String words() {
    return Messages.text("library.source." + name());
  }

  /** As written into the file. */
  String key() {
    return this == UNKNOWN ? "" : name().toLowerCase(Locale.ROOT);
  }

  static Source of(String key) {
    return Arrays.stream(values())
        .filter(source -> source.key().equals(key))
        .findFirst()
        .orElse(UNKNOWN);
  }
}
