package org.nianbao.verify;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nianbao.edition.Edition;
import org.nianbao.export.Making;
import org.nianbao.font.Fonts;
import org.nianbao.message.Messages;
import org.nianbao.page.Layout;
import org.nianbao.page.Mark;
import org.nianbao.page.Options;
import org.nianbao.page.Remark;
import org.nianbao.page.Typesetter;
import org.nianbao.report.Report;
import org.nianbao.report.ReportJson;

/** The words that stand on a file's pages, to be held against the data in it. */
final class PageWords {
  /** The foot: the code, and the page's number where the page is counted. */
  private static final Pattern FOOT =
      Pattern.compile("校验码([0-9a-f]{16})(?:—(\\d+)—)?|(?:—(\\d+)—)校验码([0-9a-f]{16})");

  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u3000]+");

  /** With a seal the signature stands elsewhere; the seal's size changes no words. */
  private static final double ANY_SEAL_MM = 42;

  private static final String CONTENTS = bare(Messages.text("page.contents"));

  private static final String REMARKS = bare(Messages.text("page.remarks"));

  private final List<Sheet> pages;

  /**
   * A page's words.
   *
   * @param content all but the foot
   * @param code in the foot, "" for none
   * @param number in the foot, 0 for none
   */
  private record Sheet(String content, String code, int number) {
    static Sheet of(String text) {
      String words = bare(text);
      Matcher foot = FOOT.matcher(words);
      int from = -1;
      int to = -1;
      String code = "";
      String number = null;
      // The last one, as it stands at the end; a report may speak of a code, too.
      while (foot.find()) {
        from = foot.start();
        to = foot.end();
        code = foot.group(1) == null ? foot.group(4) : foot.group(1);
        number = foot.group(1) == null ? foot.group(3) : foot.group(2);
      }
      return from < 0
          ? new Sheet(words, "", 0)
          : new Sheet(
              words.substring(0, from) + words.substring(to),
              code,
              number == null || number.length() > 6 ? 0 : Integer.parseInt(number));
    }
  }

  /**
   * @param pages the text of each page, in reading order
   */
  PageWords(List<String> pages) {
    this.pages = pages.stream().map(Sheet::of).toList();
  }

  /**
   * Whether each page's code is the data's.
   *
   * @param wordsHold whether the pages' words are the data's: tells whether a code that is another
   *     on every page was changed, or the data were
   */
  Outcome code(Report report, boolean wordsHold) {
    String code = ReportJson.code(report);
    List<String> printed = pages.stream().map(Sheet::code).toList();
    if (!wordsHold && Set.copyOf(printed).size() == 1 && !printed.contains(code)) {
      return Outcome.differs("verify.dataDiffers", code, printed.getFirst());
    }
    for (int i = 0; i < printed.size(); i++) {
      if (!printed.get(i).equals(code)) {
        return Outcome.differs("verify.codeDiffers", i + 1, code);
      }
    }
    return Outcome.held("verify.code", code);
  }

  /** Whether the pages' words are those that the data make, and their numbers follow each other. */
  List<Outcome> words(Report report, Edition edition, Fonts fonts, Optional<Making> making) {
    List<Outcome> outcomes = new ArrayList<>();
    int remarks = remarksPage();
    boolean told = remarks < pages.size();
    outcomes.add(body(report, edition, fonts, remarks, making));
    if (told) {
      String words = joined(pages.subList(remarks, pages.size()));
      outcomes.addAll(new RemarkCheck(report, edition).of(words.substring(REMARKS.length())));
    }
    int last = 0;
    for (int i = 0; i < pages.size(); i++) {
      int number = pages.get(i).number();
      if (last > 0 && number != last + 1) {
        outcomes.add(Outcome.differs("verify.numbersDiffer", i + 1, last + 1, number));
        break;
      }
      last = number;
    }
    return outcomes;
  }

  private Outcome body(
      Report report, Edition edition, Fonts fonts, int remarks, Optional<Making> making) {
    List<String> contents = pages.subList(0, remarks).stream().map(Sheet::content).toList();
    String printed = String.join("", contents);
    List<String> expected = new ArrayList<>();
    Stream<Options> said = making.map(Making::options).stream();
    List<Options> settings = Stream.concat(said, settings(remarks < pages.size())).toList();
    for (Options options : settings) {
      PageWords set = new PageWords(set(report, edition, options, fonts));
      String words = joined(set.pages.subList(0, set.remarksPage()));
      if (words.equals(printed)) {
        return Outcome.held("verify.words", pages.size());
      }
      expected.add(words);
    }
    String nearest =
        expected.stream()
            .max(Comparator.comparingInt(words -> Shown.common(words, printed)))
            .orElse("");
    return difference(contents, printed, nearest);
  }

  /** The ways in which the pages may have been set, as far as that changes words. */
  private Stream<Options> settings(boolean withRemarks) {
    List<Remark> remarks = withRemarks ? List.of(new Remark("", "")) : List.of();
    boolean cover = pages.size() > 1 && pages.get(1).content().contains(CONTENTS);
    return Stream.of(Options.NO_SEAL, Options.sealed(ANY_SEAL_MM))
        .map(options -> options.with(remarks))
        .flatMap(options -> Stream.of(options, options.withoutContacts()))
        .flatMap(options -> Stream.of(options, options.in(Layout.FIRST)))
        .flatMap(options -> cover ? Stream.of(options.withCover(), options) : Stream.of(options));
  }

  private static Outcome difference(List<String> contents, String printed, String expected) {
    int at = Shown.common(printed, expected);
    int page = 0;
    int left = at;
    while (page < contents.size() - 1 && left >= contents.get(page).length()) {
      left -= contents.get(page).length();
      page++;
    }
    return Outcome.differs(
        "verify.wordsDiffer", page + 1, Shown.around(printed, at), Shown.around(expected, at));
  }

  /** The index of the page on which the remarks begin; the number of pages if there are none. */
  int remarksPage() {
    for (int i = 1; i < pages.size(); i++) {
      if (pages.get(i).content().startsWith(REMARKS)) {
        return i;
      }
    }
    return pages.size();
  }

  private static List<String> set(Report report, Edition edition, Options options, Fonts fonts) {
    return Typesetter.set(report, edition, options, fonts).pages().stream()
        .map(page -> page.texts().map(Mark.Text::text).collect(Collectors.joining()))
        .toList();
  }

  private static String joined(List<Sheet> pages) {
    return pages.stream().map(Sheet::content).collect(Collectors.joining());
  }

  /** The code in a page's foot, "" for none. */
  static String code(String text) {
    return Sheet.of(text).code();
  }

  /** Words without blanks, characters of equal meaning alike. */
  static String bare(String text) {
    return SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }
}
