/** A file system that fails when a test wants it to. */
@NullMarked
package org.baygan.site.faults;

import org.jspecify.annotations.NullMarked;
