/**
 * A report open on the desk: the one way to read, check, edit, step and undo it, without a window.
 * The window and the commands both work through it; what it stores, the library stores.
 */
@NullMarked
package org.nianbao.desk;

import org.jspecify.annotations.NullMarked;
