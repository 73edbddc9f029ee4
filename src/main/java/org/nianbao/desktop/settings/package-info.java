/** What a clerk has set, kept beside the libraries and not in them. */
package org.nianbao.desktop.settings;
