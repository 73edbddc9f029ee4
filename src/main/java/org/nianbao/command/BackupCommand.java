package org.nianbao.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nianbao.library.Backup;
import org.nianbao.library.Copies;
import org.nianbao.library.Library;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes a backup now, lists those there are, or sets a second place for them. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {
  @Mixin private LibraryOption library;

  @ArgGroup(exclusive = true)
  private What what = new What();

  private final Tools tools;

  BackupCommand(Tools tools) {
    this.tools = tools;
  }

  /** What is done instead of taking a backup alone. */
  static final class What {
    @Option(names = "--list")
    private boolean list;

    @Option(names = "--second", paramLabel = "DIR")
    private @Nullable Path second;

    @Option(names = "--no-second")
    private boolean noSecond;
  }

  @Override
  public Integer call() throws Refusal {
    if (what.list) {
      list();
      return ExitCode.DONE;
    }
    if (what.second != null && !Files.isDirectory(what.second)) {
      throw Refusal.of("command.backup.noFolder", what.second);
    }
    List<String> failed;
    try (Library open = library.forWriting()) {
      if (what.second != null || what.noSecond) {
        open.secondPlace(Optional.ofNullable(what.second));
      }
      failed = open.backUp();
    }
    failed.forEach(tools.out()::println);
    if (failed.isEmpty()) {
      tools.out().println(Messages.text("command.backup.done", newest()));
    }
    return failed.isEmpty() ? ExitCode.DONE : ExitCode.MISTAKE;
  }

  private String newest() throws Refusal {
    return new Copies(library.path())
        .list().stream()
            .findFirst()
            .map(backup -> backup.path().toString())
            .orElse(Messages.text("command.backup.none"));
  }

  private void list() throws Refusal {
    List<Backup> all = new Copies(library.path()).list();
    if (all.isEmpty()) {
      tools.out().println(Messages.text("command.backup.none"));
    }
    all.forEach(backup -> tools.out().println(RestoreCommand.words(backup)));
  }
}
