package org.nianbao.page;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A report set on pages.
 *
 * @param bookmarks the sections and attachments, in order
 * @param unknown code points that no font has a glyph for; a sign stands in their place
 */
public record Document(List<Page> pages, List<Bookmark> bookmarks, SortedSet<Integer> unknown) {
  public Document {
    pages = List.copyOf(pages);
    bookmarks = List.copyOf(bookmarks);
  }

  /** The watermark, the same on all pages of a kind. */
  public Optional<Mark.Watermark> watermark(boolean turned) {
    return pages.stream()
        .filter(page -> page.turned() == turned)
        .flatMap(page -> page.marks().stream())
        .filter(Mark.Watermark.class::isInstance)
        .map(Mark.Watermark.class::cast)
        .findFirst();
  }

  /**
   * A place to jump to.
   *
   * @param page which sheet, from 1
   * @param y mm from the page's upper edge
   * @param within whether it is a heading within the section before it, and not in the contents
   */
  public record Bookmark(String words, int page, double y, boolean within) {}

  /** What the contents name: sections and attachments. */
  public List<Bookmark> chapters() {
    return bookmarks.stream().filter(bookmark -> !bookmark.within()).toList();
  }

  /** How many sheets come before the one on which the text begins. */
  public int front() {
    return (int)
        pages.stream()
            .takeWhile(page -> page.texts().noneMatch(text -> text.origin().role() == Role.TITLE))
            .count();
  }
}
