package org.nianbao.check;

import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nianbao.check.prose.Mention;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Level;
import org.nianbao.message.CrashLog;
import org.nianbao.report.Bound;
import org.nianbao.report.Place;
import org.nianbao.report.Report;

/** All families of checks over one report. */
public final class Checker {
  private final List<Check> families;
  private final Check carriedOver;
  private final Supplier<Optional<MonthDay>> deadline;
  private final FailureLog log;

  /** Checks against the law's deadlines; a family that fails is thrown. */
  public Checker() {
    this(Optional::empty, Checker::thrown);
  }

  /**
   * Checks against a deadline of the office's own where it has set one.
   *
   * @param deadline asked at every check; the day of the year after the reported one
   * @param log keeps what goes wrong in a family
   */
  public Checker(Supplier<Optional<MonthDay>> deadline, FailureLog log) {
    this.deadline = deadline;
    this.log = log;
    this.carriedOver = new Guarded(new CarriedCheck(), log);
    this.families = families(log);
  }

  /** The same checks against another deadline. */
  public Checker until(MonthDay day) {
    return new Checker(() -> Optional.of(day), log);
  }

  private static List<Check> families(FailureLog log) {
    return Guarded.each(
        List.of(
            new FormCheck(),
            new CellCheck(),
            new BoundCheck(),
            new BlankCheck(),
            new SumCheck(),
            new ComparisonCheck(),
            new LastYearCheck(),
            new ProseCheck(),
            new FeeCheck(),
            new DueCheck(),
            new Figureless(
                log,
                new YearCheck(),
                new AgencyCheck(),
                new CallingCheck(),
                new NumberingCheck(),
                new DoubledCheck(),
                new PunctuationCheck(),
                new EmojiCheck(),
                new SlipCheck(),
                new DayCheck(),
                new PairCheck(),
                new CitedCheck(),
                new NamedPartsCheck(),
                new LeftoverCheck(),
                new CopyCheck(),
                new PrivacyCheck(),
                new DateCheck())),
        log);
  }

  private static CrashLog.Kept thrown(Throwable failure) {
    throw new IllegalStateException(failure);
  }

  /**
   * Everything found, explained findings too, in the order of the families. Texts are read with
   * their bound figures as numbers; spans and remedies are for the texts as they are kept.
   *
   * @param edition the edition the report is made in
   * @param lastYear the same agency's report on the year before
   */
  public List<Finding> check(Report report, Edition edition, Optional<Report> lastYear) {
    Optional<MonthDay> day = deadline.get();
    Case it = new Case(Bound.resolved(report), edition, day, lastYear.map(Bound::resolved));
    Rebound rebound = new Rebound(report);
    List<Finding> carried = carriedOver.findings(new Case(report, edition, day, lastYear)).toList();
    Set<Place> whole = carried.stream().map(Finding::place).collect(Collectors.toSet());
    // Somebody waits with a finger on Enter: the families share the processors.
    List<Finding> found = families.parallelStream().flatMap(family -> family.findings(it)).toList();
    return Stream.concat(
            carried.stream(),
            found.stream()
                .filter(
                    each -> !each.code().equals(CopyCheck.CODE) || !whole.contains(each.place()))
                .map(rebound::finding))
        .toList();
  }

  /** Whether a finding says that a section's text was carried over from last year and left so. */
  public static boolean isCarried(Finding finding) {
    return finding.code().equals(CarriedCheck.CODE);
  }

  /**
   * Numbers in a section's text that say what a cell of the table says: each with the marker that
   * would bind it, in the order of the text. Figures already bound are left out.
   */
  public List<Finding.Fix> bindable(Report report, Edition edition, Place.Text section) {
    Bindable bindable = new Bindable(alone(report, edition));
    Rebound rebound = new Rebound(report);
    return Bound.resolved(report).section(section.section()).stream()
        .flatMap(narrative -> bindable.in(narrative).stream())
        .flatMap(fix -> rebound.fix(fix).stream())
        .toList();
  }

  /**
   * Every number of a section's text with its verdict: whether it agrees with the tables, differs
   * from them or is not compared, and why. Places are those of the text as it is kept.
   *
   * @param lastYear the same agency's report on the year before
   */
  public static List<Mention> mentions(
      Report report, Edition edition, Optional<Report> lastYear, Place.Text section) {
    Case it =
        new Case(Bound.resolved(report), edition, Optional.empty(), lastYear.map(Bound::resolved));
    Rebound rebound = new Rebound(report);
    return it.report().section(section.section()).stream()
        .flatMap(narrative -> Prose.placed(it, narrative).stream())
        .map(mention -> rebound.mention(section, mention))
        .toList();
  }

  /** What must not go on a public website, out of the text alone. */
  public List<Finding> privateThings(Report report, Edition edition) {
    return new PrivacyCheck()
        .findings(alone(report, edition))
        .map(new Rebound(report)::finding)
        .toList();
  }

  private static Case alone(Report report, Edition edition) {
    return new Case(Bound.resolved(report), edition, Optional.empty(), Optional.empty());
  }

  /** Whether a finding keeps this report from being approved: an ERROR without a valid reason. */
  public static boolean blocks(Finding finding, Report report) {
    return finding.level() == Level.ERROR && !explained(finding, report);
  }

  /** Whether a reason was given for a finding that may stand with one. */
  public static boolean explained(Finding finding, Report report) {
    return finding.explainable() && report.explanations().containsKey(finding.fingerprint());
  }
}
