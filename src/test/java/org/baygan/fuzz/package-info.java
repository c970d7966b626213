/**
 * What may arrive from strangers, byte by byte: targets for a coverage-guided fuzzer, and a test that replays what it has
 * found. {@code bench/fuzz} runs them.
 */
@NullMarked
package org.baygan.fuzz;

import org.jspecify.annotations.NullMarked;
