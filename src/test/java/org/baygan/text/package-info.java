@NullMarked
package org.baygan.text;

import org.jspecify.annotations.NullMarked;
