/** The manual that comes with the program. */
@NullMarked
package org.nianbao.desktop.help;

import org.jspecify.annotations.NullMarked;
