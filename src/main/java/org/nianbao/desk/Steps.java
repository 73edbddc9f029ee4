package org.nianbao.desk;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.nianbao.library.Change;
import org.nianbao.report.Entries.Difference;
import org.nianbao.report.Place;

/**
 * What can be undone and done again, over everything in a report. It is read off the library's
 * changes, so it goes on where it was after a restart: a step that takes the one before it back
 * counts as an undo, whoever made it, unless a word was given with it. Nothing goes back over a
 * change of status.
 */
final class Steps {
  private final Deque<List<Difference>> done = new ArrayDeque<>();
  private final Deque<List<Difference>> undone = new ArrayDeque<>();

  /**
   * The steps of a report's history.
   *
   * @param history newest first, as the library has it
   */
  static Steps of(List<Change> history) {
    Steps steps = new Steps();
    List<Difference> step = new ArrayList<>();
    Instant at = null;
    boolean meant = false;
    for (Change change : history.reversed()) {
      if (!change.at().equals(at)) {
        steps.record(step, meant);
        step = new ArrayList<>();
        at = change.at();
        meant = !change.word().isEmpty();
      }
      step.add(new Difference(change.place(), change.was(), change.became()));
    }
    steps.record(step, meant);
    return steps;
  }

  /** Takes in what was just done. */
  void record(List<Difference> step) {
    record(step, false);
  }

  /**
   * Takes in what was just done.
   *
   * @param meant whether it was meant as a change of its own, even if it takes the last one back
   */
  void record(List<Difference> step, boolean meant) {
    if (step.isEmpty()) {
      return;
    }
    if (step.stream().anyMatch(Steps::isBarrier)) {
      done.clear();
      undone.clear();
    } else if (!meant && !undone.isEmpty() && same(undone.peek(), step)) {
      done.push(undone.pop());
    } else if (!meant && !done.isEmpty() && same(back(done.peek()), step)) {
      undone.push(done.pop());
    } else {
      done.push(List.copyOf(step));
      undone.clear();
    }
  }

  /** What undoes the last step; empty where there is none. It counts once it is recorded. */
  Optional<List<Difference>> toUndo() {
    return Optional.ofNullable(done.peek()).map(Steps::back);
  }

  /** What does the step undone last again. */
  Optional<List<Difference>> toRedo() {
    return Optional.ofNullable(undone.peek());
  }

  private static boolean isBarrier(Difference difference) {
    return difference.place() == Place.Single.STATUS || difference.place() == Place.Single.REPORT;
  }

  /** The order of places within a step means nothing. */
  private static boolean same(List<Difference> one, List<Difference> other) {
    return one.size() == other.size() && other.containsAll(one);
  }

  private static List<Difference> back(List<Difference> step) {
    return step.stream()
        .map(
            each ->
                new Difference(each.place(), /* was= */ each.became(), /* became= */ each.was()))
        .toList();
  }
}
