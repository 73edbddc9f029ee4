package org.nianbao.desktop.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nianbao.library.Source;
import org.nianbao.message.Messages;
import org.nianbao.message.Refusal;
import org.nianbao.report.Figures;
import org.nianbao.report.Place;
import org.nianbao.report.Value;

/** Puts a block of cells into the form from one cell on, in one edit. */
final class Pasting {
  private static final int MOST_NAMED = 6;

  private final EditorModel model;

  /** The form's lines as printed; a heading line has no fields. */
  private final List<List<FigureField>> lines;

  /** A cell of the form and the words meant for it. */
  private record Meant(FigureField field, String words) {}

  Pasting(EditorModel model, List<List<FigureField>> lines) {
    this.model = model;
    this.lines = lines;
  }

  /**
   * Fills from a line and a column on. What is no figure is not taken: it is shown in its cell and
   * named in the sentence returned.
   *
   * @throws Refusal if nothing could be kept
   */
  String paste(PastedBlock pasted, int line, int column) throws Refusal {
    PastedBlock block = withoutLabels(pasted, lines.get(line).size() - column);
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
        each.field().refuse(each.words(), reason);
        named.add(
            Messages.text("desktop.paste.cell", each.field().cell().name(), each.words(), reason));
      }
    }
    return words(taken.size(), named, over(block, meant.size()));
  }

  /** Labels copied along with the figures are no figures: columns of words before them go. */
  private static PastedBlock withoutLabels(PastedBlock block, int room) {
    int drop = 0;
    while (block.width() - drop > room && noFigureIn(block, drop)) {
      drop++;
    }
    return block.from(drop);
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
