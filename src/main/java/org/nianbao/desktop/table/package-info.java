/** A table of the form as it is on paper: cells, keys, pasting, copying. */
@NullMarked
package org.nianbao.desktop.table;

import org.jspecify.annotations.NullMarked;
