package org.nianbao.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;

/** A step of a report on its way out, in the order in which they are offered. */
public enum StatusStep {
  /** 送审: the clerk hands it to the reviewer. */
  SUBMIT(Status.SUBMITTED, Set.of(Status.DRAFT)),
  /** 审核通过: the reviewer finds it in order. */
  REVIEW(Status.REVIEWED, Set.of(Status.SUBMITTED)),
  /** 签发. A small agency may do so without the steps between. */
  APPROVE(Status.APPROVED, Set.of(Status.REVIEWED, Status.SUBMITTED, Status.DRAFT)),
  /** 退回: back to the clerk, with a word why. */
  RETURN(Status.DRAFT, Set.of(Status.SUBMITTED, Status.REVIEWED)),
  /** 重新打开: an issued report becomes a draft again, with a reason. */
  REOPEN(Status.DRAFT, Set.of(Status.APPROVED));

  private final Status to;
  private final Set<Status> from;

  StatusStep(Status to, Set<Status> from) {
    this.to = to;
    this.from = from;
  }

  /** The steps open from a status, the usual next one first. */
  public static List<StatusStep> open(Status status) {
    return Arrays.stream(values()).filter(step -> step.from.contains(status)).toList();
  }

  /** The step that leads from one status to another; empty where there is none. */
  public static Optional<StatusStep> between(Status from, Status to) {
    return open(from).stream().filter(step -> step.to == to).findFirst();
  }

  /** As shown on screens. */
  public String words() {
    return Messages.text("step." + name());
  }

  /** Whether it takes the report nearer to its going out: then no error may be left. */
  public boolean forward() {
    return to != Status.DRAFT;
  }

  /** Whether nothing can be changed behind it until the report is reopened. */
  public boolean locks() {
    return to == Status.APPROVED;
  }

  /** Whether a word must be given with it. */
  public boolean needsWord() {
    return !forward();
  }

  /** Who usually takes it. */
  public Fact usuallyBy() {
    return switch (this) {
      case SUBMIT -> Fact.PREPARER;
      case REVIEW, RETURN -> Fact.REVIEWER;
      case APPROVE, REOPEN -> Fact.HEAD;
    };
  }

  /**
   * Takes the step.
   *
   * @param errors how many findings stand that keep a report from going on
   * @param comments how many of the reviewer's comments are open
   * @param by who takes it
   * @param word why, "" for no word
   * @throws Refusal if it is not open from the report's status, something stands in its way, or the
   *     name or a word is missing
   */
  public Report take(Report report, long errors, long comments, String by, String word)
      throws Refusal {
    require(report, errors, comments);
    if (by.isBlank()) {
      throw Refusal.of("step.who");
    }
    if (needsWord() && word.isBlank()) {
      throw Refusal.of("step.word." + name());
    }
    return report.with(to);
  }

  /**
   * Asks whether the step is open, whoever takes it.
   *
   * @throws Refusal if it is not open from the report's status or something stands in its way
   */
  public void require(Report report, long errors, long comments) throws Refusal {
    if (!from.contains(report.status())) {
      String possible =
          open(report.status()).stream()
              .map(StatusStep::words)
              .collect(Collectors.joining(Messages.text("step.or")));
      throw Refusal.of("step.closed", report.status().words(), words(), possible);
    }
    if (forward() && errors > 0) {
      throw Refusal.of("step.errors", errors, words());
    }
    // The clerk may hand it in again and leave it to the reviewer whether a comment is settled.
    if (forward() && this != SUBMIT && comments > 0) {
      throw Refusal.of("step.comments", comments, words());
    }
  }
}
