package org.nianbao.intake.understand;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Editions;
import org.nianbao.intake.written.Key;

/**
 * Which edition a file is made in: the one of its year, unless its tables are plainly another's (an
 * office took the form of years ago).
 */
final class EditionGuess {
  private static final int LOOKED_AT = 2_000;

  /** So many heads and labels that only the other edition has make it the other. */
  private static final int ENOUGH = 4;

  private final Editions editions;

  EditionGuess(Editions editions) {
    this.editions = editions;
  }

  /** The edition; empty where none is for the year and none is recognised. */
  Optional<Edition> of(int year, List<String> lines) {
    Optional<Edition> usual = editions.forYear(year);
    Set<String> own = usual.map(edition -> hits(edition, lines)).orElse(Set.of());
    Edition best = usual.orElse(null);
    int most = 0;
    for (Edition other : editions.all()) {
      Set<String> only = new HashSet<>(hits(other, lines));
      Set<String> lacking = new HashSet<>(own);
      lacking.removeAll(only);
      only.removeAll(own);
      if (only.size() >= ENOUGH && only.size() > 2 * lacking.size() && only.size() > most) {
        most = only.size();
        best = other;
      }
    }
    return Optional.ofNullable(best);
  }

  private static Set<String> hits(Edition edition, List<String> lines) {
    RowIndex index = new RowIndex(edition);
    Set<String> hits = new HashSet<>();
    lines.stream()
        .limit(LOOKED_AT)
        .flatMap(line -> new Tokens(index).of(0, line).stream())
        .map(Token::text)
        .filter(text -> !text.isBlank() && (index.isWord(text) || index.isLabel(text)))
        .forEach(text -> hits.add(Key.of(text)));
    return hits;
  }
}
