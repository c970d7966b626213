/** Tells at the end of {@code verify} which tests were skipped, and why. */
@NullMarked
package org.baygan.skipped;

import org.jspecify.annotations.NullMarked;
