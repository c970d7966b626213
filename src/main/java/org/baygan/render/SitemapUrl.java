package org.baygan.render;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page in a sitemap.
 *
 * @param url absolute
 * @param changed the day it last changed, ISO 8601; null if unknown
 * @param alternates its versions in all languages, itself among them; empty if there is only one
 */
public record SitemapUrl(String url, @Nullable String changed, List<Alternate> alternates) {}
