package org.nianbao.page;

import java.util.ArrayList;
import java.util.List;

/** Sets items one under the other on as many pages as they need. */
final class Paginator {
  private static final double TOLERANCE = 1e-6;

  /** Least blank between a table and what follows, mm. */
  private static final double AFTER_TABLE = 2;

  /** So much of a page may stay empty for a table to stand whole on the next one. */
  private static final double MOST_EMPTY = 0.5;

  private final List<Item> items;
  private final List<Laid> pages = new ArrayList<>();
  private final List<Document.Bookmark> bookmarks = new ArrayList<>();
  private double y;

  Paginator(List<Item> items) {
    this.items = items;
  }

  /** What stands on each page. */
  List<Laid> pages() {
    if (pages.isEmpty()) {
      newPage(Area.UPRIGHT);
      for (int i = 0; i < items.size(); i++) {
        place(i);
      }
    }
    return pages;
  }

  /** Where the items with a bookmark came to stand; known after {@link #pages}. */
  List<Document.Bookmark> bookmarks() {
    return bookmarks;
  }

  private void place(int index) {
    switch (items.get(index)) {
      case Item.Break(Area area) -> {
        if (y == 0) {
          pages.removeLast();
        }
        newPage(area);
      }
      case Item.Strip strip -> {
        double needed = needed(index);
        double height = area().height();
        boolean keepable = needed <= height + TOLERANCE;
        if (y > 0 && y + (keepable ? needed : strip.height()) > height + TOLERANCE) {
          newPage(area());
        }
        strip
            .bookmark()
            .ifPresent(
                named ->
                    bookmarks.add(
                        new Document.Bookmark(
                            named.words(), pages.size(), area().top() + y, named.within())));
        put(strip.marks());
        y += strip.height();
      }
      case Item.Tabular tabular -> {
        double needed = needed(tabular.table(), 0);
        if (y > 0 && !led(index) && y + needed > area().height() + TOLERANCE) {
          newPage(area());
        }
        place(tabular.table(), reserve(index));
      }
    }
  }

  /** Whether what stands before an item is kept with it, so that there is room for both. */
  private boolean led(int index) {
    return index > 0 && items.get(index - 1) instanceof Item.Strip strip && strip.withNext();
  }

  private void place(TableSetting table, double reserve) {
    TableSetting.Position at = TableSetting.Position.START;
    while (true) {
      TableSetting.Slice slice = table.slice(at, area().height() - y, reserve, y == 0);
      put(slice.marks());
      y += slice.height();
      if (slice.done()) {
        y = Math.ceil((y + AFTER_TABLE) / Sheet.LINE_PITCH - TOLERANCE) * Sheet.LINE_PITCH;
        return;
      }
      at = slice.next();
      newPage(area());
    }
  }

  /** The height that must be free for an item and those that it may not be parted from. */
  private double needed(int index) {
    double needed = 0;
    for (int i = index; i < items.size(); i++) {
      switch (items.get(i)) {
        case Item.Break _ -> {
          return needed;
        }
        case Item.Tabular tabular -> {
          return needed + needed(tabular.table(), needed);
        }
        case Item.Strip strip -> {
          needed += strip.height();
          if (!strip.withNext()) {
            return needed;
          }
        }
      }
    }
    return needed;
  }

  /**
   * What a table needs under the lines over it: the whole of it where it goes on one page and no
   * more than half a page stays empty for it, else its beginning.
   */
  private double needed(TableSetting table, double over) {
    double height = area().height();
    boolean fits = over + table.height() <= height + TOLERANCE;
    return fits && height - y <= height * MOST_EMPTY ? table.height() : table.beginning();
  }

  /** What must stay free under a table's last row. */
  private double reserve(int index) {
    return items.get(index) instanceof Item.Tabular(_, boolean withNext)
            && withNext
            && index + 1 < items.size()
        ? needed(index + 1) + AFTER_TABLE + Sheet.LINE_PITCH
        : 0;
  }

  private void put(List<Mark> marks) {
    Area area = area();
    marks.forEach(mark -> pages.getLast().marks().add(mark.moved(area.left(), area.top() + y)));
  }

  private Area area() {
    return pages.getLast().area();
  }

  private void newPage(Area area) {
    pages.add(Laid.empty(area));
    y = 0;
  }
}
