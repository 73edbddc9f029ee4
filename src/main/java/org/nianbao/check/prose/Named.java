package org.nianbao.check.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nianbao.edition.Field;
import org.nianbao.edition.Term;

/**
 * A name that stands in a frame.
 *
 * @param from where its first word begins
 * @param to where its last word ends, on the side of the number it stands on
 * @param weight how many characters of it are written
 * @param left whether it stands before the number
 */
record Named(Field field, Term term, Word.Axis axis, int from, int to, int weight, boolean left) {
  private record Way(Term term, Word.Axis axis, int way) {}

  boolean overlaps(Named other) {
    return from < other.to && other.from < to;
  }

  /** All names in a frame, the one nearest to the number first and the loose ones last. */
  static List<Named> in(Frame frame, List<Word.Hit> hits) {
    Map<Way, List<Word.Hit>> found = new HashMap<>();
    Map<Way, Field> fields = new HashMap<>();
    for (Word.Hit hit : hits) {
      if (frame.isLeft(hit) || frame.isRight(hit)) {
        for (Word.Use use : hit.word().uses) {
          Way way = new Way(use.term(), use.axis(), use.way());
          found.computeIfAbsent(way, _ -> new ArrayList<>()).add(hit);
          fields.put(way, use.field());
        }
      }
    }
    List<Named> names = new ArrayList<>();
    found.forEach(
        (way, words) -> add(frame, way, words, Objects.requireNonNull(fields.get(way)), names));
    names.sort(
        Comparator.comparing((Named name) -> name.term().loose())
            .thenComparing(name -> !name.left())
            .thenComparing(Comparator.comparingInt(Named::to).reversed())
            .thenComparing(Comparator.comparingInt(Named::weight).reversed()));
    return names;
  }

  private static void add(
      Frame frame, Way way, List<Word.Hit> words, Field field, List<Named> names) {
    List<List<String>> groups = way.term().ways().get(way.way());
    int from = Integer.MAX_VALUE;
    int left = -1;
    int right = -1;
    int weight = 0;
    for (List<String> group : groups) {
      Word.Hit nearest = null;
      for (Word.Hit hit : words) {
        if (group.contains(hit.word().word)
            && (nearest == null || frame.isLeft(hit) || !frame.isLeft(nearest))) {
          nearest = hit;
        }
      }
      if (nearest == null) {
        return;
      }
      from = Math.min(from, nearest.from());
      weight += nearest.to() - nearest.from();
      if (frame.isLeft(nearest)) {
        left = Math.max(left, nearest.to());
      } else {
        right = Math.max(right, nearest.to());
      }
    }
    boolean isLeft = left >= 0;
    names.add(
        new Named(field, way.term(), way.axis(), from, isLeft ? left : right, weight, isLeft));
  }
}
