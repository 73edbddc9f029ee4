package org.nianbao.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nianbao.check.Checker;
import org.nianbao.edition.Editions;
import org.nianbao.export.AttachedReport;
import org.nianbao.export.Export;
import org.nianbao.font.Fonts;
import org.nianbao.intake.FileIntake;
import org.nianbao.verify.Verifier;

/** The command line with what it printed, on a machine without a display. */
final class Console {
  private static final Fonts FONTS = Fonts.bundled();

  private final List<String> always;
  private StringWriter output = new StringWriter();
  private StringWriter errors = new StringWriter();

  /**
   * A console.
   *
   * @param always arguments put behind those of every command
   */
  Console(String... always) {
    this.always = List.of(always);
  }

  /** Runs a command; returns its exit code. */
  int run(String... arguments) {
    output = new StringWriter();
    errors = new StringWriter();
    PrintWriter out = new PrintWriter(output);
    Editions editions = Editions.builtIn();
    Tools tools =
        new Tools(
            editions,
            new Checker(),
            new FileIntake(editions, AttachedReport::jsonIfAny),
            new Export(FONTS),
            new Verifier(editions, FONTS),
            (Optional<Path> any) -> false,
            out);
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(always);
    return Cli.run(tools, out, new PrintWriter(errors, true), all.toArray(String[]::new));
  }

  /** What the last command printed. */
  String out() {
    return output.toString();
  }

  /** What the last command said was wrong. */
  String err() {
    return errors.toString();
  }
}
