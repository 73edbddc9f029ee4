package org.nianbao.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.nianbao.check.Checker;
import org.nianbao.edition.Editions;
import org.nianbao.export.Export;
import org.nianbao.intake.FileIntake;
import org.nianbao.library.Library;
import org.nianbao.verify.Verifier;

/**
 * What the commands work with, made once in {@link Cli}. It knows the built-in editions; a command
 * that works on a library goes on with the tools {@link #in} it.
 *
 * @param window opens the window on a library; false where there is no display
 */
public record Tools(
    Editions editions,
    Checker checker,
    FileIntake intake,
    Export export,
    Verifier verifier,
    Window window,
    PrintWriter out) {

  /** The same tools, knowing the editions of a library too. */
  Tools in(Library library) {
    return with(library.editions(editions));
  }

  private Tools with(Editions joined) {
    return new Tools(
        joined, checker, intake.with(joined), export, verifier.with(joined), window, out);
  }

  /** Opens the program's window. */
  @FunctionalInterface
  public interface Window {
    /** Returns when the window is closed; false at once where there is no display. */
    boolean open(Optional<Path> library);

    /** Goes through the screens on a library by itself; false where there is no display. */
    default boolean tour(Path library) {
      return false;
    }
  }
}
