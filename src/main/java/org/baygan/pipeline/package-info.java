/**
 * The whole pipeline, on one screen: {@link org.baygan.pipeline.SiteBuilder}.
 */
@NullMarked
package org.baygan.pipeline;

import org.jspecify.annotations.NullMarked;
