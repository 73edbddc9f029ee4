/** A table of the form as it is on paper: cells, keys, pasting, copying. */
package org.nianbao.desktop.table;
