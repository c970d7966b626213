/**
 * The commands, their exit codes and what they print.
 */
@NullMarked
package org.baygan.cli;

import org.jspecify.annotations.NullMarked;
