/** The program itself: where it starts, what it is made of, its start cache, its own test. */
@NullMarked
package org.nianbao;

import org.jspecify.annotations.NullMarked;
