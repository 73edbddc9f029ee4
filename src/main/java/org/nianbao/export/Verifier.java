package org.nianbao.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.page.Mark;
import org.nianbao.page.Options;
import org.nianbao.page.Typesetter;
import org.nianbao.report.Report;
import org.nianbao.report.ReportJson;

/** Holds a PDF's data, its verification code and the words on its pages against each other. */
public final class Verifier {
  private static final Pattern CODE = Pattern.compile("校验码([0-9a-f]{16})");
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u3000]+");

  /** With a seal the signature stands elsewhere; the seal's size changes no words. */
  private static final double ANY_SEAL_MM = 42;

  private static final String DRAFT = Messages.text("page.watermark");

  private final Editions editions;
  private final Fonts fonts;

  /**
   * One thing looked at.
   *
   * @param holds whether it is as it should be
   * @param words what it is, and where it differs, in Chinese
   */
  public record Outcome(boolean holds, String words) {}

  public Verifier(Editions editions, Fonts fonts) {
    this.editions = editions;
    this.fonts = fonts;
  }

  /** The same with other editions known. */
  public Verifier with(Editions others) {
    return new Verifier(others, fonts);
  }

  /**
   * What was looked at in a file, in order.
   *
   * @throws Refusal if it cannot be had or is no PDF with a report in it
   */
  public List<Outcome> verify(Path file) throws Refusal {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw Refusal.of("file.missing", file);
    } catch (IOException e) {
      throw new Refusal(Messages.text("file.unreadable", file), e);
    }
    try (PDDocument pdf = AttachedReport.open(bytes)) {
      return verify(pdf, bytes);
    } catch (IOException e) {
      throw new Refusal(Messages.text("pdf.damaged"), e);
    }
  }

  private List<Outcome> verify(PDDocument pdf, byte[] file) throws IOException, Refusal {
    Report report = ReportJson.read(AttachedReport.json(pdf));
    List<Outcome> outcomes = new ArrayList<>();
    outcomes.add(
        new Outcome(
            true,
            Messages.text("verify.data", report.agency(), report.year(), report.status().words())));
    List<String> pages = new ArrayList<>();
    for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
      pages.add(text(pdf, number));
    }
    outcomes.add(code(report, pages));
    Optional<Edition> edition = editions.byId(report.edition());
    outcomes.add(
        edition
            .map(form -> words(report, form, pages))
            .orElseGet(
                () -> new Outcome(false, Messages.text("verify.noEdition", report.edition()))));
    outcomes.addAll(SignatureCheck.of(pdf, file));
    return outcomes;
  }

  private static Outcome code(Report report, List<String> pages) {
    String code = ReportJson.code(report);
    for (int i = 0; i < pages.size(); i++) {
      Matcher printed = CODE.matcher(pages.get(i));
      if (!printed.find() || !printed.group(1).equals(code)) {
        return new Outcome(false, Messages.text("verify.codeDiffers", i + 1, code));
      }
    }
    return new Outcome(true, Messages.text("verify.code", code));
  }

  private Outcome words(Report report, Edition edition, List<String> pages) {
    int remarks = remarksPage(pages);
    String told = content(pages.subList(remarks, pages.size()));
    for (String reason : report.explanations().values()) {
      if (!told.isEmpty() && !told.contains(bare(reason))) {
        return new Outcome(false, Messages.text("verify.remarkDiffers", reason));
      }
    }
    String printed = content(pages.subList(0, remarks));
    boolean same =
        Stream.of(Options.NO_SEAL, Options.sealed(ANY_SEAL_MM))
            .flatMap(options -> Stream.of(options, options.withoutContacts()))
            .map(options -> content(set(report, edition, options)))
            .anyMatch(printed::equals);
    return same
        ? new Outcome(true, Messages.text("verify.words", pages.size()))
        : new Outcome(false, Messages.text("verify.wordsDiffer"));
  }

  /** The index of the page on which the remarks begin; the number of pages if there are none. */
  private static int remarksPage(List<String> pages) {
    String title = bare(Messages.text("page.remarks"));
    for (int i = 1; i < pages.size(); i++) {
      if (content(pages.subList(i, i + 1)).replace(DRAFT, "").startsWith(title)) {
        return i;
      }
    }
    return pages.size();
  }

  private List<String> set(Report report, Edition edition, Options options) {
    return Typesetter.set(report, edition, options, fonts).pages().stream()
        .map(page -> bare(page.texts().map(Mark.Text::text).collect(Collectors.joining())))
        .toList();
  }

  /** All pages' words without the foot, whose place depends on how the lines fell. */
  private static String content(List<String> pages) {
    return pages.stream()
        .map(page -> CODE.matcher(page).replaceAll("").replaceAll("—\\d+—", ""))
        .collect(Collectors.joining());
  }

  private static String text(PDDocument pdf, int number) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(number);
    stripper.setEndPage(number);
    return bare(stripper.getText(pdf));
  }

  private static String bare(String text) {
    return SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }
}
