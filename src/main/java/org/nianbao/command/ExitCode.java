package org.nianbao.command;

/** How the process ends. */
final class ExitCode {
  static final int DONE = 0;

  /** Findings of level ERROR, or a file that does not hold together. */
  static final int FINDINGS = 1;

  /** A mistake in use, or a file that cannot be had. */
  static final int MISTAKE = 2;

  private ExitCode() {}
}
