/**
 * Typed page views, and FreeMarker that turns them into HTML, feeds and sitemaps.
 */
@NullMarked
package org.baygan.render;

import org.jspecify.annotations.NullMarked;
