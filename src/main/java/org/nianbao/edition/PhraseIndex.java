package org.nianbao.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells in one pass over a text which phrases may stand in it: those all of whose words do, in
 * their order. Keeps reading a report's prose linear in its length, however many phrases an edition
 * has.
 */
final class PhraseIndex {
  private final List<Statement.Said> all = new ArrayList<>();

  /** For each phrase a bit for each of its words. */
  private final List<Integer> complete = new ArrayList<>();

  private final Map<Integer, List<Word>> byBeginning = new HashMap<>();

  /** A word and where it is used: the phrases' numbers, and the bit of the word in each. */
  private record Word(String word, List<Use> uses) {}

  private record Use(int phrase, int bit) {
    /** A word counts where those before it in the phrase have been found. */
    void mark(int[] found) {
      if (found[phrase] >= bit - 1) {
        found[phrase] |= bit;
      }
    }
  }

  PhraseIndex(List<Statement> statements) {
    Map<String, Word> words = new HashMap<>();
    for (Statement statement : statements) {
      for (Phrase phrase : statement.phrases()) {
        add(phrase, words);
        all.add(new Statement.Said(statement, phrase));
      }
    }
    for (Word word : words.values()) {
      byBeginning.computeIfAbsent(beginning(word.word(), 0), _ -> new ArrayList<>()).add(word);
    }
  }

  private void add(Phrase phrase, Map<String, Word> words) {
    int bits = 0;
    for (List<String> alternatives : phrase.words()) {
      int bit = bits + 1;
      bits += bit;
      for (String word : alternatives) {
        words
            .computeIfAbsent(word, _ -> new Word(word, new ArrayList<>()))
            .uses()
            .add(new Use(all.size(), bit));
      }
    }
    complete.add(bits);
  }

  /** The phrases that may stand in a text, in the edition's order. */
  List<Statement.Said> in(String text) {
    int[] found = new int[all.size()];
    for (int i = 0; i < text.length(); i++) {
      mark(text, i, byBeginning.get(beginning(text, i)), found);
      mark(text, i, byBeginning.get((int) text.charAt(i)), found);
    }
    List<Statement.Said> said = new ArrayList<>();
    for (int i = 0; i < found.length; i++) {
      if (found[i] == complete.get(i)) {
        said.add(all.get(i));
      }
    }
    return said;
  }

  private static void mark(String text, int at, @Nullable List<Word> words, int[] found) {
    if (words == null) {
      return;
    }
    for (Word word : words) {
      if (text.startsWith(word.word(), at)) {
        word.uses().forEach(use -> use.mark(found));
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
