package org.nianbao.library;

import java.time.Instant;

/** What is left of a report that was emptied from the trash: that it was, and who removed it. */
public record Removal(Instant at, String by, String agency, int year) {}
