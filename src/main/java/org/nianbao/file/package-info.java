/** Files that are wholly there or not at all, also after the power was cut. Knows nothing else. */
@NullMarked
package org.nianbao.file;

import org.jspecify.annotations.NullMarked;
