/**
 * Step four, the pages: makes those that are made of something new, and the search indexes. Its door is {@link
 * org.baygan.pipeline.page.PagePass}.
 */
@NullMarked
package org.baygan.pipeline.page;

import org.jspecify.annotations.NullMarked;
