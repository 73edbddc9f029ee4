/**
 * What leaves the program, and the way back: pages to PDF and OFD, a report to Word, a workbook, a
 * web page and JSON; the real fonts, the seal's picture, signatures; reading the report out of one
 * of our files and holding such a file against the data in it. The only package that knows PDFBox
 * and writes by POI.
 */
package org.nianbao.export;
