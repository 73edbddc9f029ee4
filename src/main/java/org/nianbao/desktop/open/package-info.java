/** An open report as properties a view can bind to, and the field an entry is typed into. */
package org.nianbao.desktop.open;
