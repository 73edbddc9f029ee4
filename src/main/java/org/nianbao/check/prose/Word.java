package org.nianbao.check.prose;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.edition.Field;
import org.nianbao.edition.Term;

/** A word that the reading knows, and all it is used for. */
final class Word {
  /** A word as part of a name: which way of saying it, and which group of the way. */
  record Use(Field field, Term term, Axis axis, int way, int group) {}

  /** What a name is for. */
  enum Axis {
    ROW,
    COLUMN,
    CLAIM
  }

  final String word;
  final List<Use> uses = new ArrayList<>();
  final List<Field> about = new ArrayList<>();
  final List<Field> others = new ArrayList<>();
  boolean filler;

  Word(String word) {
    this.word = word;
  }

  /** Where a word stands. */
  record Hit(int from, int to, Word word) {
    boolean within(int start, int end) {
      return from >= start && to <= end;
    }
  }
}
