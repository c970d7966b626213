/**
 * The build cache: stories kept on disk under what they were made from.
 */
@NullMarked
package org.baygan.cache;

import org.jspecify.annotations.NullMarked;
