/**
 * New articles: {@link org.baygan.scaffold.ArticleScaffold} writes the file of a new article, of a translation, or of a
 * plain text that arrived without front matter, in the right place.
 */
@NullMarked
package org.baygan.scaffold;

import org.jspecify.annotations.NullMarked;
