package org.nianbao.command;

import java.io.PrintWriter;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Collectors;
import org.nianbao.edition.Block;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Column;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Expression;
import org.nianbao.edition.Habits;
import org.nianbao.edition.Phrase;
import org.nianbao.edition.Row;
import org.nianbao.edition.Rule;
import org.nianbao.edition.Section;
import org.nianbao.edition.Statement;
import org.nianbao.edition.Table;
import org.nianbao.message.Messages;

/** An edition in lines of text: sections, tables with their rows, rules. */
final class EditionOutline {
  private static final String INDENT = "　";
  private final Edition edition;
  private final PrintWriter out;

  EditionOutline(Edition edition, PrintWriter out) {
    this.edition = edition;
    this.out = out;
  }

  void print() {
    Edition.Head head = edition.head();
    tell("command.edition.shown", head.name(), head.id());
    tell("command.edition.source", head.source());
    tell("command.edition.for", years(edition));
    tell(head.sectionsFixed() ? "command.edition.fixed" : "command.edition.free");
    out.println();
    tell("command.edition.sections", edition.sections().size());
    edition.sections().forEach(this::section);
    edition.tables().forEach(this::table);
    out.println();
    tell("command.edition.rules", edition.rules().size());
    edition.rules().forEach(this::rule);
    if (!edition.statements().isEmpty()) {
      out.println();
      tell("command.edition.statements", edition.statements().size());
      edition.statements().forEach(this::statement);
    }
    habits();
  }

  /** The years of an edition in words. */
  static String years(Edition edition) {
    Edition.Head head = edition.head();
    return head.to() == Integer.MAX_VALUE
        ? Messages.text("command.edition.yearsOn", head.from())
        : Messages.text("command.edition.years", head.from(), head.to());
  }

  private void section(Section section) {
    String heading =
        section.heading().isEmpty() ? Messages.text("desktop.editor.preamble") : section.heading();
    StringBuilder words =
        new StringBuilder(Messages.text("command.edition.section", section.id(), heading));
    section
        .due()
        .ifPresent(
            level ->
                words.append(
                    Messages.text("command.edition.due", Messages.text("level." + level))));
    if (!section.mentions().isEmpty()) {
      words.append(Messages.text("command.edition.mentions", String.join("、", section.matters())));
    }
    if (!section.tables().isEmpty()) {
      words.append(Messages.text("command.edition.tables", String.join("、", section.tables())));
    }
    out.println(words);
  }

  private void table(Table table) {
    out.println();
    String title = (table.attachment() + " " + table.title()).strip();
    tell("command.edition.table", table.id(), title, table.cells().count());
    for (Block block : table.blocks()) {
      if (!block.heading().isEmpty()) {
        tell("command.edition.block", block.heading());
      }
      List<Column> columns = block.leafColumns();
      tell(
          "command.edition.columns",
          columns.stream().map(EditionOutline::column).collect(Collectors.joining("；")));
      block.rows().forEach(row -> row(row, 1));
    }
  }

  private static String column(Column column) {
    return column.id().isEmpty()
        ? column.heading()
        : Messages.text("command.edition.column", column.id(), column.heading());
  }

  private void row(Row row, int depth) {
    String unit = row.unit().isEmpty() ? "" : Messages.text("command.edition.unit", row.unit());
    String heading = row.heading() ? Messages.text("command.edition.heading") : "";
    out.println(INDENT.repeat(depth) + row.code() + "\t" + row.label() + unit + heading);
    row.rows().forEach(below -> row(below, depth + 1));
  }

  private void rule(Rule rule) {
    String words =
        switch (rule) {
          case Rule.Sum sum ->
              sum.total()
                  + " = "
                  + sum.parts().stream().map(CellId::toString).collect(Collectors.joining(" + "));
          case Rule.Comparison comparison -> words(comparison);
        };
    tell("command.edition.rule", Messages.text("level." + rule.level()), rule.code(), words);
  }

  private static String words(Rule.Comparison comparison) {
    String when =
        comparison
            .when()
            .map(condition -> Messages.text("command.edition.when", words(condition)))
            .orElse("");
    return when + words(comparison.condition()) + INDENT + comparison.says();
  }

  private static String words(Rule.Condition condition) {
    return words(condition.left())
        + " "
        + condition.relation().sign()
        + " "
        + words(condition.right());
  }

  private static String words(Expression expression) {
    return switch (expression) {
      case Expression.Constant constant -> constant.number().toPlainString();
      case Expression.Greatest greatest ->
          greatest.among().stream()
              .map(EditionOutline::words)
              .collect(Collectors.joining("、", Messages.text("command.edition.greatest"), "）"));
      case Expression.Percent percent ->
          bracketed(percent.part()) + " ÷ " + bracketed(percent.whole()) + " × 100";
      case Expression.Sum sum -> sum(sum.terms());
    };
  }

  private static String bracketed(Expression.Sum sum) {
    return sum.terms().size() == 1 ? words(sum) : "（" + words(sum) + "）";
  }

  private static String sum(List<Expression.Figure> terms) {
    StringBuilder words = new StringBuilder();
    for (Expression.Figure term : terms) {
      if (term.minus()) {
        words.append(words.isEmpty() ? "−" : " − ");
      } else if (!words.isEmpty()) {
        words.append(" + ");
      }
      words.append(words(term));
    }
    return words.toString();
  }

  private static String words(Expression.Figure figure) {
    return figure.lastYear()
        ? Messages.text("command.edition.lastYear", figure.cell())
        : figure.cell().toString();
  }

  private void statement(Statement statement) {
    tell(
        "command.edition.rule",
        Messages.text("level." + statement.level()),
        statement.code(),
        statement.phrases().stream().map(Phrase::written).collect(Collectors.joining("；"))
            + " → "
            + statement
                .claim()
                .map(EditionOutline::words)
                .orElseGet(
                    () ->
                        statement.equals().stream()
                            .map(EditionOutline::words)
                            .collect(Collectors.joining("，"))));
  }

  private void habits() {
    Habits habits = edition.habits();
    habits.deadline().ifPresent(day -> deadline("command.edition.deadline", day));
    habits.regionDeadline().ifPresent(day -> deadline("command.edition.deadlineRegion", day));
    edition.predecessors().forEach(older -> tell("command.edition.before", older));
  }

  private void deadline(String key, MonthDay day) {
    tell(key, day.getMonthValue(), day.getDayOfMonth(), edition.habits().deadlineBasis());
  }

  private void tell(String key, Object... arguments) {
    out.println(Messages.text(key, arguments));
  }
}
