package org.baygan.archive;

import org.baygan.model.ArticleSummary;

/** Gives articles out by their numbers, each when somebody asks for it. */
public interface ArticleTable {
    /** The article that has a number. */
    ArticleSummary article(int number);

    /** The number of an article; negative if it has none. */
    int number(ArticleSummary article);
}
