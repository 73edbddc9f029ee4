package org.nianbao.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nianbao.check.prose.NumberWords;
import org.nianbao.check.prose.Sentence;
import org.nianbao.edition.Level;
import org.nianbao.message.Messages;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;

/**
 * What the prose tells of fees for processing information, against the order on them and itself.
 */
final class FeeCheck implements Check {
  private static final String FEE = "(?:政府)?信息(?:公开)?处理费";
  private static final Pattern FEES = Pattern.compile(FEE);
  private static final String NOTICE = "收费通知";
  private static final String NUMBER = "(\\d[\\d,]{0,12}(?:\\.\\d+)?|[零一二三四五六七八九十百千]{1,8})";
  private static final Pattern NONE =
      Pattern.compile(
          "(?:未|没有|无|不曾|未曾)(?:发生|产生|有)?[^，,]{0,6}收取?[^，,。]{0,10}"
              + FEE
              + "|"
              + FEE
              + "[^，,。\\d]{0,6}(?:0|零)万?元"
              + "|(?:未|没有)(?:发生|产生)"
              + FEE);
  private static final Pattern AMOUNT =
      Pattern.compile(
          FEE + "[^，,。\\d]{0,10}?" + NUMBER + "(万?)元|" + NUMBER + "(万?)元[^，,。\\d]{0,6}" + FEE);
  private static final Pattern NO_NOTICE =
      Pattern.compile("(?:未|没有|无|未曾)[^，,。]{0,4}发出[^，,。]{0,6}收费通知|收费通知[^，,。\\d]{0,4}(?:0|零)[件份次]");
  private static final Pattern ABOUT = Pattern.compile("[余多约近]");
  private static final Pattern PAGES = Pattern.compile(NUMBER + "页");
  private static final Pattern ITEMS = Pattern.compile("按件[^。]{0,20}?" + NUMBER + "件");
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final BigDecimal STEP = BigDecimal.valueOf(Fees.STEP);

  /** An amount told, in yuan. */
  private record Amount(Narrative section, int from, int to, String words, BigDecimal yuan) {}

  @Override
  public Stream<Finding> findings(Case of) {
    if (of.report().year() < Fees.FIRST_YEAR) {
      return Stream.empty();
    }
    List<Amount> amounts = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    Optional<String> none = Optional.empty();
    for (Narrative section : of.report().sections()) {
      for (Sentence sentence : Sentence.of(section.text())) {
        if (speaksOfFees(sentence.words())) {
          none = none.or(() -> none(sentence.words()));
          amount(section, sentence)
              .ifPresent(
                  amount -> {
                    amounts.add(amount);
                    findings.addAll(impossible(amount, sentence.words()));
                  });
        }
      }
    }
    String told = none.orElse("");
    if (!told.isEmpty()) {
      amounts.forEach(amount -> findings.add(finding("fee.contradiction", amount, told)));
    }
    return findings.stream();
  }

  private static boolean speaksOfFees(String sentence) {
    return FEES.matcher(sentence).find()
        || (sentence.contains(NOTICE) && NO_NOTICE.matcher(sentence).find());
  }

  private static Optional<String> none(String sentence) {
    return Stream.of(NONE, NO_NOTICE)
        .map(pattern -> pattern.matcher(sentence))
        .filter(Matcher::find)
        .map(Matcher::group)
        .findFirst();
  }

  /** An amount above 0 that a sentence tells. */
  private static Optional<Amount> amount(Narrative section, Sentence sentence) {
    Matcher at = AMOUNT.matcher(sentence.words());
    if (!at.find()) {
      return Optional.empty();
    }
    int group = at.group(1) != null ? 1 : 3;
    boolean thousands = !at.group(group + 1).isEmpty();
    int end = at.end(group + 1) + 1;
    return NumberWords.read(at.group(group))
        .map(number -> thousands ? number.multiply(TEN_THOUSAND) : number)
        .filter(yuan -> yuan.signum() > 0)
        .filter(yuan -> !ABOUT.matcher(at.group()).find())
        .map(
            yuan ->
                new Amount(
                    section,
                    sentence.at() + at.start(group),
                    sentence.at() + end,
                    sentence.words().substring(at.start(group), end),
                    yuan));
  }

  /** What cannot be by the order's rates, whoever paid it. */
  private static List<Finding> impossible(Amount amount, String sentence) {
    List<Finding> findings = new ArrayList<>();
    if (amount.yuan().remainder(STEP).signum() != 0) {
      findings.add(finding("fee.amount", amount, Integer.toString(Fees.STEP)));
    }
    most(sentence)
        .filter(most -> amount.yuan().compareTo(BigDecimal.valueOf(most)) > 0)
        .ifPresent(most -> findings.add(finding("fee.most", amount, Long.toString(most))));
    return findings;
  }

  /** The most that the pages or items of a sentence may cost: what they cost one applicant. */
  private static Optional<Long> most(String sentence) {
    Matcher pages = PAGES.matcher(sentence);
    if (pages.find()) {
      return count(pages).map(Fees::forPages);
    }
    Matcher items = ITEMS.matcher(sentence);
    return items.find() ? count(items).map(Fees::forItems) : Optional.empty();
  }

  private static Optional<Integer> count(Matcher at) {
    return NumberWords.read(at.group(1))
        .filter(number -> number.compareTo(TEN_THOUSAND) < 0)
        .map(BigDecimal::intValue);
  }

  private static Finding finding(String code, Amount amount, String right) {
    return Finding.of(
            Level.WARNING,
            code,
            new Place.Text(amount.section().id()),
            Messages.text("check." + code, amount.words(), right),
            amount.words(),
            right)
        .about(amount.from(), amount.to());
  }
}
