package org.nianbao.page;

/**
 * Where a cell stands in a table, whatever page it fell on.
 *
 * @param grid which grid; the same for all cells of one part of a table with a head of its own
 * @param head whether it is in the grid's head
 * @param row from 0, in the head or below it
 * @param rows how many rows it spans
 * @param column from 0
 * @param columns how many columns it spans
 */
public record Slot(String grid, boolean head, int row, int rows, int column, int columns) {}
