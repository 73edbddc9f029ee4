/** Finding and replacing words over the whole report. */
@NullMarked
package org.nianbao.desktop.find;

import org.jspecify.annotations.NullMarked;
