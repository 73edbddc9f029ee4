/**
 * Lines of text become a report: title, sections, rows of the form's tables, sign-off. It does not
 * know what kind of file the lines came out of.
 */
@NullMarked
package org.nianbao.intake.understand;

import org.jspecify.annotations.NullMarked;
