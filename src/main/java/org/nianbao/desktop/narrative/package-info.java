/** A section of prose: its text, headings, figures bound to the tables, last year beside it. */
package org.nianbao.desktop.narrative;
