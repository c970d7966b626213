/**
 * The records that travel through a build: {@link org.baygan.model.Article} (what an editor wrote),
 * {@link org.baygan.model.Story} (the article made ready for pages), {@link org.baygan.model.ArticleSummary} (the few
 * facts of it that every list needs). Immutable; nothing here does I/O.
 */
@NullMarked
package org.baygan.model;

import org.jspecify.annotations.NullMarked;
