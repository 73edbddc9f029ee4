/**
 * Files held against the data in them: whether what they show is what the program would have made
 * of it, who signed them, and, before a file goes out to the public, whether anything private is
 * left in it. Says what it held and what it could not.
 */
@NullMarked
package org.nianbao.verify;

import org.jspecify.annotations.NullMarked;
