package org.nianbao.command;

import java.util.concurrent.Callable;
import org.nianbao.edition.EditionReader;
import org.nianbao.library.Cause;
import org.nianbao.library.Installation;
import org.nianbao.library.Library;
import org.nianbao.message.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** An edition's file becomes one of a library's editions. */
@Command(name = "install")
final class EditionInstallCommand implements Callable<Integer> {
  @Mixin private EditionFile file;
  @Mixin private LibraryOption library;

  @Option(names = "--replace")
  private boolean replace;

  @Option(names = "--by", paramLabel = "NAME")
  private String by = Cause.user();

  private final Tools tools;

  EditionInstallCommand(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() throws Refusal {
    byte[] bytes = file.bytes();
    // Read before the library is made: a file that is none leaves nothing behind.
    EditionReader.read(bytes, tools.editions());
    try (Library open = library.forWriting()) {
      Installation done = open.install(bytes, tools.editions(), replace, by);
      tools.out().println(done.words());
    }
    return ExitCode.DONE;
  }
}
