package org.nianbao.check.prose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.edition.Field;
import org.nianbao.edition.Term;

/** What a text has spoken of so far: its subject, and the row and column named last. */
final class Spoken {
  private final Map<Field, Term> rows = new HashMap<>();
  private final Map<Field, Term> columns = new HashMap<>();
  private Optional<Field> subject;

  Spoken(Optional<Field> subject) {
    this.subject = subject;
  }

  /** A new heading: nothing that was said before it counts. */
  void begin(Optional<Field> about) {
    rows.clear();
    columns.clear();
    subject = about;
  }

  boolean isOf(Field field) {
    return subject.filter(field::equals).isPresent();
  }

  Optional<Term> row(Field field) {
    return Optional.ofNullable(rows.get(field));
  }

  /** Takes in what a sentence has said. */
  void heard(List<Word.Hit> hits) {
    for (Word.Hit hit : hits) {
      Word word = hit.word();
      if (!word.about.isEmpty()) {
        subject = Optional.of(word.about.getFirst());
      } else if (subject.filter(word.others::contains).isPresent()) {
        subject = Optional.empty();
      }
      for (Word.Use use : word.uses) {
        if (use.term().ways().get(use.way()).size() == 1 && !use.term().general()) {
          if (use.axis() == Word.Axis.ROW) {
            rows.put(use.field(), use.term());
          } else if (use.axis() == Word.Axis.COLUMN) {
            columns.put(use.field(), use.term());
          }
        }
      }
    }
  }
}
