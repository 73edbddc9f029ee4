package org.nianbao.check;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.nianbao.edition.Level;
import org.nianbao.message.CrashLog;
import org.nianbao.message.Messages;
import org.nianbao.report.Place;

/**
 * A family that cannot take the others with it: where it fails that is said as a finding, and the
 * failure is kept. The finding may be explained, for an office cannot mend the program.
 */
final class Guarded implements Check {
  /** The code of the finding that a family failed. */
  static final String CODE = "check.failed";

  private final Check family;
  private final FailureLog log;

  /** A check is made at every key: each kind of failure is written down once. */
  private final Map<String, CrashLog.Kept> kept = new ConcurrentHashMap<>();

  Guarded(Check family, FailureLog log) {
    this.family = family;
    this.log = log;
  }

  @Override
  public Stream<Finding> findings(Case of) {
    try {
      return family.findings(of).toList().stream();
    } catch (RuntimeException | StackOverflowError failure) {
      return Stream.of(failed(failure));
    }
  }

  private Finding failed(Throwable failure) {
    CrashLog.Kept where = kept.computeIfAbsent(CrashLog.code(failure), _ -> log.keep(failure));
    return Finding.of(
            Level.ERROR,
            CODE,
            Place.Single.REPORT,
            Messages.text("check.failed", where.code(), where.where()),
            where.code(),
            "")
        .explainable(true);
  }

  /** Families, each for itself. */
  static List<Check> each(List<Check> families, FailureLog log) {
    return families.stream().<Check>map(family -> new Guarded(family, log)).toList();
  }
}
