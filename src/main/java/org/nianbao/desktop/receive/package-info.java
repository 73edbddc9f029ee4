/**
 * Taking in files: what was understood of each is looked through beside what the file says, and
 * nothing enters the library before it is accepted.
 */
@NullMarked
package org.nianbao.desktop.receive;

import org.jspecify.annotations.NullMarked;
