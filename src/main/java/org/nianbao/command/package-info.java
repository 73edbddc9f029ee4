/**
 * The command line. Each command is one class; all words are in {@code messages.properties}, where
 * picocli looks its help up too. Exit codes: 0 done, 1 findings of level ERROR, 2 a mistake in use
 * or a file that cannot be had.
 */
@NullMarked
package org.nianbao.command;

import org.jspecify.annotations.NullMarked;
