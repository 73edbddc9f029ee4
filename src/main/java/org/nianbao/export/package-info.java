/**
 * What leaves the program, and the way back: pages to PDF and OFD, a report to Word, a workbook, a
 * web page and JSON; the seal's picture, signatures; reading the report out of one of our files.
 */
@NullMarked
package org.nianbao.export;

import org.jspecify.annotations.NullMarked;
