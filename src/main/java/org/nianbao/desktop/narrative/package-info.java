/** A section of prose: its text, headings, figures bound to the tables, last year beside it. */
@NullMarked
package org.nianbao.desktop.narrative;

import org.jspecify.annotations.NullMarked;
