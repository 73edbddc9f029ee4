package org.nianbao.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nianbao.edition.EditionReader;
import org.nianbao.edition.Editions;
import org.nianbao.library.InstalledEdition;
import org.nianbao.library.Library;
import org.nianbao.message.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** An edition in words, or its file. */
@Command(name = "show")
final class EditionShowCommand implements Callable<Integer> {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  @Parameters(index = "0", paramLabel = "EDITION")
  private String edition;

  @Mixin private LibraryOption library;

  @Option(names = "--json")
  private boolean json;

  private final Tools tools;

  EditionShowCommand(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() throws Refusal {
    byte[] file = file();
    if (json) {
      String text = new String(file, StandardCharsets.UTF_8);
      tools.out().println(text.replace(BYTE_ORDER_MARK, "").stripTrailing());
    } else {
      new EditionOutline(EditionReader.stored(file), tools.out()).print();
    }
    return ExitCode.DONE;
  }

  private byte[] file() throws Refusal {
    Optional<byte[]> known = Editions.builtInFile(edition);
    if (known.isPresent()) {
      return known.get();
    }
    if (library.isNamed() || Files.exists(library.path())) {
      try (Library open = library.forReading()) {
        for (InstalledEdition installed : open.installedEditions()) {
          if (installed.id().equals(edition)) {
            return installed.json().getBytes(StandardCharsets.UTF_8);
          }
        }
      }
    }
    try {
      Path path = Path.of(edition);
      if (Files.exists(path)) {
        return EditionFile.bytes(path);
      }
    } catch (InvalidPathException e) {
      // Then it is no file either.
    }
    throw Refusal.of("intake.noEdition", edition);
  }
}
