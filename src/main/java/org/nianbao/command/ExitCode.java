package org.nianbao.command;

/** How the process ends. */
public final class ExitCode {
  public static final int DONE = 0;

  /** Findings of level ERROR, or a file that does not hold together. */
  static final int FINDINGS = 1;

  /** A mistake in use, or a file that cannot be had. */
  public static final int MISTAKE = 2;

  private ExitCode() {}
}
