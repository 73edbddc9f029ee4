/** Finding and replacing words over the whole report. */
package org.nianbao.desktop.find;
