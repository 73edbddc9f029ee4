/** What a clerk has set, kept beside the libraries and not in them. */
@NullMarked
package org.nianbao.desktop.settings;

import org.jspecify.annotations.NullMarked;
