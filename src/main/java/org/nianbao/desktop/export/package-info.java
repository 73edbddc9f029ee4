/** Sending a report out: the pane for one, the list for many, printing, seals. */
package org.nianbao.desktop.export;
