@NullMarked
package org.baygan.scaffold;

import org.jspecify.annotations.NullMarked;
