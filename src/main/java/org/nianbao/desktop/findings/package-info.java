/** What the checks say, as cards: to go to, to mend, to explain. */
@NullMarked
package org.nianbao.desktop.findings;

import org.jspecify.annotations.NullMarked;
