/**
 * Staging, writing and publishing the site's folder.
 */
@NullMarked
package org.baygan.output;

import org.jspecify.annotations.NullMarked;
