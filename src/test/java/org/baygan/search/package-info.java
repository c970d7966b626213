/**
 * Tests of static search: each part by itself, and the two engines, in Java and in the browser, against each other.
 */
@NullMarked
package org.baygan.search;

import org.jspecify.annotations.NullMarked;
