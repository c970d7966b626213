/**
 * Static search: the analysis of words, the index that a build writes, and an engine that asks the same files as the
 * browser's client. Takes and gives bytes and texts; the files' format is docs/search.md.
 */
@NullMarked
package org.baygan.search;

import org.jspecify.annotations.NullMarked;
