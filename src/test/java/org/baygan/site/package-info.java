/**
 * Tests of whole sites: what a reader, a browser, a feed reader or a search engine finds in the folder that a build
 * leaves. The repository itself is the sample: {@link org.baygan.site.SampleArchive} builds it once for all of them.
 */
@NullMarked
package org.baygan.site;

import org.jspecify.annotations.NullMarked;
