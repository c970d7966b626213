/**
 * Finds the files of the content and asset folders, and reads pictures: their sizes, smaller sizes, and what cameras
 * note in them.
 */
@NullMarked
package org.baygan.source;

import org.jspecify.annotations.NullMarked;
