/**
 * From text to words: folding, division, stems and the lists of words that say little. The same for articles and
 * queries, and in the browser: {@link org.baygan.search.analysis.AnalysisTable} is where they are written down.
 */
@NullMarked
package org.baygan.search.analysis;

import org.jspecify.annotations.NullMarked;
