/**
 * The site's configuration: {@link org.baygan.config.SiteConfig}, made once from {@code jbake.properties}.
 */
@NullMarked
package org.baygan.config;

import org.jspecify.annotations.NullMarked;
