package org.nianbao.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.check.prose.Scope;
import org.nianbao.check.prose.Values;
import org.nianbao.edition.Cell;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Expression;
import org.nianbao.report.Fact;

/** The figures of a report as its prose is held against them. */
final class Figures implements Values {
  /** An agency that speaks for its region: 青石区人民政府, 某某街道办事处. */
  private static final Pattern REGION =
      Pattern.compile(".*(?:政府|办事处|管理委员会|管委会|[省市县区州盟旗镇乡])(?:办公[厅室])?");

  private final Case of;
  private final Scope scope;
  private @Nullable List<BigDecimal> all;

  Figures(Case of) {
    this.of = of;
    this.scope = Scope.of(of.report().fact(Fact.SCOPE));
  }

  @Override
  public Optional<BigDecimal> of(Expression expression) {
    return of.counted(expression);
  }

  @Override
  public Optional<BigDecimal> lastYear(CellId cell) {
    return of.lastYearsFigure(cell);
  }

  @Override
  public boolean isMoney(CellId cell) {
    return of.edition().cell(cell).filter(Cell::isMoney).isPresent();
  }

  @Override
  public List<BigDecimal> all() {
    if (all == null) {
      all =
          of.edition().cells().keySet().stream().flatMap(cell -> of.figure(cell).stream()).toList();
    }
    return all;
  }

  @Override
  public Scope scope() {
    return scope;
  }

  @Override
  public String agency() {
    return of.report().agency();
  }

  @Override
  public boolean ofRegion() {
    return REGION.matcher(of.report().agency()).matches();
  }
}
