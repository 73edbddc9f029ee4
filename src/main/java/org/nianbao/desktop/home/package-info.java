/** The reports of a library, and all that is done with whole ones. */
package org.nianbao.desktop.home;
