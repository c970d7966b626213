package org.baygan.archive;

import java.nio.IntBuffer;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.baygan.model.ArticleSummary;
import org.jspecify.annotations.Nullable;

/** A list of which nothing is known but its articles' numbers, until somebody asks for one of them. Immutable. */
final class NumberedArticles extends AbstractList<ArticleSummary> implements RandomAccess {
    private final IntBuffer numbers;
    private final ArticleTable table;

    /**
     * The articles of a table that have these numbers.
     *
     * @param numbers the whole of it; nobody writes to it any more
     */
    NumberedArticles(IntBuffer numbers, ArticleTable table) {
        this.numbers = numbers;
        this.table = table;
    }

    /** A list that nobody changes, as it is or as a copy. */
    static List<ArticleSummary> fixed(List<ArticleSummary> articles) {
        return articles instanceof NumberedArticles ? articles : List.copyOf(articles);
    }

    @Override
    public ArticleSummary get(int index) {
        Objects.checkIndex(index, size());
        return table.article(numbers.get(index));
    }

    @Override
    public int size() {
        return numbers.limit();
    }

    /** Asks for none of the articles. */
    @Override
    public boolean contains(@Nullable Object article) {
        return indexOf(article) >= 0;
    }

    @Override
    public int indexOf(@Nullable Object article) {
        int number = article instanceof ArticleSummary summary ? table.number(summary) : -1;
        for (int i = 0; number >= 0 && i < size(); i++) {
            if (numbers.get(i) == number) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public List<ArticleSummary> subList(int from, int to) {
        Objects.checkFromToIndex(from, to, size());
        return new NumberedArticles(numbers.slice(from, to - from), table);
    }
}
