/** Files that are wholly there or not at all, also after the power was cut. Knows nothing else. */
package org.nianbao.file;
