package org.nianbao;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.nianbao.command.ExitCode;
import org.nianbao.command.SampleCommand;
import org.nianbao.command.Tools;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.verify.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Tries the program out where it was installed: the window and the whole main job on a sample that
 * is thrown away afterwards. The list of the start's classes is made with it too.
 */
@Command(name = "selftest")
public final class SelfTestCommand implements Callable<Integer> {
  /** Only what a start of the program goes through, not what comes with the first PDF. */
  @Option(names = "--window")
  private boolean windowOnly;

  private final Tools tools;

  public SelfTestCommand(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() throws Refusal, IOException {
    Path folder = Files.createTempDirectory("nianbao-");
    try {
      SampleCommand sample = new SampleCommand(behindTheScenes(), folder);
      if (windowOnly) {
        return tour(Optional.of(sample.library())) ? ExitCode.DONE : ExitCode.MISTAKE;
      }
      sample.call();
      boolean holds = tools.verifier().verify(sample.issued()).stream().allMatch(Outcome::holds);
      tools.out().println(Messages.text("command.selftest." + (holds ? "done" : "failed")));
      return holds ? ExitCode.DONE : ExitCode.MISTAKE;
    } finally {
      remove(folder);
    }
  }

  /** The same tools, but the window goes by itself and the job after it says nothing. */
  private Tools behindTheScenes() {
    return new Tools(
        tools.editions(),
        tools.checker(),
        tools.intake(),
        tools.export(),
        tools.verifier(),
        this::tourFirst,
        new PrintWriter(Writer.nullWriter()));
  }

  /** The sample goes on to its main job where it is told that there is no window. */
  private boolean tourFirst(Optional<Path> library) {
    tour(library);
    return false;
  }

  private boolean tour(Optional<Path> library) {
    boolean shown = tools.window().tour(library.orElseThrow());
    tools.out().println(Messages.text("command.selftest." + (shown ? "window" : "noWindow")));
    return shown;
  }

  private static void remove(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> files = Files.walk(folder)) {
      deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : deepestFirst) {
      Files.delete(file);
    }
  }
}
