/** An open report as properties a view can bind to, and the field an entry is typed into. */
@NullMarked
package org.nianbao.desktop.open;

import org.jspecify.annotations.NullMarked;
