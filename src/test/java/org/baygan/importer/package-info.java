@NullMarked
package org.baygan.importer;

import org.jspecify.annotations.NullMarked;
