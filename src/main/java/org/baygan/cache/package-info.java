/**
 * The build cache: stories, and what pages and pictures were made of, kept on disk from build to build.
 */
@NullMarked
package org.baygan.cache;

import org.jspecify.annotations.NullMarked;
