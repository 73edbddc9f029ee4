/**
 * A report being filled: cover facts, narrative, values, people, status. Everything here is
 * immutable; an edit makes a new {@link org.nianbao.report.Report}. A {@link
 * org.nianbao.report.Place} names each thing in it that can be edited, in one way for the library,
 * the checks, the screens and the command line.
 */
@NullMarked
package org.nianbao.report;

import org.jspecify.annotations.NullMarked;
