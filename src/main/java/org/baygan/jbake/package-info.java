/**
 * Adapters by which the same engines also work under a stock JBake 2.7: {@link org.baygan.jbake.BayganMarkupEngine} for
 * {@code .md}, {@code .markdown} and {@code .txt}, {@link org.baygan.jbake.BayganTemplateEngine} for {@code .ftlh}.
 *
 * <p>JBake finds both through the files {@code META-INF/org.jbake.parser.MarkupEngines.properties} and
 * {@code META-INF/org.jbake.parser.TemplateEngines.properties}. Nothing of the site builder uses this package.
 */
@NullMarked
package org.baygan.jbake;

import org.jspecify.annotations.NullMarked;
