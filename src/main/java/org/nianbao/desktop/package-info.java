/**
 * The window. One package a screen; a screen is a view, which builds nodes and binds them, and a
 * model of properties without nodes. The only place that knows JavaFX.
 */
@NullMarked
package org.nianbao.desktop;

import org.jspecify.annotations.NullMarked;
