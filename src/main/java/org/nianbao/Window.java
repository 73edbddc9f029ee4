package org.nianbao;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.nianbao.command.ExitCode;
import org.nianbao.message.Messages;

/**
 * The window, started by itself or with a library's icon. The command line's classes are left alone
 * then: they are of a kind that no AOT cache takes, and reading them would be a third of the start.
 */
public final class Window {
  private static final String LIBRARY = ".nianbao";

  private Window() {}

  /** Whether there is nothing in the arguments, or a library and nothing else. */
  public static boolean isMeant(String... arguments) {
    return arguments.length == 0
        || (arguments.length == 1
            && !arguments[0].startsWith("-")
            && arguments[0].endsWith(LIBRARY));
  }

  /** Returns the exit code when the window is closed. */
  public static int open(String[] arguments, PrintWriter out) {
    Optional<Path> library =
        Arrays.stream(arguments).map(Path::of).map(Path::toAbsolutePath).findFirst();
    StartCache.makeBehindTheWindow();
    if (!new Program(false).desktop().open(library)) {
      out.println(Messages.text("command.noDisplay"));
      return ExitCode.MISTAKE;
    }
    return ExitCode.DONE;
  }
}
