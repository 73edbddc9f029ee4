package org.nianbao.check;

import java.util.Optional;
import java.util.stream.Collectors;
import org.nianbao.check.prose.Mention;
import org.nianbao.check.prose.Tally;
import org.nianbao.check.prose.Verdict;
import org.nianbao.edition.Edition;
import org.nianbao.message.Messages;
import org.nianbao.report.Bound;
import org.nianbao.report.Report;

/** Numbers of the prose and their verdicts as a clerk reads them. */
public final class MentionWords {
  private MentionWords() {}

  /** 12 个数：9 个与表一致，1 个不一致，2 个没有对照. */
  public static String of(Tally tally) {
    return Messages.text(
        "check.numbers", tally.numbers(), tally.agree(), tally.differ(), tally.open());
  }

  /** A number's verdict with what it is held against, or why it is not. */
  public static String verdict(Mention mention, Report report, Edition edition) {
    Verdict verdict = mention.verdict();
    if (verdict.reason().isPresent()) {
      return Messages.text(
          "check.numbers.open", Messages.text("check.numbers." + verdict.reason().get()));
    }
    Case of = new Case(Bound.resolved(report), edition, Optional.empty(), Optional.empty());
    String against =
        verdict.against().stream()
            .map(each -> Side.inWords(of, each))
            .collect(Collectors.joining(Messages.text("check.and")));
    return Messages.text(
        (verdict.differs() ? "check.numbers.differs" : "check.numbers.agrees")
            + (against.isEmpty() ? ".alone" : ""),
        against);
  }
}
