package org.nianbao.page;

import java.util.List;
import java.util.Optional;

/**
 * What the paginator sets one under the other. Marks stand at the type area's upper left corner.
 */
sealed interface Item {
  /**
   * A strip that is not broken.
   *
   * @param height in mm
   * @param marks with x from the type area's left edge and y from the strip's upper side
   * @param withNext whether it may not be the last strip on a page
   * @param bookmark the words to jump to it by, if any
   */
  record Strip(double height, List<Mark> marks, boolean withNext, Optional<Named> bookmark)
      implements Item {
    public Strip {
      marks = List.copyOf(marks);
    }

    /** One line of the page's grid. */
    static Strip line(List<? extends Mark> marks, boolean withNext) {
      return new Strip(Sheet.LINE_PITCH, List.copyOf(marks), withNext, Optional.empty());
    }

    /** Lines of the page's grid left blank. */
    static Strip blank(int lines) {
      return new Strip(lines * Sheet.LINE_PITCH, List.of(), true, Optional.empty());
    }

    Strip named(String words) {
      return new Strip(height, marks, withNext, Optional.of(new Named(words, false)));
    }

    /** The same strip to jump to by words under those of its section. */
    Strip namedWithin(String words) {
      return new Strip(height, marks, withNext, Optional.of(new Named(words, true)));
    }

    /** The same strip further to the right. */
    Strip moved(double dx) {
      List<Mark> moved = marks.stream().map(mark -> mark.moved(dx, 0)).toList();
      return new Strip(height, moved, withNext, bookmark);
    }

    Strip keptWithNext() {
      return new Strip(height, marks, true, bookmark);
    }
  }

  /**
   * Words to jump to a strip by.
   *
   * @param within whether they stand under those of their section, and not in the contents
   */
  record Named(String words, boolean within) {}

  /**
   * A table, broken between rows.
   *
   * @param withNext whether its last row must stand on one page with what follows
   */
  record Tabular(TableSetting table, boolean withNext) implements Item {}

  /** A new page of this kind begins, unless one has just begun. */
  record Break(Area area) implements Item {
    Break() {
      this(Area.UPRIGHT);
    }
  }
}
