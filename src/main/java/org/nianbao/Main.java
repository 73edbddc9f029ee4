package org.nianbao;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.nianbao.command.Cli;
import org.nianbao.command.Tools;

/** Where the program starts: no arguments, the window; arguments, the command line. */
public final class Main {
  /** What JavaFX and PDFBox log is not for a clerk's console. */
  private static final Logger LIBRARIES = Logger.getLogger("");

  /** The commands that set pages. */
  private static final Set<String> SETTING_PAGES = Set.of("export", "sample");

  private Main() {}

  /** Ends the process with the command's exit code. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  private static int run(String... arguments) {
    Locale.setDefault(Locale.CHINA);
    LIBRARIES.setLevel(Level.OFF);
    PrintWriter out = new PrintWriter(System.out, true, System.out.charset());
    PrintWriter err = new PrintWriter(System.err, true, System.err.charset());
    if (Window.isMeant(arguments)) {
      return Window.open(arguments, out);
    }
    Tools tools = new Program(setsPages(arguments)).tools(out);
    return Cli.run(tools, ownCommands(tools), out, err, arguments);
  }

  private static boolean setsPages(String... arguments) {
    return arguments.length > 0 && SETTING_PAGES.contains(arguments[0]);
  }

  /** What is done with the program itself. */
  static Map<String, Supplier<Object>> ownCommands(Tools tools) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("selftest", () -> new SelfTestCommand(tools));
    commands.put("prepare", () -> new PrepareCommand(tools));
    return commands;
  }
}
