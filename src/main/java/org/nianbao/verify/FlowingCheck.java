package org.nianbao.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.nianbao.edition.Edition;
import org.nianbao.export.Carried;
import org.nianbao.export.Copy;
import org.nianbao.export.Export;
import org.nianbao.export.Format;
import org.nianbao.export.OfdFile;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.page.Layout;
import org.nianbao.report.Report;
import org.nianbao.report.ReportJson;

/** Holds the words of a Word file or a web page against the data and the code in it. */
final class FlowingCheck {
  private static final String REMARKS = PageWords.bare(Messages.text("page.remarks"));

  private final Export export;
  private final Format format;
  private final Reader reader;

  /** Finds what a file carries. */
  @FunctionalInterface
  private interface Reader {
    Optional<Carried> read(byte[] file) throws IOException, XMLStreamException;
  }

  private FlowingCheck(Export export, Format format, Reader reader) {
    this.export = export;
    this.format = format;
    this.reader = reader;
  }

  static FlowingCheck ofWord(Export export) {
    return new FlowingCheck(export, Format.DOCX, file -> Carried.inWord(OfdFile.parts(file)));
  }

  static FlowingCheck ofPage(Export export) {
    return new FlowingCheck(export, Format.HTML, Carried::inPage);
  }

  /** What a file carries; empty for another program's, or one that is damaged. */
  Optional<Carried> carried(byte[] file) {
    try {
      return reader.read(file);
    } catch (IOException | XMLStreamException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** Whether the code is the data's. */
  static Outcome code(Report report, Carried carried) {
    String code = ReportJson.code(report);
    return code.equals(carried.code())
        ? new Outcome(true, Messages.text("verify.codeInside", code))
        : new Outcome(false, Messages.text("verify.codeInsideDiffers", code, carried.code()));
  }

  /**
   * Whether the words are those that the data make, and nothing else is in the file.
   *
   * @throws Refusal if they cannot be made
   */
  List<Outcome> outcomes(Report report, Edition edition, byte[] file, Carried carried)
      throws Refusal {
    int remarks = remarks(carried.words());
    String printed = carried.words().substring(0, remarks);
    List<Outcome> outcomes = new ArrayList<>();
    byte[] nearest = new byte[0];
    String nearestWords = "";
    boolean same = false;
    for (int layout : new int[] {Layout.VERSION, Layout.FIRST}) {
      for (Copy copy : List.of(Copy.WHOLE, Copy.PUBLIC)) {
        byte[] made = export.make(report, edition, format, copy.in(layout)).bytes();
        String words = carried(made).map(Carried::words).orElse("");
        boolean nearer =
            nearest.length == 0
                || Shown.common(words, printed) > Shown.common(nearestWords, printed);
        if (!same && nearer) {
          nearest = made;
          nearestWords = words;
        }
        if (!same && words.equals(printed)) {
          same = true;
          nearest = made;
        }
      }
    }
    int at = Shown.common(nearestWords, printed);
    outcomes.add(
        same
            ? Outcome.held("verify.wordsInside")
            : Outcome.differs(
                "verify.wordsInsideDiffer",
                Shown.around(printed, at),
                Shown.around(nearestWords, at)));
    if (remarks < carried.words().length()) {
      String told = carried.words().substring(remarks + REMARKS.length());
      outcomes.addAll(
          format == Format.DOCX
              ? new RemarkCheck(report, edition).of(PageWords.bare(told))
              : List.of(Outcome.differs("verify.remarkUnknown", Shown.begin(told))));
    }
    outcomes.addAll(besides(file, nearest, report));
    return outcomes;
  }

  private List<Outcome> besides(byte[] file, byte[] made, Report report) throws Refusal {
    try {
      if (format == Format.HTML) {
        return PageCheck.painted(List.of(), WebFrame.faults(file, made));
      }
      Map<String, byte[]> parts = OfdFile.parts(file);
      List<String> faults = WordFrame.faults(parts, OfdFile.parts(made), report);
      List<Outcome> outcomes = new ArrayList<>(PageCheck.painted(List.of(), faults));
      if (WordFrame.writtenAnew(parts)) {
        outcomes.add(Outcome.unheld("verify.writtenAnew"));
      }
      return outcomes;
    } catch (IOException e) {
      throw new Refusal(Messages.text("export.failed"), e);
    }
  }

  /** Where the remarks begin: their title, with a first remark or the end behind it. */
  private static int remarks(String words) {
    int at = words.lastIndexOf(REMARKS);
    return at < 0 ? words.length() : at;
  }
}
