package org.nianbao.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
  /** How many characters are shown before and after the first that differs. */
  private static final int AROUND = 10;

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
   * Whether the words are those that the data make, apart from remarks.
   *
   * @throws Refusal if they cannot be made
   */
  Outcome words(Report report, Edition edition, Carried carried) throws Refusal {
    String printed = beforeRemarks(carried.words());
    List<String> made = new ArrayList<>();
    for (int layout : new int[] {Layout.VERSION, Layout.FIRST}) {
      for (Copy copy : List.of(Copy.WHOLE, Copy.PUBLIC)) {
        String words = made(report, edition, copy.in(layout));
        if (words.equals(printed)) {
          return new Outcome(true, Messages.text("verify.wordsInside"));
        }
        made.add(words);
      }
    }
    String nearest =
        made.stream().max(Comparator.comparingInt(words -> common(words, printed))).orElseThrow();
    int at = common(nearest, printed);
    return new Outcome(
        false, Messages.text("verify.wordsInsideDiffer", around(printed, at), around(nearest, at)));
  }

  private String made(Report report, Edition edition, Copy copy) throws Refusal {
    byte[] file = export.make(report, edition, format, copy).bytes();
    return carried(file).map(Carried::words).orElse("");
  }

  private static String beforeRemarks(String words) {
    int remarks = words.lastIndexOf(Messages.text("page.remarks") + "1.");
    return remarks < 0 ? words : words.substring(0, remarks);
  }

  private static String around(String words, int at) {
    int from = Math.max(0, at - AROUND);
    return words.substring(Math.min(from, words.length()), Math.min(words.length(), at + AROUND));
  }

  /** How many characters two texts begin with alike. */
  static int common(String one, String other) {
    int most = Math.min(one.length(), other.length());
    int at = 0;
    while (at < most && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at;
  }
}
