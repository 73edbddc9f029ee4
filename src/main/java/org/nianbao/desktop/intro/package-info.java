/** The first steps, shown on the window itself. */
@NullMarked
package org.nianbao.desktop.intro;

import org.jspecify.annotations.NullMarked;
