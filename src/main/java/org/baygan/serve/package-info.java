/**
 * The preview: a web server for this machine alone that shows the site as GitHub Pages would, builds it again whenever
 * a source changes, and has the open page show what came of it. Start with {@link org.baygan.serve.Preview}.
 *
 * <p>The files on disk are what {@code baygan build} writes; what pages need for the preview is added on their way to
 * the browser.
 */
@NullMarked
package org.baygan.serve;

import org.jspecify.annotations.NullMarked;
