/**
 * How other people write figures, dates and labels, apart from where they stand: shared by the
 * readers of files, which tell a table by it, and by what understands their lines.
 */
@NullMarked
package org.nianbao.intake.written;

import org.jspecify.annotations.NullMarked;
