@NullMarked
package org.baygan.serve;

import org.jspecify.annotations.NullMarked;
