/** Tests of the analysis of texts. */
@NullMarked
package org.baygan.search.analysis;

import org.jspecify.annotations.NullMarked;
