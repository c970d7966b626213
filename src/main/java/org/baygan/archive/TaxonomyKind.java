package org.baygan.archive;

import java.util.List;
import java.util.Locale;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Series;

/** The ways in which articles are grouped by name. */
public enum TaxonomyKind {
    SECTION("sections") {
        @Override
        public List<String> namesOf(ArticleSummary article) {
            return article.section().isEmpty() ? List.of() : List.of(article.section());
        }
    },
    TOPIC("topics") {
        @Override
        public List<String> namesOf(ArticleSummary article) {
            return article.topics();
        }
    },
    SOURCE("sources") {
        @Override
        public List<String> namesOf(ArticleSummary article) {
            return article.source().isEmpty() ? List.of() : List.of(article.source());
        }
    },
    AUTHOR("authors") {
        @Override
        public List<String> namesOf(ArticleSummary article) {
            return article.authors();
        }
    },
    SERIES("series") {
        @Override
        public List<String> namesOf(ArticleSummary article) {
            return article.series().map(Series::name).stream().toList();
        }
    };

    private final String vocabularyKey;

    TaxonomyKind(String vocabularyKey) {
        this.vocabularyKey = vocabularyKey;
    }

    /** The taxonomy's name in the vocabulary file. */
    public String vocabularyKey() {
        return vocabularyKey;
    }

    /** The folder of its pages below a language's folder, and its name in templates and messages. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The names an article carries, as its editor spelled them. */
    public abstract List<String> namesOf(ArticleSummary article);
}
