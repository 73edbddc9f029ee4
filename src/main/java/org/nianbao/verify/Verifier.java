package org.nianbao.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.export.Carried;
import org.nianbao.export.Export;
import org.nianbao.export.Format;
import org.nianbao.font.Fonts;
import org.nianbao.intake.file.FileKind;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Report;
import org.nianbao.report.ReportJson;

/** Holds a file's data, its verification code and the words in it against each other. */
public final class Verifier {
  private final Editions editions;
  private final Fonts fonts;
  private final Export export;

  public Verifier(Editions editions, Fonts fonts) {
    this.editions = editions;
    this.fonts = fonts;
    this.export = new Export(fonts);
  }

  /** The same with other editions known. */
  public Verifier with(Editions others) {
    return new Verifier(others, fonts);
  }

  /**
   * What was looked at in a file, in order. A file that is as it should be in an earlier text of
   * its form is true, and that is said.
   *
   * @throws Refusal if it cannot be had or is none with a report in it
   */
  public List<Outcome> verify(Path file) throws Refusal {
    byte[] bytes = read(file);
    List<Outcome> now = outcomes(file, bytes);
    if (isTrue(now)) {
      return now;
    }
    for (Editions before : editions.earlier()) {
      List<Outcome> then = with(before).outcomes(file, bytes);
      if (isTrue(then)) {
        List<Outcome> told = new ArrayList<>(then);
        told.add(Outcome.note("verify.earlierForm"));
        return told;
      }
    }
    return now;
  }

  private static boolean isTrue(List<Outcome> outcomes) {
    return outcomes.stream().noneMatch(each -> each.kind() == Outcome.Kind.DIFFERS);
  }

  private List<Outcome> outcomes(Path file, byte[] bytes) throws Refusal {
    return switch (kind(bytes, file)) {
      case JSON -> {
        Report report = ReportJson.read(bytes);
        String code = ReportJson.code(report);
        yield List.of(PageCheck.data(report), Outcome.held("verify.dataOnly", code));
      }
      case DOCX -> flowing(FlowingCheck.ofWord(export), bytes, file);
      case HTML -> flowing(FlowingCheck.ofPage(export), bytes, file);
      case XLSX -> WorkbookCheck.of(bytes, editions, export);
      case OFD -> new OfdCheck(editions, fonts).of(bytes);
      default -> new PdfCheck(editions, fonts).of(bytes);
    };
  }

  /** What a file is by its content; where that does not tell, what its name says. */
  private static FileKind kind(byte[] bytes, Path file) {
    FileKind kind = FileKind.of(bytes);
    return switch (kind) {
      case PDF, OFD, DOCX, XLSX, HTML, JSON -> kind;
      default -> Format.of(file).map(format -> FileKind.valueOf(format.name())).orElse(kind);
    };
  }

  private List<Outcome> flowing(FlowingCheck check, byte[] bytes, Path file) throws Refusal {
    Carried carried =
        check.carried(bytes).orElseThrow(() -> Refusal.of("verify.notOurs", file.getFileName()));
    Report report = ReportJson.read(carried.json());
    Optional<Edition> edition = editions.byId(report.edition());
    List<Outcome> outcomes = new ArrayList<>();
    outcomes.add(PageCheck.data(report));
    outcomes.add(FlowingCheck.code(report, carried));
    if (edition.isPresent()) {
      outcomes.addAll(check.outcomes(report, edition.get(), bytes, carried));
    } else {
      outcomes.add(Outcome.differs("verify.noEdition", report.edition()));
    }
    outcomes.add(Outcome.note("verify.unsigned"));
    return outcomes;
  }

  private static byte[] read(Path file) throws Refusal {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw Refusal.of("file.missing", file);
    } catch (IOException e) {
      throw new Refusal(Messages.text("file.unreadable", file), e);
    }
  }
}
