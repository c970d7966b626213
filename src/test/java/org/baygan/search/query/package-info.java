/** Tests of queries: each part by itself, and the two engines, in Java and in the browser, against each other. */
@NullMarked
package org.baygan.search.query;

import org.jspecify.annotations.NullMarked;
