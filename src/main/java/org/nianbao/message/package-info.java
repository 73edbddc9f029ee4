/**
 * The words shown to users, looked up by key in {@code messages.properties}, and {@link
 * org.nianbao.message.Refusal}, the one exception whose message is meant for a user's eyes.
 */
@NullMarked
package org.nianbao.message;

import org.jspecify.annotations.NullMarked;
