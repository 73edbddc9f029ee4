/**
 * The library: one SQLite file with all reports of an office. A report is kept as its entries
 * (place and words); every edit is one transaction that stores the entries and their {@link
 * org.nianbao.library.Change} rows together. This is the only package that knows SQL.
 *
 * <p>How a file is guarded: one writer at a time by a lock on a side file ({@code WriterLock});
 * SQLite's rollback journal, persistent and synchronised, for every edit ({@code Database}): what
 * was told as kept is there after a power cut; nothing is written to a file that is not a sound
 * library of a known version ({@code Identity}, {@code Opening}); copies beside the file ({@code
 * Backups}), from which a damaged one is replaced ({@code Recovery}).
 */
@NullMarked
package org.nianbao.library;

import org.jspecify.annotations.NullMarked;
