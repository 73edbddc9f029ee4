package org.nianbao.library;

import java.time.Instant;

/**
 * An edition that an office was handed and keeps in its library.
 *
 * @param json the file as it was installed, letter by letter
 * @param by who installed it
 */
public record InstalledEdition(String id, String json, Instant installed, String by) {}
