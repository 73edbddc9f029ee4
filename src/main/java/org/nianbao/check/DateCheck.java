package org.nianbao.check;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nianbao.edition.Habits;
import org.nianbao.edition.Level;
import org.nianbao.message.Messages;
import org.nianbao.report.Dates;
import org.nianbao.report.Fact;
import org.nianbao.report.Place;

/** The dates on the cover against the reported year, the law's deadline and one another. */
final class DateCheck implements Check {
  /** A whole region's report, of a county and above; a town's is an agency's like any other. */
  private static final Pattern REGION = Pattern.compile(".*(?:省|市|县|区|州|盟|旗)(?:人民政府(?:办公[厅室])?)?");

  @Override
  public Stream<Finding> findings(Case of) {
    return Stream.of(
            missing(of),
            unreadable(of, Fact.SIGNED),
            unreadable(of, Fact.DATE),
            early(of),
            late(of),
            disordered(of))
        .flatMap(Optional::stream);
  }

  private static Optional<Finding> missing(Case of) {
    return of.report().fact(Fact.SIGNED).isEmpty()
        ? Optional.of(finding(Level.HINT, "date.missing", Fact.SIGNED, "", ""))
        : Optional.empty();
  }

  private static Optional<Finding> unreadable(Case of, Fact fact) {
    String words = of.report().fact(fact);
    return words.isEmpty() || Dates.read(words).isPresent()
        ? Optional.empty()
        : Optional.of(finding(Level.WARNING, "date.unreadable", fact, words, ""));
  }

  /** Signed while the year was not over: its figures cannot have been known. */
  private static Optional<Finding> early(Case of) {
    int year = of.report().year();
    return date(of, Fact.SIGNED)
        .filter(signed -> signed.getYear() <= year)
        .map(
            signed ->
                finding(
                    Level.ERROR,
                    "date.early",
                    Fact.SIGNED,
                    Dates.printed(signed),
                    Integer.toString(year)));
  }

  private static Optional<Finding> late(Case of) {
    Habits habits = of.edition().habits();
    Optional<MonthDay> law =
        REGION.matcher(of.report().agency()).matches()
            ? habits.regionDeadline().or(habits::deadline)
            : habits.deadline();
    Optional<LocalDate> signed = date(of, Fact.SIGNED);
    Optional<MonthDay> day = of.deadline().or(() -> law);
    if (day.isEmpty() || signed.isEmpty()) {
      return Optional.empty();
    }
    LocalDate deadline = day.get().atYear(of.report().year() + 1);
    return signed
        .filter(date -> date.isAfter(deadline))
        .map(
            date ->
                finding(
                    Level.WARNING,
                    "date.late",
                    Fact.SIGNED,
                    Dates.printed(date),
                    Dates.printed(deadline),
                    of.deadline().isPresent()
                        ? Messages.text("check.date.own")
                        : habits.deadlineBasis()));
  }

  private static Optional<Finding> disordered(Case of) {
    Optional<LocalDate> signed = date(of, Fact.SIGNED);
    return date(of, Fact.DATE)
        .filter(filled -> signed.isPresent() && filled.isAfter(signed.get()))
        .map(
            filled ->
                finding(
                    Level.HINT,
                    "date.disordered",
                    Fact.DATE,
                    Dates.printed(filled),
                    Dates.printed(signed.get())));
  }

  private static Optional<LocalDate> date(Case of, Fact fact) {
    return Dates.read(of.report().fact(fact));
  }

  private static Finding finding(
      Level level, String code, Fact fact, String left, String right, Object... more) {
    Object[] arguments = Stream.concat(Stream.of(left, right), Stream.of(more)).toArray();
    String message = Messages.text("check." + code, arguments);
    return Finding.of(level, code, Place.of(fact), message, left, right).explainable(true);
  }
}
