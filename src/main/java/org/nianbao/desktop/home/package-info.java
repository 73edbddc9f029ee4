/** The reports of a library, and all that is done with whole ones. */
@NullMarked
package org.nianbao.desktop.home;

import org.jspecify.annotations.NullMarked;
