/** Review: steps of the status, comments, notes, the history of a place. */
package org.nianbao.desktop.review;
