/** Review: steps of the status, comments, notes, the history of a place. */
@NullMarked
package org.nianbao.desktop.review;

import org.jspecify.annotations.NullMarked;
