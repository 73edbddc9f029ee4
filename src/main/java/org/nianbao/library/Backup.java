package org.nianbao.library;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A sound copy of a library.
 *
 * @param taken when, by the computer's clock, which may have been wrong
 * @param reports how many reports are in it, the trash not counted
 * @param edits how much was ever written into the library until then: the greater holds more
 * @param by who made the last change in it, "" where there is none
 * @param edited when that was
 * @param forked whether it holds changes that the copy holding most does not
 */
public record Backup(
    Path path, Instant taken, int reports, long edits, String by, Instant edited, boolean forked) {}
