/** The manual that comes with the program. */
package org.nianbao.desktop.help;
