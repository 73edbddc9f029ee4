package org.nianbao.command;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.nianbao.library.Library;
import org.nianbao.library.UsualPlace;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code --library FILE}, the office's own library where it is left out. */
final class LibraryOption {
  @Option(names = "--library", paramLabel = "FILE")
  private @Nullable Path file;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /** The library, made where it is missing; a sentence if another program holds it. */
  Library forWriting() throws Refusal {
    Library library = Library.open(path());
    if (library.readOnly()) {
      String reason =
          library
              .heldBy()
              .map(holder -> Messages.text("command.held", holder.who(), holder.sinceWords()))
              .orElseGet(() -> Messages.text("command.readOnly"));
      library.close();
      throw new Refusal(reason);
    }
    return told(library);
  }

  /** The library, which must be there already. */
  Library forReading() throws Refusal {
    if (!Files.exists(path())) {
      throw Refusal.of("command.noLibrary", path());
    }
    return told(Library.open(path()));
  }

  /** Says what did not go as it should in opening, beside what the command prints. */
  private Library told(Library library) {
    library.warnings().forEach(command.commandLine().getErr()::println);
    return library;
  }

  /**
   * The tools, knowing the library's editions too, for a command that works without a library as
   * well: the office's own is looked into where it is there and can be read; one that is named must
   * be.
   */
  Tools joined(Tools tools) throws Refusal {
    if (file == null && !Files.exists(path())) {
      return tools;
    }
    try (Library open = forReading()) {
      return tools.in(open);
    } catch (Refusal e) {
      if (file != null) {
        throw e;
      }
      return tools;
    }
  }

  /** Whether the user said which library. */
  boolean isNamed() {
    return file != null;
  }

  Path path() {
    return file != null ? file : UsualPlace.library();
  }
}
