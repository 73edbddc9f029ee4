/**
 * Reading what a text says in numbers and claims, whatever is checked of it. Knows nothing of
 * findings: {@code check} asks, this answers.
 */
@NullMarked
package org.nianbao.check.prose;

import org.jspecify.annotations.NullMarked;
