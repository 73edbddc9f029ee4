package org.nianbao.edition;

/** How much a finding matters. */
public enum Level {
  /** Must be mended or, where its rule allows it, explained, before a report can be approved. */
  ERROR,
  /** Should be looked at. */
  WARNING,
  /** Worth knowing. */
  HINT
}
