/**
 * What other programs' files hold, as lines of text: {@link org.nianbao.intake.file.Extract}. Each
 * kind of file has its reader; all work within bounds, for a file may be made to hang them.
 */
@NullMarked
package org.nianbao.intake.file;

import org.jspecify.annotations.NullMarked;
