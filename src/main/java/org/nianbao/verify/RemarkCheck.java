package org.nianbao.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nianbao.check.Checker;
import org.nianbao.check.Finding;
import org.nianbao.edition.Edition;
import org.nianbao.message.Messages;
import org.nianbao.report.Report;

/**
 * Whether the remarks in a file are what its data say: each a finding that the checks make of them
 * again, with the reason that the data give for it. What speaks of last year cannot be made again,
 * for no file holds that; then its reason is all that is held.
 */
final class RemarkCheck {
  /** What stands between a finding and its reason. */
  private static final String REASON =
      PageWords.bare(Messages.text("page.remark", "", "", "")).replace(".", "");

  /** Reasons for findings that were made again, and for those that were not. */
  private final List<String> madeAgain;

  private final List<String> findings;
  private final List<String> left;

  RemarkCheck(Report report, Edition edition) {
    List<Finding> made = new Checker().check(report, edition, Optional.empty());
    Set<String> prints = made.stream().map(Finding::fingerprint).collect(Collectors.toSet());
    this.findings = bare(made.stream().map(Finding::message).toList(), Function.identity());
    this.madeAgain =
        bare(
            report.explanations().entrySet().stream()
                .filter(each -> prints.contains(each.getKey()))
                .toList(),
            each -> each.getValue());
    this.left =
        new ArrayList<>(
            bare(
                report.explanations().entrySet().stream()
                    .filter(each -> !prints.contains(each.getKey()))
                    .toList(),
                each -> each.getValue()));
  }

  /** The longest first, so that one that begins like another is not taken for it. */
  private static <T> List<String> bare(List<T> all, Function<T, String> words) {
    return all.stream()
        .map(each -> PageWords.bare(words.apply(each)))
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  /**
   * Looks at the remarks.
   *
   * @param words all that stands behind their title, without blanks
   */
  List<Outcome> of(String words) {
    int notMade = 0;
    int at = 0;
    for (int number = 1; at < words.length(); number++) {
      String begin = number + ".";
      Optional<Integer> next =
          words.startsWith(begin, at) ? made(words, at + begin.length()) : Optional.empty();
      if (next.isEmpty() && words.startsWith(begin, at)) {
        next = notMade(words, at + begin.length());
        notMade++;
      }
      if (next.isEmpty()) {
        return List.of(Outcome.differs("verify.remarkUnknown", Shown.begin(words.substring(at))));
      }
      at = next.orElseThrow();
    }
    return List.of(
        notMade == 0
            ? Outcome.held("verify.remarks")
            : Outcome.note("verify.remarksLastYear", notMade));
  }

  /** The end of a remark that begins here and can be made again. */
  private Optional<Integer> made(String words, int from) {
    for (String finding : findings) {
      int reason = from + finding.length();
      if (words.startsWith(finding, from) && words.startsWith(REASON, reason)) {
        Optional<Integer> end = end(words, reason + REASON.length(), madeAgain);
        if (end.isPresent()) {
          return end;
        }
      }
    }
    return Optional.empty();
  }

  /** The end of one that cannot, but has a reason of the data that no other has. */
  private Optional<Integer> notMade(String words, int from) {
    int reason = words.indexOf(REASON, from);
    for (String each : left) {
      Optional<Integer> end =
          reason < 0 ? Optional.empty() : end(words, reason + REASON.length(), List.of(each));
      if (end.isPresent()) {
        left.remove(each);
        return end;
      }
    }
    return Optional.empty();
  }

  /** Where one of these reasons ends that stands here, with a remark or nothing behind it. */
  private static Optional<Integer> end(String words, int from, List<String> reasons) {
    return reasons.stream()
        .filter(reason -> words.startsWith(reason, from))
        .map(reason -> from + reason.length())
        .filter(end -> end == words.length() || Character.isDigit(words.charAt(end)))
        .findFirst();
  }
}
