package org.nianbao.desktop.table;

import java.util.HashSet;
import java.util.Set;
import org.nianbao.edition.Block;
import org.nianbao.edition.Column;
import org.nianbao.edition.Table;

/**
 * What a form prints besides figures, by which it is known in a pasted block.
 *
 * @param headings the words of its heads, without blanks
 * @param labels how many columns of labels and units stand before the figures
 */
record FormWords(Set<String> headings, int labels) {
  FormWords {
    headings = Set.copyOf(headings);
  }

  static FormWords of(Table table) {
    Set<String> headings = new HashSet<>();
    int labels = 0;
    for (Block block : table.blocks()) {
      headings.add(bare(block.heading()));
      headings.add(bare(block.unitHeading()));
      block.stubHeadings().forEach(words -> headings.add(bare(words)));
      block.columns().forEach(column -> headings(column, headings));
      labels = Math.max(labels, block.stubColumns() + (block.unitHeading().isEmpty() ? 0 : 1));
    }
    headings.remove("");
    return new FormWords(headings, labels);
  }

  /** Whether words are one of its heads, however printing parted them. */
  boolean isHeading(String words) {
    return headings.contains(bare(words));
  }

  private static void headings(Column column, Set<String> headings) {
    headings.add(bare(column.heading()));
    column.columns().forEach(below -> headings(below, headings));
  }

  private static String bare(String words) {
    return words.replaceAll("[\\s　]+", "");
  }
}
