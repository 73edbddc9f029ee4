/**
 * The real fonts: which of them draws a face on this machine, a character's glyph, a glyph's width
 * and outline, and a font cut to some glyphs. Implements what pages ask of fonts.
 */
@NullMarked
package org.nianbao.font;

import org.jspecify.annotations.NullMarked;
