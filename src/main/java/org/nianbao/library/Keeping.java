package org.nianbao.library;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which copies are kept: all of the last day on which any was taken, the last of each of fourteen
 * days, the last of each of twelve months, and of those what fits into a bound of space. Days and
 * months are counted as they occur among the copies and not from today: a clock that was wrong once
 * costs one of them and not all the others.
 */
final class Keeping {
  private static final int DAYS = 14;
  private static final int MONTHS = 12;

  /** However large they are. */
  private static final int AT_LEAST = 3;

  private Keeping() {}

  /** A copy. */
  record Item(LocalDate day, long bytes) {}

  /**
   * The places of those to be removed.
   *
   * @param items the one that holds most first
   */
  static List<Integer> surplus(List<Item> items, long mostBytes) {
    List<Integer> kept = new ArrayList<>();
    Set<Integer> ofLastDay = new HashSet<>();
    Set<LocalDate> days = new HashSet<>();
    Set<YearMonth> months = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      LocalDate day = items.get(i).day();
      boolean newDay = days.size() < DAYS && days.add(day);
      boolean newMonth = months.size() < MONTHS && months.add(YearMonth.from(day));
      boolean lastDay = day.equals(items.getFirst().day());
      if (newDay || newMonth || lastDay) {
        kept.add(i);
        if (lastDay && i > 0) {
          ofLastDay.add(i);
        }
      }
    }
    fit(kept, ofLastDay, items, mostBytes);
    List<Integer> surplus = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (!kept.contains(i)) {
        surplus.add(i);
      }
    }
    return surplus;
  }

  /** Gives up the oldest of the last day first, then the oldest of all. */
  private static void fit(
      List<Integer> kept, Set<Integer> ofLastDay, List<Item> items, long mostBytes) {
    long bytes = kept.stream().mapToLong(i -> items.get(i).bytes()).sum();
    while (bytes > mostBytes && kept.size() > AT_LEAST) {
      Integer gone =
          kept.reversed().stream().filter(ofLastDay::contains).findFirst().orElse(kept.getLast());
      kept.remove((Object) gone);
      ofLastDay.remove(gone);
      bytes -= items.get(gone).bytes();
    }
  }
}
