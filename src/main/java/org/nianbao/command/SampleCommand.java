package org.nianbao.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nianbao.check.Finding;
import org.nianbao.edition.CellId;
import org.nianbao.export.Copy;
import org.nianbao.export.SealPicture;
import org.nianbao.intake.understand.Hints;
import org.nianbao.library.Cause;
import org.nianbao.library.Library;
import org.nianbao.library.Listing;
import org.nianbao.library.Source;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Report;
import org.nianbao.report.Status;
import org.nianbao.report.Value;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Opens the window on a library with the sample report. Without a display it does the main job on
 * it: in, checked, mended, approved, stamped PDF out.
 */
@Command(name = "sample")
public final class SampleCommand implements Callable<Integer> {
  private static final String SEAL = "specimen.png";
  private static final double SEAL_MM = 42;

  @Parameters(index = "0", paramLabel = "DIR", arity = "0..1", defaultValue = "nianbao-sample")
  private Path folder;

  private final Tools tools;

  SampleCommand(Tools tools) {
    this.tools = tools;
  }

  public SampleCommand(Tools tools, Path folder) {
    this(tools);
    this.folder = folder;
  }

  @Override
  public Integer call() throws Refusal {
    Path file = library();
    tools.out().println(Messages.text("command.sample.library", file));
    if (tools.window().open(Optional.of(file))) {
      return ExitCode.DONE;
    }
    tools.out().println(Messages.text("command.sample.noDisplay"));
    try (Library library = Library.open(file)) {
      mainJob(library);
    }
    return ExitCode.DONE;
  }

  /** The library, with the sample in it if nothing else is. */
  public Path library() throws Refusal {
    Path file = folder.resolve("样例年报库.nianbao").toAbsolutePath();
    makeFolder();
    try (Library library = Library.open(file)) {
      if (library.list().isEmpty()) {
        library.add(sample(), Cause.of(Messages.text("command.sample.clerk"), Source.IMPORTED));
      }
    }
    return file;
  }

  /** Where the main job leaves the stamped PDF. */
  public Path issued() {
    return folder.resolve("样例-已签发.pdf");
  }

  private void mainJob(Library library) throws Refusal {
    Listing listing = library.list().getFirst();
    Report report = library.report(listing.id());
    if (!report.issued()) {
      List<Finding> findings =
          tools
              .checker()
              .check(report, tools.editions().require(report.edition()), Optional.empty());
      FindingsInWords.print(findings, report, tools.out());
      Exported.tell(tools, report, folder.resolve("样例-送审稿.pdf"), Copy.WHOLE);
      report = approved(library, listing.id(), report);
    }
    Path stamped = issued();
    Exported.tell(
        tools, report, stamped, Copy.WHOLE.sealed(SealPicture.read(resource(SEAL), SEAL_MM)));
    tools.out().println(Messages.text("command.sample.done", stamped.toAbsolutePath()));
  }

  /** Mends the three mistakes of the sample as a clerk would and issues it. */
  private Report approved(Library library, long id, Report report) throws Refusal {
    Report mended =
        report
            .with(CellId.parse("3.1.4"), Value.of(2))
            .with(CellId.parse("1.1.2"), Value.of(9))
            .with(CellId.parse("9.2"), Value.of(2))
            .with(
                report
                    .section("requests")
                    .map(section -> section.withText(section.text().replace("信函申请1件", "信函申请2件")))
                    .orElseThrow());
    library.save(id, report, mended, Messages.text("command.sample.clerk"));
    Report approved = mended.with(Status.APPROVED);
    library.save(id, mended, approved, Messages.text("command.sample.head"));
    tools.out().println(Messages.text("command.sample.mended"));
    return approved;
  }

  private Report sample() throws Refusal {
    return tools.intake().read(resource("2017.txt"), Hints.NONE).report();
  }

  private void makeFolder() throws Refusal {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new Refusal(Messages.text("command.noFolder", folder), e);
    }
  }

  /** A file of the sample, laid beside the library for the user to try. */
  private Path resource(String name) throws Refusal {
    Path copy = folder.resolve(name);
    try (InputStream in = SampleCommand.class.getResourceAsStream("/org/nianbao/sample/" + name)) {
      if (!Files.exists(copy)) {
        Files.write(copy, in.readAllBytes());
      }
      return copy;
    } catch (IOException e) {
      throw new Refusal(Messages.text("export.notWritten", copy), e);
    }
  }
}
