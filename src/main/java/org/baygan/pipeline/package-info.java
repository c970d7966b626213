/**
 * The whole pipeline, on one screen: {@link org.baygan.pipeline.SiteBuilder}. Each of its steps has a room below this one;
 * the last, to publish, is here, with what is remembered of a build.
 */
@NullMarked
package org.baygan.pipeline;

import org.jspecify.annotations.NullMarked;
