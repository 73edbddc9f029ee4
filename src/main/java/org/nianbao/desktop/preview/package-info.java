/** The pages as they will be printed, beside what is being edited. */
@NullMarked
package org.nianbao.desktop.preview;

import org.jspecify.annotations.NullMarked;
