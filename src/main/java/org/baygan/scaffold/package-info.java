/**
 * New articles, written ready in the right place.
 */
@NullMarked
package org.baygan.scaffold;

import org.jspecify.annotations.NullMarked;
