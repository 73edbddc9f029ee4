package org.nianbao.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A table in the size chosen for it, ready to be broken over pages: rows are never parted, the head
 * stands on each page again, and what belongs under the table keeps to its last row.
 */
final class TableSetting {
  /** Outer rules, mm (1 pt). */
  private static final double OUTER = Sheet.POINT;

  private static final double TOLERANCE = 1e-6;

  private final Area area;
  private final Item.Strip lead;
  private final List<BlockLayout> blocks;
  private final Item.Strip tail;

  /**
   * Where in a table a page begins.
   *
   * @param block index; one past the last where only the tail is left
   * @param row the next row of that block's body
   */
  record Position(int block, int row) {
    static final Position START = new Position(0, 0);

    boolean start() {
      return block == 0 && row == 0;
    }
  }

  /**
   * What stands on one page.
   *
   * @param height mm; 0 where nothing fits
   * @param next where the next page goes on
   * @param done whether nothing is left
   */
  record Slice(List<Mark> marks, double height, Position next, boolean done) {}

  /**
   * @param area of the pages that it stands on
   * @param lead stands over the first part, such as 填报单位; of height 0 for nothing
   * @param tail stands under the last part, such as 填报人; of height 0 for nothing
   */
  TableSetting(Area area, Item.Strip lead, List<BlockLayout> blocks, Item.Strip tail) {
    this.area = area;
    this.lead = lead;
    this.blocks = List.copyOf(blocks);
    this.tail = tail;
  }

  /** The area of the pages that it stands on. */
  Area area() {
    return area;
  }

  /** The blocks as grids of cells. */
  List<BlockGrid> grids() {
    return blocks.stream().map(BlockLayout::grid).toList();
  }

  /** The size of its type in points. */
  double size() {
    return blocks.getFirst().size();
  }

  /** Blank over and under a row's words, mm. */
  double padding() {
    return blocks.getFirst().padding();
  }

  /** The least height in which the table can begin: lead, head and its first rows. */
  double beginning() {
    BlockLayout block = blocks.getFirst();
    int rows = 1;
    while (rows < block.rows() && block.withoutHeads(0, rows) == 0) {
      rows++;
    }
    return lead.height()
        + BlockLayout.sum(block.headHeights())
        + BlockLayout.sum(block.heights(0, rows));
  }

  /** The height of the whole table. */
  double height() {
    double height = lead.height() + tail.height();
    for (BlockLayout block : blocks) {
      height += BlockLayout.sum(block.headHeights());
      height += BlockLayout.sum(block.heights(0, block.rows()));
    }
    return height;
  }

  /** How many pages the table takes when its first one has this much room. */
  int pages(double firstRoom) {
    int pages = 1;
    double room = firstRoom;
    Position at = Position.START;
    while (true) {
      Slice slice = slice(at, room, 0, room >= area.height() - TOLERANCE);
      if (slice.done()) {
        return pages;
      }
      at = slice.next();
      room = area.height();
      pages++;
    }
  }

  /**
   * The part of the table from a position on that fits into a height.
   *
   * @param reserve mm that must stay free under the table's last row on its page
   * @param forced whether at least one row is set however tall it is, since the page is empty
   */
  Slice slice(Position from, double room, double reserve, boolean forced) {
    List<TablePart> parts = new ArrayList<>();
    double leadHeight = from.start() ? lead.height() : 0;
    double used = leadHeight;
    Position at = from;
    while (at.block() < blocks.size()) {
      BlockLayout block = blocks.get(at.block());
      double head = BlockLayout.sum(block.headHeights());
      int rows = block.fitting(at.row(), room - used - head);
      boolean last = at.block() == blocks.size() - 1 && rows > 0 && at.row() + rows == block.rows();
      double needed = used + head + BlockLayout.sum(block.heights(at.row(), rows));
      if (last && needed + tail.height() + reserve > room + TOLERANCE) {
        rows = block.withoutHeads(at.row(), rows - 1);
      }
      if (rows == 0 && !(forced && parts.isEmpty())) {
        break;
      }
      double[] heights = block.heights(at.row(), Math.max(rows, 1));
      if (rows == 0) {
        heights[0] = Math.min(heights[0], room - used - head);
      }
      parts.add(new TablePart(block, at.row(), heights, at.row() == 0));
      used += parts.getLast().height();
      int next = at.row() + heights.length;
      at = next < block.rows() ? new Position(at.block(), next) : new Position(at.block() + 1, 0);
      if (at.row() > 0) {
        break;
      }
    }
    boolean rowsDone = at.block() == blocks.size();
    boolean done = rowsDone && (used + tail.height() <= room + TOLERANCE || parts.isEmpty());
    if (parts.isEmpty() && !done) {
      return new Slice(List.of(), 0, from, false);
    }
    List<Mark> marks = marks(parts, from.start(), leadHeight, done, used);
    return new Slice(marks, used + (done ? tail.height() : 0), at, done);
  }

  private List<Mark> marks(
      List<TablePart> parts, boolean withLead, double top, boolean withTail, double bottom) {
    List<Mark> marks = new ArrayList<>();
    if (withLead) {
      marks.addAll(lead.marks());
    }
    List<Mark> rules = new ArrayList<>();
    double y = top;
    for (TablePart part : parts) {
      marks.addAll(part.words(y));
      rules.addAll(part.rules(y));
      if (y > top) {
        rules.add(new Mark.Rule(0, y, area.width(), y, TablePart.INNER));
      }
      y += part.height();
    }
    marks.addAll(rules);
    if (!parts.isEmpty()) {
      marks.addAll(frame(top, bottom));
    }
    if (withTail) {
      tail.marks().forEach(mark -> marks.add(mark.moved(0, bottom)));
    }
    return marks;
  }

  /** The outer rules; those across reach over the others' thickness so that corners are closed. */
  private List<Mark> frame(double top, double bottom) {
    double half = OUTER / 2;
    double right = area.width();
    return List.of(
        new Mark.Rule(-half, top, right + half, top, OUTER),
        new Mark.Rule(-half, bottom, right + half, bottom, OUTER),
        new Mark.Rule(0, top, 0, bottom, OUTER),
        new Mark.Rule(right, top, right, bottom, OUTER));
  }
}
