/**
 * A published or last year's file becomes a report and a list of what was not understood. Nothing
 * is guessed silently: every line of the file is used, known to carry nothing, or listed as a
 * {@link org.nianbao.intake.Doubt}.
 */
package org.nianbao.intake;
