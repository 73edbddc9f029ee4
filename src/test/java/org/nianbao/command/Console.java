package org.nianbao.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.nianbao.check.Checker;
import org.nianbao.edition.Editions;
import org.nianbao.export.AttachedReport;
import org.nianbao.export.Export;
import org.nianbao.font.Fonts;
import org.nianbao.intake.FileIntake;
import org.nianbao.verify.Verifier;

/** The command line with what it printed, on a machine without a display. */
public final class Console {
  private static final Fonts FONTS = Fonts.bundled();

  private final List<String> always;
  private final Function<Tools, Map<String, Supplier<Object>>> more;
  private StringWriter output = new StringWriter();
  private StringWriter errors = new StringWriter();

  /**
   * A console.
   *
   * @param always arguments put behind those of every command
   */
  Console(String... always) {
    this(tools -> Map.of(), List.of(always));
  }

  private Console(Function<Tools, Map<String, Supplier<Object>>> more, List<String> always) {
    this.more = more;
    this.always = always;
  }

  /** A console that knows commands of the program itself. */
  public static Console with(Function<Tools, Map<String, Supplier<Object>>> more) {
    return new Console(more, List.of());
  }

  /** Runs a command; returns its exit code. */
  public int run(String... arguments) {
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
    return Cli.run(
        tools, more.apply(tools), out, new PrintWriter(errors, true), all.toArray(String[]::new));
  }

  /** What the last command printed. */
  public String out() {
    return output.toString();
  }

  /** What the last command said was wrong. */
  public String err() {
    return errors.toString();
  }
}
