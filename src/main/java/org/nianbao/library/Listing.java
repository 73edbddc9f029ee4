package org.nianbao.library;

import java.time.Instant;
import org.nianbao.report.Status;

/**
 * A report as the list of a library shows it.
 *
 * @param id its name in this library
 * @param changed when it was last edited, moved to the trash or taken out of it
 */
public record Listing(
    long id, String agency, int year, String edition, Status status, Instant changed) {}
