/** What the checks say, as cards: to go to, to mend, to explain. */
package org.nianbao.desktop.findings;
