package org.nianbao.desktop.preview;

import org.nianbao.export.PagePainter;
import org.nianbao.page.Page;

/**
 * A page and its picture.
 *
 * @param count how many pages there are
 */
record Painted(Page page, int count, PagePainter.Picture picture) {}
