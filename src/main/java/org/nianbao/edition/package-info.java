/**
 * What an official form is: its sections, tables, rules and wording, as pure data read from one
 * JSON file. Nothing outside the JSON files knows an edition by its name.
 */
@NullMarked
package org.nianbao.edition;

import org.jspecify.annotations.NullMarked;
