/**
 * Pages to PDF and back: the real fonts, the writer, the seal's picture, reading the report out of
 * one of our PDFs and holding such a PDF against the data in it. The only package that knows
 * PDFBox.
 */
package org.nianbao.export;
