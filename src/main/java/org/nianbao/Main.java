package org.nianbao;

import org.nianbao.command.Cli;

/** Where the program starts: no arguments, the window; arguments, the command line. */
public final class Main {
  private Main() {}

  /** Ends the process with the command's exit code. */
  public static void main(String[] arguments) {
    System.exit(Cli.run(arguments));
  }
}
