package org.nianbao.command;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import org.nianbao.message.CrashLog;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Option;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs the command of the arguments. */
public final class Cli {
  private static final int WIDTH = 96;

  private Cli() {}

  /** The words before any command. */
  @Command(
      name = "nianbao",
      versionProvider = Version.class,
      synopsisSubcommandLabel = "COMMAND",
      resourceBundle = "org.nianbao.messages")
  static final class Top {
    @Option(
        names = {"-h", "--help"},
        usageHelp = true,
        scope = CommandLine.ScopeType.INHERIT)
    boolean help;

    @Option(
        names = {"-V", "--version"},
        versionHelp = true)
    boolean version;
  }

  /** The version in the jar's manifest. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Cli.class.getPackage().getImplementationVersion();
      return new String[] {Messages.text("command.version", version == null ? "" : version)};
    }
  }

  /** Runs one command of the program; returns the exit code. */
  static int run(Tools tools, PrintWriter out, PrintWriter err, String... arguments) {
    return run(tools, Map.of(), out, err, arguments);
  }

  /**
   * Runs one command; returns the exit code.
   *
   * @param more commands beside those of reports, by name
   */
  public static int run(
      Tools tools,
      Map<String, Supplier<Object>> more,
      PrintWriter out,
      PrintWriter err,
      String... arguments) {
    CommandLine line = new CommandLine(new Top());
    Map<String, Supplier<Object>> commands = commands(tools);
    commands.putAll(more);
    // Looking through all commands' options takes as long as many a command: one that is called by
    // its name needs its own alone.
    if (arguments.length > 0 && commands.containsKey(arguments[0])) {
      line.addSubcommand(commands.get(arguments[0]).get());
    } else {
      commands.values().forEach(command -> line.addSubcommand(command.get()));
    }
    line.setResourceBundle(ResourceBundle.getBundle("org.nianbao.messages", Locale.CHINA));
    line.setUsageHelpWidth(WIDTH);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(out);
    line.setErr(err);
    line.setParameterExceptionHandler(Cli::mistake);
    line.setExecutionExceptionHandler((failure, command, result) -> failed(failure, err));
    int code = line.execute(arguments);
    out.flush();
    return code;
  }

  /** The commands by their names, in the order of the help. */
  private static Map<String, Supplier<Object>> commands(Tools tools) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("sample", () -> new SampleCommand(tools));
    commands.put("import", () -> new ImportCommand(tools));
    commands.put("list", () -> new ListCommand(tools));
    commands.put("show", () -> new ShowCommand(tools));
    commands.put("set", () -> new SetCommand(tools));
    commands.put("check", () -> new CheckCommand(tools));
    commands.put("explain", () -> new ExplainCommand(tools));
    commands.put("submit", () -> new SubmitCommand(tools));
    commands.put("review", () -> new ReviewCommand(tools));
    commands.put("return", () -> new ReturnCommand(tools));
    commands.put("approve", () -> new ApproveCommand(tools));
    commands.put("reopen", () -> new ReopenCommand(tools));
    commands.put("history", () -> new HistoryCommand(tools));
    commands.put("export", () -> new ExportCommand(tools));
    commands.put("verify", () -> new VerifyCommand(tools));
    commands.put("backup", () -> new BackupCommand(tools));
    commands.put("merge", () -> new MergeCommand(tools));
    commands.put("doctor", () -> new DoctorCommand(tools));
    commands.put("restore", () -> new RestoreCommand(tools));
    commands.put("comment", () -> comments(tools));
    commands.put("edition", () -> editions(tools));
    commands.put("agency", () -> agencies(tools));
    return commands;
  }

  private static CommandLine comments(Tools tools) {
    return new CommandLine(new CommentCommand())
        .addSubcommand(new CommentAddCommand(tools))
        .addSubcommand(new CommentListCommand(tools))
        .addSubcommand(new CommentResolveCommand(tools));
  }

  private static CommandLine agencies(Tools tools) {
    return new CommandLine(new AgencyCommand())
        .addSubcommand(new AgencyListCommand(tools))
        .addSubcommand(new AgencySameCommand(tools));
  }

  private static CommandLine editions(Tools tools) {
    return new CommandLine(new EditionCommand())
        .addSubcommand(new EditionCheckCommand(tools))
        .addSubcommand(new EditionListCommand(tools))
        .addSubcommand(new EditionShowCommand(tools))
        .addSubcommand(new EditionInstallCommand(tools));
  }

  private static int mistake(ParameterException mistake, String[] arguments) {
    CommandLine command = mistake.getCommandLine();
    command.getErr().println(words(mistake));
    command
        .getErr()
        .println(Messages.text("command.seeHelp", command.getCommandSpec().qualifiedName()));
    return ExitCode.MISTAKE;
  }

  private static String words(ParameterException mistake) {
    return switch (mistake) {
      case MissingParameterException missing ->
          Messages.text(
              "command.missing",
              String.join(
                  "、",
                  missing.getMissing().stream().map(argument -> argument.paramLabel()).toList()));
      case UnmatchedArgumentException unmatched ->
          Messages.text("command.unmatched", String.join(" ", unmatched.getUnmatched()));
      case OverwrittenOptionException twice -> Messages.text("command.twice");
      default ->
          mistake.getArgSpec() == null
              ? Messages.text("command.mistake")
              : Messages.text(
                  "command.badValue", mistake.getValue(), mistake.getArgSpec().paramLabel());
    };
  }

  private static int failed(Exception failure, PrintWriter err) {
    if (failure instanceof Refusal refusal) {
      err.println(refusal.getMessage());
    } else {
      CrashLog.Kept kept = CrashLog.keep(failure);
      err.println(Messages.text("command.crashed", kept.code(), kept.where()));
    }
    return ExitCode.MISTAKE;
  }
}
