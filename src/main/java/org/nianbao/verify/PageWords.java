package org.nianbao.verify;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nianbao.edition.Edition;
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
  private static final Pattern CODE = Pattern.compile("校验码([0-9a-f]{16})");
  private static final Pattern NUMBER = Pattern.compile("—\\d+—");
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u3000]+");

  /** With a seal the signature stands elsewhere; the seal's size changes no words. */
  private static final double ANY_SEAL_MM = 42;

  private static final String DRAFT = Messages.text("page.watermark");

  private static final String CONTENTS = bare(Messages.text("page.contents"));

  /** How many characters are shown before and after the first that differs. */
  private static final int AROUND = 8;

  private final List<String> pages;

  /**
   * @param pages the text of each page, in reading order
   */
  PageWords(List<String> pages) {
    this.pages = pages.stream().map(PageWords::bare).toList();
  }

  /**
   * Whether each page's code is the data's.
   *
   * @param wordsHold whether the pages' words are the data's: tells whether a code that is another
   *     on every page was changed, or the data were
   */
  Outcome code(Report report, boolean wordsHold) {
    String code = ReportJson.code(report);
    List<String> printed =
        pages.stream().map(CODE::matcher).map(found -> found.find() ? found.group(1) : "").toList();
    if (!wordsHold && Set.copyOf(printed).size() == 1 && !printed.contains(code)) {
      return new Outcome(false, Messages.text("verify.dataDiffers", code, printed.getFirst()));
    }
    for (int i = 0; i < printed.size(); i++) {
      if (!printed.get(i).equals(code)) {
        return new Outcome(false, Messages.text("verify.codeDiffers", i + 1, code));
      }
    }
    return new Outcome(true, Messages.text("verify.code", code));
  }

  /** Whether the pages' words are those that the data make. */
  Outcome words(Report report, Edition edition, Fonts fonts) {
    int remarks = remarksPage();
    String told = content(pages.subList(remarks, pages.size()));
    for (String reason : report.explanations().values()) {
      if (!told.isEmpty() && !told.contains(bare(reason))) {
        return new Outcome(false, Messages.text("verify.remarkDiffers", reason));
      }
    }
    List<String> contents =
        pages.subList(0, remarks).stream().map(page -> content(List.of(page))).toList();
    String printed = String.join("", contents);
    List<String> expected = new ArrayList<>();
    for (Options options : settings(remarks < pages.size())) {
      List<String> set = set(report, edition, options, fonts);
      String words = content(new PageWords(set).beforeRemarks());
      if (words.equals(printed)) {
        return new Outcome(true, Messages.text("verify.words", pages.size()));
      }
      expected.add(words);
    }
    String nearest =
        expected.stream()
            .max(Comparator.comparingInt(words -> FlowingCheck.common(words, printed)))
            .orElse("");
    return new Outcome(false, difference(contents, printed, nearest));
  }

  private List<String> beforeRemarks() {
    return pages.subList(0, remarksPage());
  }

  /** The ways in which the pages may have been set, as far as that changes words. */
  private List<Options> settings(boolean withRemarks) {
    List<Remark> remarks = withRemarks ? List.of(new Remark("", "")) : List.of();
    boolean cover = pages.size() > 1 && content(pages.subList(1, 2)).contains(CONTENTS);
    return Stream.of(Options.NO_SEAL, Options.sealed(ANY_SEAL_MM))
        .map(options -> options.with(remarks))
        .flatMap(options -> Stream.of(options, options.withoutContacts()))
        .flatMap(options -> Stream.of(options, options.in(Layout.FIRST)))
        .flatMap(options -> cover ? Stream.of(options.withCover(), options) : Stream.of(options))
        .toList();
  }

  private static String difference(List<String> contents, String printed, String expected) {
    int at = FlowingCheck.common(printed, expected);
    int page = 0;
    int left = at;
    while (page < contents.size() - 1 && left >= contents.get(page).length()) {
      left -= contents.get(page).length();
      page++;
    }
    return Messages.text("verify.wordsDiffer", page + 1, around(printed, at), around(expected, at));
  }

  private static String around(String words, int at) {
    int from = Math.max(0, Math.min(at, words.length()) - AROUND);
    int to = Math.min(words.length(), at + AROUND);
    return words.substring(from, Math.max(from, to));
  }

  /** The index of the page on which the remarks begin; the number of pages if there are none. */
  private int remarksPage() {
    String title = bare(Messages.text("page.remarks"));
    for (int i = 1; i < pages.size(); i++) {
      if (content(pages.subList(i, i + 1)).replace(DRAFT, "").startsWith(title)) {
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

  /** All pages' words without the foot, whose place depends on how the lines fell. */
  private static String content(List<String> pages) {
    return pages.stream()
        .map(page -> NUMBER.matcher(CODE.matcher(page).replaceAll("")).replaceAll(""))
        .collect(Collectors.joining());
  }

  private static String bare(String text) {
    return SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }
}
