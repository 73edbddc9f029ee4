package org.nianbao.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nianbao.check.prose.Precision;
import org.nianbao.check.prose.Saying;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Expression;
import org.nianbao.report.Bound;
import org.nianbao.report.Narrative;
import org.nianbao.report.Place;

/** Numbers of the prose that say what one cell says, digit by digit, and could be bound to it. */
final class Bindable {
  private final Case of;

  Bindable(Case of) {
    this.of = of;
  }

  /** A remedy each that puts the cell's marker in the number's place, in the order of the text. */
  List<Finding.Fix> in(Narrative section) {
    return ProseCheck.sayings(of, section).stream()
        .filter(saying -> saying.precision() == Precision.EXACT)
        .flatMap(saying -> fix(section, saying).stream())
        .sorted(Comparator.comparingInt(fix -> fix.part().orElseThrow().from()))
        .toList();
  }

  private Optional<Finding.Fix> fix(Narrative section, Saying saying) {
    return cell(saying)
        .filter(cell -> saysIt(section.text(), saying, cell))
        .map(
            cell -> {
              int digits = of.report().value(cell).written().length();
              Finding.Span part = new Finding.Span(saying.from(), saying.from() + digits);
              return new Finding.Fix(
                  new Place.Text(section.id()), Optional.of(part), Bound.marker(cell));
            });
  }

  private boolean saysIt(String text, Saying saying, CellId cell) {
    String written = of.report().value(cell).written();
    int behind = saying.from() + written.length();
    return !written.isEmpty()
        && saying.number().filter(of.figure(cell).orElseThrow()::equals).isPresent()
        && text.startsWith(written, saying.from())
        && text.startsWith(saying.unit(), behind);
  }

  /** The one cell that a statement's first meaning is about. */
  private Optional<CellId> cell(Saying saying) {
    return saying.statement().equals().stream()
        .limit(1)
        .flatMap(
            first ->
                first instanceof Expression.Sum sum && sum.terms().size() == 1
                    ? sum.terms().stream()
                    : Stream.<Expression.Figure>empty())
        .filter(figure -> !figure.lastYear() && !figure.minus())
        .map(Expression.Figure::cell)
        .filter(cell -> of.figure(cell).isPresent())
        .findFirst();
  }
}
