/**
 * Makes words of a text: folds and divides it, finds the stems, and knows which words say little. It does the same for
 * articles and queries, and in the browser; {@link org.baygan.search.analysis.AnalysisTable} has all its lists.
 */
@NullMarked
package org.baygan.search.analysis;

import org.jspecify.annotations.NullMarked;
