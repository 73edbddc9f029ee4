package org.nianbao.library;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A sound copy of a library.
 *
 * @param reports how many reports are in it, the trash not counted
 */
public record Backup(Path path, Instant taken, int reports) {}
