package org.nianbao.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.check.prose.Mention;
import org.nianbao.check.prose.Precision;
import org.nianbao.check.prose.Reason;
import org.nianbao.check.prose.Scope;
import org.nianbao.check.prose.Told;
import org.nianbao.check.prose.Verdict;
import org.nianbao.edition.Level;
import org.nianbao.message.Messages;
import org.nianbao.report.Value;

/** One thing told twice with two numbers, where no table tells which is right. */
final class Twice {
  /** What says nothing of what is counted. */
  private static final Pattern SAYS_NOTHING =
      Pattern.compile(
          "全年度?|本年度?|当年|年内|20\\d\\d年度?|截至[^，]{0,12}?[日底]|一年来|今年以来|今年|我[局委厅院镇乡县区市]|我街道|本[局委厅院镇乡]"
              + "|本机关|本单位|街道办?|其中|共计?|累计|总计|合计|先后|全[局委厅院镇乡县区市]|组织召开|组织开展|召开|举办|组织|开展|举行|参加|实现"
              + "|达到?|约|近|已|了|的|为|有|次数|结合|针对|依托|[：:“”\"]");

  private static final Pattern BRACKET = Pattern.compile("([^，,。；;：:、（()）\\d]{6,})（$");

  private static final int SHORTEST = 5;

  /** Words that are said of many things alike. */
  private static final Pattern COMMON =
      Pattern.compile("(?:主动)?(?:公开|发布|推送|更新)(?:各类)?(?:政府|政务)?信息|.*(?:其他|其它)|.*各类信息");

  private final Map<String, Mention> before = new HashMap<>();

  List<Finding> findings(List<Mention> mentions, ProseFindings words) {
    List<Finding> findings = new ArrayList<>();
    for (Mention mention : mentions) {
      key(mention).flatMap(key -> finding(key, mention, words)).ifPresent(findings::add);
    }
    return findings;
  }

  private static Optional<String> key(Mention mention) {
    Told told = mention.told();
    Verdict verdict = mention.verdict();
    boolean open =
        verdict.reason().filter(why -> why == Reason.NOTHING || why == Reason.BLANK).isPresent();
    if (told.kind() != Told.Kind.COUNT
        || !open
        || told.precision() != Precision.EXACT
        || told.unit().equals("%")) {
      return Optional.empty();
    }
    String scope = told.scope().isLike(Scope.UNTOLD) ? "" : "" + told.scope();
    if (told.candidate().isPresent()) {
      return told.candidate().filter(each -> !each.exact()).isPresent()
          ? Optional.empty()
          : Optional.of(told.candidate().get().code() + '/' + told.unit() + '/' + scope);
    }
    String frame = told.frame().isEmpty() ? beforeBracket(told) : told.frame();
    String bare = SAYS_NOTHING.matcher(frame).replaceAll("");
    return bare.length() < SHORTEST || COMMON.matcher(bare).matches()
        ? Optional.empty()
        : Optional.of(sorted(bare) + '/' + told.unit() + '/' + scope);
  }

  /** 培训高素质农民 and 高素质农民培训 are one thing. */
  private static String sorted(String words) {
    return words
        .chars()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** What a number is said of that stands in brackets alone: 高素质农民培训（402人）. */
  private static String beforeBracket(Told told) {
    Matcher before = BRACKET.matcher(told.ahead());
    return told.after().startsWith("）") && before.find() ? before.group(1) : "";
  }

  private Optional<Finding> finding(String key, Mention mention, ProseFindings words) {
    Told told = mention.told();
    Mention first = before.putIfAbsent(key, mention);
    if (first == null || first.told().number().compareTo(told.number()) == 0) {
      return Optional.empty();
    }
    String message = Messages.text("check.prose.twice", first.inContext(), mention.inContext());
    String code = told.candidate().map(each -> each.code()).orElse("twice");
    return Optional.of(
        words.finding(
            Level.WARNING,
            code,
            message,
            told.words(),
            Value.of(first.told().number()).written(),
            told.from(),
            told.to()));
  }
}
