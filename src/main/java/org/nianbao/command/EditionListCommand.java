package org.nianbao.command;

import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.library.InstalledEdition;
import org.nianbao.library.Library;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The editions that reports may be made in. */
@Command(name = "list")
final class EditionListCommand implements Callable<Integer> {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

  @Mixin private LibraryOption library;

  @Option(names = "--json")
  private boolean json;

  private final Tools tools;

  EditionListCommand(Tools tools) {
    this.tools = tools;
  }

  /** For machines; {@code to} is missing where the edition is in force, the rest where built in. */
  record Line(
      String id,
      String name,
      int from,
      @Nullable Integer to,
      boolean builtIn,
      @Nullable String installed,
      @Nullable String installedBy) {}

  @Override
  public Integer call() throws Refusal {
    List<Line> lines;
    if (library.isNamed() || Files.exists(library.path())) {
      try (Library open = library.forReading()) {
        lines = lines(tools.in(open).editions(), open.installedEditions());
      }
    } else {
      lines = lines(tools.editions(), List.of());
    }
    if (json) {
      tools.out().println(JsonOutput.of(lines));
    } else {
      lines.forEach(this::tell);
    }
    return ExitCode.DONE;
  }

  private static List<Line> lines(Editions editions, List<InstalledEdition> installed) {
    Map<String, InstalledEdition> byId =
        installed.stream().collect(Collectors.toMap(InstalledEdition::id, Function.identity()));
    return editions.all().stream()
        .map(edition -> line(edition, editions.isBuiltIn(edition.id()), byId.get(edition.id())))
        .toList();
  }

  private static Line line(Edition edition, boolean builtIn, @Nullable InstalledEdition installed) {
    Edition.Head head = edition.head();
    InstalledEdition own = builtIn ? null : installed;
    return new Line(
        head.id(),
        head.name(),
        head.from(),
        head.to() == Integer.MAX_VALUE ? null : head.to(),
        builtIn,
        own == null ? null : own.installed().toString(),
        own == null ? null : own.by());
  }

  private void tell(Line line) {
    String years =
        line.to() == null
            ? Messages.text("command.edition.yearsOn", line.from())
            : Messages.text("command.edition.years", line.from(), line.to());
    String installed = line.installed();
    String by = line.installedBy();
    String from =
        installed == null || by == null
            ? Messages.text("command.edition.builtIn")
            : Messages.text(
                "command.edition.installedBy", by, WHEN.format(Instant.parse(installed)));
    tools
        .out()
        .println(Messages.text("command.edition.listed", line.id(), line.name(), years, from));
  }
}
