/** Sending a report out: the pane for one, the list for many, printing, seals. */
@NullMarked
package org.nianbao.desktop.export;

import org.jspecify.annotations.NullMarked;
