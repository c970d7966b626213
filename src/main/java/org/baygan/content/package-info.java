/**
 * From a file's text to an {@link org.baygan.model.Article}: front matter readers and the recogniser for articles
 * without front matter. No I/O.
 */
@NullMarked
package org.baygan.content;

import org.jspecify.annotations.NullMarked;
