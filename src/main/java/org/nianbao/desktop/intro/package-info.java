/** The first steps, shown on the window itself. */
package org.nianbao.desktop.intro;
