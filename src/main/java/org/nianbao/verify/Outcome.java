package org.nianbao.verify;

/**
 * One thing looked at.
 *
 * @param holds whether it is as it should be
 * @param words what it is, and where it differs, in Chinese
 */
public record Outcome(boolean holds, String words) {}
