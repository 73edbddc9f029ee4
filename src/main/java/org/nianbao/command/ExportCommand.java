package org.nianbao.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nianbao.check.Checker;
import org.nianbao.check.Finding;
import org.nianbao.edition.Level;
import org.nianbao.export.Copy;
import org.nianbao.export.Format;
import org.nianbao.export.SealPicture;
import org.nianbao.export.Signer;
import org.nianbao.library.Library;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.page.Remark;
import org.nianbao.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A report becomes a file. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
  @Mixin private ReportArgument report;
  @Mixin private LibraryOption library;

  @Option(names = "--to", paramLabel = "FILE", required = true)
  private Path target;

  @Option(names = "--seal", paramLabel = "PICTURE")
  private Path seal;

  @Option(names = "--seal-mm", paramLabel = "MM", defaultValue = "42")
  private double sealMm;

  @Option(names = "--edge-seal")
  private boolean edgeSeal;

  @Option(names = "--cover")
  private boolean cover;

  @Option(names = "--sign", paramLabel = "FILE.p12")
  private Path certificate;

  @Option(names = "--password-file", paramLabel = "FILE")
  private Path passwordFile;

  @Option(names = "--remarks")
  private boolean withRemarks;

  @Option(names = "--version", paramLabel = "submit|public")
  private Version version;

  @Option(names = "--force")
  private boolean forced;

  private final Tools tools;

  /** For whom the report goes out. */
  enum Version {
    SUBMIT,
    PUBLIC
  }

  ExportCommand(Tools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() throws Refusal {
    Report exported;
    Optional<Report> lastYear;
    Tools known;
    try (Library open = library.forReading()) {
      known = tools.in(open);
      exported = open.report(report.in(open).id());
      lastYear = ReportArgument.lastYear(open, exported);
    }
    Copy copy = forPublic() ? Copy.PUBLIC : Copy.WHOLE;
    if (withRemarks) {
      copy = copy.with(remarks(known, exported, lastYear));
    }
    if (seal == null && edgeSeal) {
      throw Refusal.of("command.edgeWithoutSeal");
    }
    if (seal != null) {
      copy = copy.sealed(SealPicture.read(seal, sealMm));
    }
    copy = copy.covered(cover).edgeSealed(edgeSeal);
    if (certificate != null) {
      copy = copy.signed(Signer.read(certificate, password()));
    }
    if (copy.open() && !mayGoPublic(known, exported)) {
      return ExitCode.FINDINGS;
    }
    Exported.tell(known, exported, target, copy);
    return ExitCode.DONE;
  }

  /** As asked for; else as the format is made for. */
  private boolean forPublic() {
    return version == null
        ? Format.of(target).map(Format::forPublic).orElse(false)
        : version == Version.PUBLIC;
  }

  /** The first line of the password's file; never from the command line, which others can see. */
  private char[] password() throws Refusal {
    if (passwordFile == null) {
      throw Refusal.of("command.noPassword");
    }
    try {
      return Files.readAllLines(passwordFile).stream().findFirst().orElse("").toCharArray();
    } catch (IOException e) {
      throw new Refusal(Messages.text("file.unreadable", passwordFile), e);
    }
  }

  /** Tells what private things the text still holds; whether it may go out all the same. */
  private boolean mayGoPublic(Tools known, Report exported) throws Refusal {
    List<Finding> left =
        known.checker().privateThings(exported, Known.edition(known.editions(), exported));
    left.forEach(finding -> tools.out().println(finding.message()));
    boolean grave = left.stream().anyMatch(finding -> finding.level() != Level.HINT);
    if (grave && !forced) {
      tools.out().println(Messages.text("command.notPublic"));
    }
    return forced || !grave;
  }

  /** What stands with a reason, for the page that goes to the superior office. */
  private static List<Remark> remarks(Tools known, Report checked, Optional<Report> lastYear)
      throws Refusal {
    return known
        .checker()
        .check(checked, Known.edition(known.editions(), checked), lastYear)
        .stream()
        .filter(finding -> Checker.explained(finding, checked))
        .map(
            finding ->
                new Remark(finding.message(), checked.explanations().get(finding.fingerprint())))
        .toList();
  }
}
