package org.nianbao.page;

import java.util.Optional;

/**
 * The seal over the pages' right edges (骑缝章): fanned out, the pages show it whole. Many pages share
 * several seals, so that no page's part is too narrow to be told from a speck.
 */
final class EdgeSeal {
  /** A part narrower than this shows nothing of a seal, mm. */
  private static final double NARROWEST = 3.5;

  private EdgeSeal() {}

  /**
   * The part on one of some sheets; none where there is but one.
   *
   * @param sheet from 1
   */
  static Optional<Mark.Seal> on(int sheet, int sheets, double size) {
    if (sheets < 2) {
      return Optional.empty();
    }
    int most = Math.max(2, (int) (size / NARROWEST));
    int groups = (sheets + most - 1) / most;
    int group = (sheet - 1) * groups / sheets;
    int first = first(group, groups, sheets);
    int count = first(group + 1, groups, sheets) - first;
    double from = (double) (sheet - 1 - first) / count;
    double to = (double) (sheet - first) / count;
    double x = Sheet.WIDTH - size * to;
    return Optional.of(new Mark.Seal(x, (Sheet.HEIGHT - size) / 2, size, from, to, false));
  }

  /** The first sheet of a group, from 0: the least s for which s * groups / sheets is the group. */
  private static int first(int group, int groups, int sheets) {
    return (group * sheets + groups - 1) / groups;
  }
}
