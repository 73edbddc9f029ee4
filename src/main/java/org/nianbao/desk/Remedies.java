package org.nianbao.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.nianbao.check.Finding;
import org.nianbao.report.Place;

/** Certain remedies of several findings taken together. */
public final class Remedies {
  /** What is a slip of the pen wherever it stands. */
  private static final Set<String> SLIPS =
      Set.of("wording.punctuation", "wording.doubled", "wording.agency");

  private Remedies() {}

  /**
   * Whether a finding's remedy may be taken along with those of its kind, unseen: a slip of the
   * pen, or a sum not filled in. A sum that differs may have a wrong part, a year may be meant.
   */
  public static boolean goesWithItsLike(Finding finding) {
    boolean missingSum = finding.place() instanceof Place.Figure && finding.left().isEmpty();
    return finding.fix().isPresent() && (SLIPS.contains(finding.code()) || missingSum);
  }

  /**
   * One edit out of many remedies; of two for the same words only one is taken.
   *
   * @param now what stands at a place
   */
  public static Map<Place, String> edit(List<Finding.Fix> fixes, Function<Place, String> now) {
    Map<Place, List<Finding.Fix>> byPlace = new LinkedHashMap<>();
    fixes.forEach(fix -> byPlace.computeIfAbsent(fix.place(), _ -> new ArrayList<>()).add(fix));
    Map<Place, String> edit = new LinkedHashMap<>();
    byPlace.forEach((place, all) -> edit.put(place, taken(all, now.apply(place))));
    return edit;
  }

  /** From the last to the first, so that each finds its words where they were. */
  private static String taken(List<Finding.Fix> fixes, String text) {
    if (fixes.getFirst().part().isEmpty()) {
      return fixes.getFirst().words();
    }
    String mended = text;
    int before = Integer.MAX_VALUE;
    for (Finding.Fix fix :
        fixes.stream()
            .filter(each -> each.part().isPresent())
            .sorted(Comparator.comparingInt(Remedies::from).reversed())
            .toList()) {
      Finding.Span part = fix.part().orElseThrow();
      if (part.to() <= before) {
        mended = fix.in(mended);
        before = part.from();
      }
    }
    return mended;
  }

  private static int from(Finding.Fix fix) {
    return fix.part().orElseThrow().from();
  }
}
