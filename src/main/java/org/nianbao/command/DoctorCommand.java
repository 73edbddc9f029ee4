package org.nianbao.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.nianbao.library.Doctor;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks a library through, and writes a clean copy of it where one is wanted. */
@Command(name = "doctor")
final class DoctorCommand implements Callable<Integer> {
  @Mixin private LibraryOption library;

  @Option(names = "--to", paramLabel = "FILE")
  private Path target;

  private final Tools tools;

  DoctorCommand(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() throws Refusal {
    Doctor doctor = new Doctor(library.path());
    List<String> found = doctor.look();
    found.forEach(tools.out()::println);
    tools
        .out()
        .println(
            found.isEmpty()
                ? Messages.text("command.doctor.sound", library.path())
                : Messages.text("command.doctor.found", found.size()));
    if (target != null) {
      int left = doctor.copyTo(target);
      tools
          .out()
          .println(
              left == 0
                  ? Messages.text("command.doctor.copied", target)
                  : Messages.text("command.doctor.copiedBut", target, left));
    }
    return found.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
  }
}
