package org.nianbao.desktop.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.nianbao.desktop.open.EditorModel;
import org.nianbao.intake.file.PastedBlock;
import org.nianbao.library.Source;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Figures;
import org.nianbao.report.Place;
import org.nianbao.report.Value;

/** Puts a block of cells into the form from one cell on, in one edit. */
final class Pasting {
  private static final Pattern WITH_UNIT =
      Pattern.compile("[-−＋+]?[\\d０-９][\\d０-９,，.．]*\\s*\\p{IsHan}.*");
  private static final int MOST_NAMED = 6;

  private final EditorModel model;

  /** The form's lines as printed; a heading line has no fields. */
  private final List<List<FigureField>> lines;

  private final FormWords form;

  /** A cell of the form and the words meant for it. */
  private record Meant(FigureField field, String words) {}

  Pasting(EditorModel model, List<List<FigureField>> lines, FormWords form) {
    this.model = model;
    this.form = form;
    this.lines = lines;
  }

  /**
   * Fills from a line and a column on. What is no figure is not taken: it is shown in its cell and
   * named in the sentence returned.
   *
   * @throws Refusal if nothing could be kept
   */
  String paste(PastedBlock pasted, int line, int column) throws Refusal {
    PastedBlock figures = pasted.without(this::isHead);
    PastedBlock block = withoutLabels(figures, lines.get(line).size() - column);
    if (block.width() < figures.width()) {
      block = block.from(0, leading(block));
    }
    List<Meant> meant = meant(block, line, column);
    Map<Place, String> taken = new LinkedHashMap<>();
    Map<FigureField, String> refused = new LinkedHashMap<>();
    for (Meant each : meant) {
      if (Figures.read(each.words()) instanceof Figures.Refused no) {
        refused.put(each.field(), no.reason());
      } else {
        taken.put(each.field().place(), each.words());
      }
    }
    model.edit(taken, Source.PASTED);
    List<String> named = new ArrayList<>();
    for (Meant each : meant) {
      String reason = refused.get(each.field());
      if (reason == null) {
        each.field().restore();
      } else {
        each.field().refuse(oneLine(each.words()), reason);
        named.add(
            Messages.text("desktop.paste.cell", each.field().cell().name(), each.words(), reason));
      }
    }
    return words(taken.size(), named, over(block, meant.size()));
  }

  /** A row that is a head of the form, copied along. */
  private boolean isHead(List<String> row) {
    return row.stream().noneMatch(Pasting::isFigure) && row.stream().anyMatch(form::isHeading);
  }

  /** How many rows at the top are heads of somebody's own: words alone, beside labels. */
  private static int leading(PastedBlock block) {
    int rows = 0;
    while (rows < block.rows().size() && isWords(block.rows().get(rows))) {
      rows++;
    }
    return rows;
  }

  private static boolean isWords(List<String> row) {
    List<String> full = row.stream().filter(words -> !words.isEmpty()).toList();
    return !full.isEmpty()
        && full.stream()
            .allMatch(
                words -> words.length() > 1 && words.codePoints().allMatch(Character::isLetter))
        && full.stream().noneMatch(words -> words.contains("没有") || words.contains("无"));
  }

  /**
   * Labels copied along with the figures are no figures: columns of words before them go, as many
   * as the form has, or as there is no room for.
   */
  private PastedBlock withoutLabels(PastedBlock block, int room) {
    int most = isLabels(block) ? form.labels() : 0;
    int drop = 0;
    while ((drop < most || block.width() - drop > room)
        && drop < block.width() - 1
        && noFigureIn(block, drop)) {
      drop++;
    }
    return block.from(drop);
  }

  /** Whether the first column has labels, with figures behind them. */
  private static boolean isLabels(PastedBlock block) {
    List<String> first =
        IntStream.range(0, block.rows().size()).mapToObj(row -> block.at(row, 0)).toList();
    return block.width() > 1
        && noFigureIn(block, 0)
        && first.stream().anyMatch(Pasting::isLabel)
        && first.stream().allMatch(words -> words.isEmpty() || isLabel(words));
  }

  /** Two Chinese characters at least, and no figure before them: 5件 and 5人次 are mistyped. */
  private static boolean isLabel(String words) {
    return !WITH_UNIT.matcher(words).matches()
        && words.codePoints().filter(Character::isIdeographic).limit(2).count() == 2;
  }

  private static boolean noFigureIn(PastedBlock block, int column) {
    for (int row = 0; row < block.rows().size(); row++) {
      if (isFigure(block.at(row, column))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFigure(String words) {
    return Figures.read(words) instanceof Figures.Understood it
        && it.value() instanceof Value.Number;
  }

  /** Heading lines count as lines where the block has nothing but dashes or blanks at each. */
  private List<Meant> meant(PastedBlock block, int line, int column) {
    boolean printed = true;
    for (int row = 0; row < block.rows().size() && line + row < lines.size(); row++) {
      if (lines.get(line + row).isEmpty()) {
        printed &= block.rows().get(row).stream().allMatch(Pasting::isNothing);
      }
    }
    List<Meant> meant = new ArrayList<>();
    int at = line;
    for (int row = 0; row < block.rows().size(); row++, at++) {
      while (!printed && at < lines.size() && lines.get(at).isEmpty()) {
        at++;
      }
      if (at >= lines.size()) {
        break;
      }
      List<FigureField> fields = lines.get(at);
      int wide = block.rows().get(row).size();
      for (int i = 0; i < wide && column + i < fields.size(); i++) {
        meant.add(new Meant(fields.get(column + i), block.at(row, i)));
      }
    }
    return meant;
  }

  /** A field drops line breaks and would make one figure of two. */
  private static String oneLine(String words) {
    return words.replaceAll("\\R", " ");
  }

  private static boolean isNothing(String words) {
    return Figures.read(words) instanceof Figures.Understood it
        && !(it.value() instanceof Value.Number);
  }

  private static long over(PastedBlock block, int used) {
    long full =
        block.rows().stream().flatMap(List::stream).filter(words -> !isNothing(words)).count();
    return Math.max(0, full - used);
  }

  private static String words(int taken, List<String> named, long over) {
    StringBuilder words = new StringBuilder(Messages.text("desktop.paste.taken", taken));
    if (!named.isEmpty()) {
      words
          .append(Messages.text("desktop.paste.refused", named.size()))
          .append(
              String.join(
                  Messages.text("desktop.paste.and"),
                  named.subList(0, Math.min(MOST_NAMED, named.size()))))
          .append(
              named.size() > MOST_NAMED
                  ? Messages.text("desktop.paste.more")
                  : Messages.text("desktop.paste.stop"));
    }
    if (over > 0) {
      words.append(Messages.text("desktop.paste.over", over));
    }
    return words.toString();
  }
}
