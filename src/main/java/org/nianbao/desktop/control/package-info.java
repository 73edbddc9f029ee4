/**
 * Small things all screens share: bars that tell, scrolling that follows, words that fit a line.
 */
@NullMarked
package org.nianbao.desktop.control;

import org.jspecify.annotations.NullMarked;
