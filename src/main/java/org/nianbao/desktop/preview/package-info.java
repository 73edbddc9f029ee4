/** The pages as they will be printed, beside what is being edited. */
package org.nianbao.desktop.preview;
