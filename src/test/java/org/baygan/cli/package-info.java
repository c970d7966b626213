@NullMarked
package org.baygan.cli;

import org.jspecify.annotations.NullMarked;
