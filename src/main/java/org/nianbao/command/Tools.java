package org.nianbao.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.nianbao.check.Checker;
import org.nianbao.edition.Editions;
import org.nianbao.export.Export;
import org.nianbao.export.Verifier;
import org.nianbao.intake.FileIntake;

/**
 * What the commands work with, made once in {@link Cli}.
 *
 * @param window opens the window on a library; false where there is no display
 */
record Tools(
    Editions editions,
    Checker checker,
    FileIntake intake,
    Export export,
    Verifier verifier,
    Window window,
    PrintWriter out) {

  /** Opens the program's window. */
  @FunctionalInterface
  interface Window {
    /** Returns when the window is closed; false at once where there is no display. */
    boolean open(Optional<Path> library);

    /** Goes through the screens on a library by itself; false where there is no display. */
    default boolean tour(Path library) {
      return false;
    }
  }
}
