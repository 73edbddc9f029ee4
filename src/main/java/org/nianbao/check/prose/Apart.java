package org.nianbao.check.prose;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nianbao.edition.CellId;
import org.nianbao.edition.Expression;

/**
 * Readings of a number that the sentence itself rules out: 收到16件，上年结转1件 tells the carried ones by
 * themselves, so that the 16 cannot have them in it.
 */
public final class Apart {
  private static final Pattern WITHIN = Pattern.compile("其中|包括|含|加|共|总|[（(]");

  private Apart() {}

  /** The readings that are left, in order. */
  public static List<Expression> readings(Saying saying, Sentence sentence, List<Saying> besides) {
    List<Expression> all = saying.statement().equals();
    if (all.size() < 2) {
      return all;
    }
    List<CellId> plain = all.getFirst().cells().toList();
    List<CellId> apart =
        besides.stream()
            .filter(other -> isBehind(other, saying, sentence))
            .flatMap(other -> other.statement().equals().stream().limit(1))
            .map(reading -> reading.cells().toList())
            .filter(cells -> cells.size() == 1 && !plain.contains(cells.getFirst()))
            .map(List::getFirst)
            .toList();
    return all.stream()
        .filter(reading -> reading == all.getFirst() || reading.cells().noneMatch(apart::contains))
        .collect(Collectors.toUnmodifiableList());
  }

  private static boolean isBehind(Saying other, Saying saying, Sentence sentence) {
    return other.number().isPresent()
        && other.from() > saying.to()
        && !WITHIN
            .matcher(
                sentence
                    .words()
                    .substring(saying.to() - sentence.at(), other.from() - sentence.at()))
            .find();
  }
}
