package org.nianbao.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.nianbao.edition.Block;

/**
 * How wide a block's columns are: as on the official form, unless figures need more, which the
 * columns of labels then give. Lengths in mm.
 */
final class ColumnWidths {
  /**
   * So much of their width on an upright page columns of labels keep: less would make more lines.
   */
  private static final double LABELS_KEEP = 0.94;

  /** A column of figures keeps room for two characters of its head side by side, mm. */
  private static final double NARROWEST = 7.95;

  private static final double TOLERANCE = 1e-6;

  private final List<Double> form;
  private final int labels;
  private final double width;

  ColumnWidths(Block block, double width) {
    double sum = sum(block.widths());
    this.form = block.widths().stream().map(each -> each * width / sum).toList();
    this.labels = form.size() - block.leafColumns().size();
    this.width = width;
  }

  /** The official form's. */
  List<Double> form() {
    return form;
  }

  /**
   * The form's where the figures go into them, else those that have room for them.
   *
   * @param needs what each column of figures needs
   * @return empty where there is no room for the figures in the page's width
   */
  Optional<List<Double>> holding(List<Double> needs) {
    List<Double> figures = form.subList(labels, form.size());
    if (hold(figures, needs)) {
      return Optional.of(form);
    }
    return labels > 0 ? fromLabels(figures, needs) : fromEachOther(figures, needs);
  }

  private static boolean hold(List<Double> widths, List<Double> needs) {
    for (int i = 0; i < widths.size(); i++) {
      if (needs.get(i) > widths.get(i) + TOLERANCE) {
        return false;
      }
    }
    return true;
  }

  /** Columns of one width on the form stay of one width. */
  private Optional<List<Double>> fromLabels(List<Double> figures, List<Double> needs) {
    List<Double> wider = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      double own = figures.get(i);
      double need = 0;
      for (int j = 0; j < figures.size(); j++) {
        boolean alike = Math.abs(figures.get(j) - own) < TOLERANCE;
        need = alike ? Math.max(need, needs.get(j)) : need;
      }
      wider.add(Math.max(own, need));
    }
    double ofForm = sum(form.subList(0, labels));
    double left = width - sum(wider);
    if (left < LABELS_KEEP * ofForm * Sheet.AREA_WIDTH / width - TOLERANCE) {
      return Optional.empty();
    }
    List<Double> widths = new ArrayList<>();
    form.subList(0, labels).forEach(each -> widths.add(each * left / ofForm));
    widths.addAll(wider);
    return Optional.of(widths);
  }

  /** Where there are no labels, columns with short figures give to those with long ones. */
  private Optional<List<Double>> fromEachOther(List<Double> figures, List<Double> needs) {
    List<Double> least =
        needs.stream().map(need -> Math.max(need, Math.min(NARROWEST, width))).toList();
    double free = width - sum(least);
    if (free < -TOLERANCE) {
      return Optional.empty();
    }
    double wanting =
        DoubleStream.iterate(0, i -> i < figures.size(), i -> i + 1)
            .map(i -> Math.max(0, figures.get((int) i) - least.get((int) i)))
            .sum();
    List<Double> widths = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      double share = Math.max(0, figures.get(i) - least.get(i));
      widths.add(least.get(i) + (wanting > 0 ? free * share / wanting : free / figures.size()));
    }
    return Optional.of(widths);
  }

  private static double sum(List<Double> widths) {
    return widths.stream().mapToDouble(Double::doubleValue).sum();
  }
}
