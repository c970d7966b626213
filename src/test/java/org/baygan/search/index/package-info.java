/** Tests of the index: its files, and what is kept of it. */
@NullMarked
package org.baygan.search.index;

import org.jspecify.annotations.NullMarked;
