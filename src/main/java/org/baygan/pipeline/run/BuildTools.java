package org.baygan.pipeline.run;

import org.baygan.cache.BuildCache;
import org.baygan.cache.CacheFolder;
import org.baygan.output.SiteOutput;

/**
 * What one build works with.
 *
 * @param folder takes the site
 * @param kept keeps what the next build may use
 * @param cache keeps stories, and what pages were made of
 * @param workers do what can be done at the same time
 */
public record BuildTools(SiteOutput folder, CacheFolder kept, BuildCache cache, Workers workers) {}
