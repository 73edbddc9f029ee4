/**
 * Sets a report on pages as official documents are laid out (GB/T 9704-2012): pure typesetting on
 * A4, without PDF, files or fonts. Lengths are in millimetres from the page's upper left corner, x
 * to the right and y downwards; sizes of type are in points. What a glyph measures comes in through
 * {@link org.nianbao.page.Metrics}. Marks stand on a page in reading order.
 */
@NullMarked
package org.nianbao.page;

import org.jspecify.annotations.NullMarked;
