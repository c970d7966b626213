/**
 * Finding and reading content files.
 */
@NullMarked
package org.baygan.source;

import org.jspecify.annotations.NullMarked;
