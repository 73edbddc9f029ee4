package org.nianbao.library;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nianbao.edition.Edition;
import org.nianbao.edition.Row;
import org.nianbao.edition.Rule;
import org.nianbao.message.Messages;

/** What differs between two texts of one form, in words. */
final class FormChange {
  private FormChange() {}

  /**
   * A sentence each for rows gone, rows new, rows called otherwise, and rules.
   *
   * @param before empty where it cannot be read any more
   */
  static List<String> between(Optional<Edition> before, Edition after) {
    if (before.isEmpty()) {
      return List.of();
    }
    List<String> told = new ArrayList<>();
    Set<String> was = rows(before.get());
    Set<String> is = rows(after);
    tell(told, "library.edition.rowsGone", without(was, is));
    tell(told, "library.edition.rowsNew", without(is, was));
    Set<Rule> rules = new LinkedHashSet<>(before.get().rules());
    long kept = after.rules().stream().filter(rules::contains).count();
    long gone = rules.size() - kept;
    long added = after.rules().size() - kept;
    if (gone > 0 || added > 0) {
      told.add(Messages.text("library.edition.rules", Math.max(0, gone), added));
    }
    return told;
  }

  private static void tell(List<String> told, String key, Set<String> rows) {
    if (!rows.isEmpty()) {
      told.add(Messages.text(key, String.join("、", rows)));
    }
  }

  /** A row called otherwise is another row. */
  private static Set<String> rows(Edition form) {
    return form.tables().stream()
        .flatMap(table -> table.rows())
        .map(FormChange::row)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String row(Row row) {
    return Messages.text("library.edition.row", row.code(), row.label());
  }

  private static Set<String> without(Set<String> these, Set<String> those) {
    Set<String> left = new LinkedHashSet<>(these);
    left.removeAll(those);
    return left;
  }
}
