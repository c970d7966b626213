/**
 * The whole pipeline, on one screen: {@link org.baygan.build.SiteBuilder}.
 */
@NullMarked
package org.baygan.build;

import org.jspecify.annotations.NullMarked;
