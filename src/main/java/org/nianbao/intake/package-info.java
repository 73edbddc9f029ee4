/**
 * A published or last year's file becomes a report and a list of what was not understood: {@link
 * org.nianbao.intake.FileIntake} has its text and tables taken out by {@code intake.file} and the
 * lines of them read by {@code intake.understand}. Nothing is guessed silently: every line of the
 * file is used, known to carry nothing, or listed as a {@link org.nianbao.intake.file.Doubt}.
 */
@NullMarked
package org.nianbao.intake;

import org.jspecify.annotations.NullMarked;
