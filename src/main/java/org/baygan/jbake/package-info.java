/**
 * Adapters by which the same engines also work under a stock JBake.
 */
@NullMarked
package org.baygan.jbake;

import org.jspecify.annotations.NullMarked;
