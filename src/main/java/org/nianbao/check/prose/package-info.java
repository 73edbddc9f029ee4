/**
 * Reading what a text says in numbers and claims, whatever is checked of it. Knows nothing of
 * findings: {@code check} asks, this answers.
 */
package org.nianbao.check.prose;
