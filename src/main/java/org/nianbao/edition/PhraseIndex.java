package org.nianbao.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Tells in one pass over a text which phrases may stand in it: those one of whose anchors does.
 * Keeps reading a report's prose linear in its length, however many phrases an edition has.
 */
final class PhraseIndex {
  private final List<Statement.Said> all = new ArrayList<>();
  private final Map<Integer, List<Anchor>> byBeginning = new HashMap<>();

  private record Anchor(String word, int phrase) {}

  PhraseIndex(List<Statement> statements) {
    for (Statement statement : statements) {
      for (Phrase phrase : statement.phrases()) {
        for (String word : phrase.anchors()) {
          byBeginning
              .computeIfAbsent(beginning(word, 0), _ -> new ArrayList<>())
              .add(new Anchor(word, all.size()));
        }
        all.add(new Statement.Said(statement, phrase));
      }
    }
  }

  /** The phrases that may stand in a text, in the edition's order. */
  List<Statement.Said> in(String text) {
    SortedSet<Integer> found = new TreeSet<>();
    for (int i = 0; i < text.length(); i++) {
      add(text, i, beginning(text, i), found);
      add(text, i, text.charAt(i), found);
    }
    return found.stream().map(all::get).toList();
  }

  private void add(String text, int at, int beginning, SortedSet<Integer> found) {
    for (Anchor anchor : byBeginning.getOrDefault(beginning, List.of())) {
      if (text.startsWith(anchor.word(), at)) {
        found.add(anchor.phrase());
      }
    }
  }

  /** Two characters as one key; a word of one character has that as its key. */
  private static int beginning(String text, int at) {
    return at + 1 < text.length()
        ? text.charAt(at) << Character.SIZE | text.charAt(at + 1)
        : text.charAt(at);
  }
}
