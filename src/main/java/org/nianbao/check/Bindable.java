package org.nianbao.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nianbao.check.prose.Mention;
import org.nianbao.check.prose.Precision;
import org.nianbao.check.prose.Told;
import org.nianbao.check.prose.Verdict;
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
    Prose.Text text = Prose.of(of, section);
    return Prose.verdicts(of, text).stream()
        .flatMap(mention -> fix(section, text, mention).stream())
        .sorted(Comparator.comparingInt(fix -> fix.part().orElseThrow().from()))
        .toList();
  }

  private Optional<Finding.Fix> fix(Narrative section, Prose.Text text, Mention mention) {
    Told told = mention.told();
    if (mention.verdict().result() != Verdict.Result.AGREES
        || told.kind() != Told.Kind.COUNT
        || told.precision() != Precision.EXACT) {
      return Optional.empty();
    }
    int from = text.plain().from(told.from());
    return cell(mention.verdict())
        .filter(cell -> saysIt(section.text(), from, told, cell))
        .map(
            cell -> {
              int digits = of.report().value(cell).written().length();
              Finding.Span part = new Finding.Span(from, from + digits);
              return new Finding.Fix(
                  new Place.Text(section.id()), Optional.of(part), Bound.marker(cell));
            });
  }

  private boolean saysIt(String text, int from, Told told, CellId cell) {
    String written = of.report().value(cell).written();
    return !written.isEmpty()
        && told.number().compareTo(of.figure(cell).orElseThrow()) == 0
        && text.startsWith(written, from)
        && text.startsWith(told.unit(), from + written.length());
  }

  /** The one cell that a number agrees with. */
  private Optional<CellId> cell(Verdict verdict) {
    return verdict.against().stream()
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
