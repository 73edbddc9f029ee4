package org.nianbao.command;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nianbao.library.Backup;
import org.nianbao.library.Copies;
import org.nianbao.library.DamagedLibrary;
import org.nianbao.library.Library;
import org.nianbao.library.Restored;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * A damaged library is set aside and the good backup that holds most put in its place; or any
 * library goes back to a backup that is named, after it was shown what that loses and gains.
 */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {
  private static final DateTimeFormatter SPOKEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  @Mixin private LibraryOption library;

  @Option(names = "--from", paramLabel = "FILE")
  private @Nullable Path from;

  @Option(names = "--yes")
  private boolean sure;

  private final Tools tools;

  RestoreCommand(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() throws Refusal {
    if (from == null) {
      sayWhatIsDamaged();
      tell(Library.restore(library.path()));
      return ExitCode.DONE;
    }
    Copies copies = new Copies(library.path());
    show(copies.compare(from));
    if (!sure) {
      tools.out().println(Messages.text("command.restore.sure"));
      return ExitCode.FINDINGS;
    }
    tell(copies.restore(from));
    return ExitCode.DONE;
  }

  private void sayWhatIsDamaged() throws Refusal {
    try {
      Library.open(library.path()).close();
    } catch (DamagedLibrary damaged) {
      tools.out().println(damaged.getMessage());
      new Copies(library.path())
          .list().stream()
              .filter(Backup::forked)
              .forEach(backup -> tools.out().println(words(backup)));
    }
  }

  private void show(Copies.Comparison comparison) {
    tools.out().println(words(comparison.backup()));
    if (comparison.lost().isEmpty()) {
      tools.out().println(Messages.text("command.restore.unknown"));
    }
    tell("command.restore.lost", comparison.lost().orElse(List.of()));
    tell("command.restore.gained", comparison.gained());
    if (comparison.lost().filter(List::isEmpty).isPresent() && comparison.gained().isEmpty()) {
      tools.out().println(Messages.text("command.restore.same"));
    }
  }

  private void tell(String key, List<Copies.Part> parts) {
    for (Copies.Part part : parts) {
      tools
          .out()
          .println(
              Messages.text(
                  key,
                  part.year(),
                  part.agency(),
                  part.edits(),
                  String.join("、", part.by()),
                  time(part.last())));
    }
  }

  private void tell(Restored restored) {
    restored
        .setAside()
        .ifPresent(file -> tools.out().println(Messages.text("command.setAside", file)));
    tools
        .out()
        .println(
            restored
                .backup()
                .map(backup -> Messages.text("command.restored", backup.path()))
                .orElseGet(() -> Messages.text("command.noBackup")));
  }

  /** A backup with what it holds. */
  static String words(Backup backup) {
    return Messages.text(
        backup.forked() ? "command.backup.forked" : "command.backup.held",
        backup.path(),
        backup.reports(),
        backup.edits(),
        backup.by(),
        time(backup.edited()));
  }

  private static String time(Instant time) {
    return SPOKEN.format(time.atZone(ZoneId.systemDefault()));
  }
}
