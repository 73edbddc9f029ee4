/**
 * Small things all screens share: bars that tell, scrolling that follows, words that fit a line.
 */
package org.nianbao.desktop.control;
