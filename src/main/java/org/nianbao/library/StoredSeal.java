package org.nianbao.library;

/**
 * The picture of an agency's seal as the library keeps it.
 *
 * @param picture a PNG file's bytes
 * @param millimetres the diameter it is printed in
 */
public record StoredSeal(String agency, byte[] picture, double millimetres) {}
