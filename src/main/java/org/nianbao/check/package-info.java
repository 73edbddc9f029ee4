/**
 * What can be said about a report without asking anyone: each family of checks is one class that
 * turns a {@link org.nianbao.check.Case} into findings. Pure; no I/O, no clock.
 */
@NullMarked
package org.nianbao.check;

import org.jspecify.annotations.NullMarked;
