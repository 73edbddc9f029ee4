package org.nianbao.desktop.preview;

import org.nianbao.export.PagePainter;
import org.nianbao.page.Page;

/** A page and its picture. */
record Painted(Page page, PagePainter.Picture picture) {}
