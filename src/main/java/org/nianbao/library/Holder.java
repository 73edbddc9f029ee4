package org.nianbao.library;

import java.time.Instant;

/**
 * A program that has a library open for writing.
 *
 * @param who user@computer
 */
public record Holder(String who, Instant since) {}
