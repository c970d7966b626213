/**
 * The site's configuration: {@link org.baygan.config.SiteConfig}, made once from {@code jbake.properties} by
 * {@link org.baygan.config.SiteConfigReader}. A wrong value is a diagnostic with its line, and its default counts.
 */
@NullMarked
package org.baygan.config;

import org.jspecify.annotations.NullMarked;
