/** The frame round an open report: its list of parts, what stands beside, the ways to a place. */
@NullMarked
package org.nianbao.desktop.editor;

import org.jspecify.annotations.NullMarked;
