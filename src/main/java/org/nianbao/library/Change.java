package org.nianbao.library;

import java.time.Instant;
import org.nianbao.report.Place;

/**
 * Who changed which place of a report from what to what, and when.
 *
 * @param id grows with every change in a library
 * @param by the user, as the program knew them
 * @param place {@link Place.Single#REPORT} where the report as a whole was added, moved to the
 *     trash or taken out of it
 * @param was the words before; "" for none
 * @param became the words after, "" for none; for the whole report, what was done with it
 * @param source where the words after came from
 * @param word the reason given, "" for none
 */
public record Change(
    long id,
    Instant at,
    String by,
    Place place,
    String was,
    String became,
    Source source,
    String word) {}
