package org.nianbao.library;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What was done with a damaged library.
 *
 * @param setAside where the damaged file is now; empty if there was none
 * @param backup what stands in its place; empty if there was no sound backup, so that the next
 *     opening begins a new library
 */
public record Restored(Optional<Path> setAside, Optional<Backup> backup) {}
