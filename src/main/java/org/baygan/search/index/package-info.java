/**
 * The search index of a language: what a build writes, what it keeps for the next, and a reader of its files. {@link
 * org.baygan.search.index.SearchIndex} writes, {@link org.baygan.search.index.IndexReader} reads; both take and give texts by
 * path, in the format of docs/search.md.
 */
@NullMarked
package org.baygan.search.index;

import org.jspecify.annotations.NullMarked;
