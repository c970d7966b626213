package org.baygan.content;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.baygan.config.SiteConfig;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.Article;
import org.baygan.model.Article.Status;
import org.baygan.model.Language;
import org.baygan.text.DateReader;
import org.baygan.text.LanguageDetector;

/**
 * Reads articles: front matter in YAML, TOML or JSON, or a header of another program. Without any, the headline and
 * what stands around it are recognised. Immutable and thread-safe: the result is a function of the file and of the
 * site's settings.
 */
public final class ArticleReader {
    private final List<Language> languages;
    private final Function<String, DateReader.Result> dates;
    private final BiFunction<String, Collection<Language>, Optional<Language>> detector;
    private final StatusWords statuses;
    private final KeptKeys kept;

    /** A reader for one site. */
    public ArticleReader(SiteConfig config) {
        this(
                config.languageTags(),
                text -> DateReader.read(text, config.zone()),
                LanguageDetector::detect,
                config.statuses(),
                config.articleParams());
    }

    /**
     * A reader for a site whose templates want no keys of its own.
     *
     * @param languages the site's languages, the default one first
     * @param zone the site's time zone
     * @param statuses what the site's configuration says that words after {@code status} mean
     */
    public ArticleReader(List<Language> languages, ZoneId zone, Map<String, Status> statuses) {
        this(languages, text -> DateReader.read(text, zone), LanguageDetector::detect, statuses, List.of());
    }

    ArticleReader(
            List<Language> languages,
            Function<String, DateReader.Result> dates,
            BiFunction<String, Collection<Language>, Optional<Language>> detector,
            Map<String, Status> statuses,
            Collection<String> params) {
        this.statuses = new StatusWords(statuses);
        this.kept = KeptKeys.of(params);
        this.languages = List.copyOf(languages);
        this.dates = dates;
        this.detector = detector;
    }

    /**
     * An article, or why there is none.
     *
     * @param article the article; empty if one of the diagnostics is an error, or if the file is Hugo's page for a
     *     folder ({@code _index.md}) and has no text, which a note says
     * @param diagnostics what was found, sorted; their path is the source file's
     */
    public record Read(Optional<Article> article, List<Diagnostic> diagnostics) {
        public Read {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /** Reads one file. Every mistake in it is reported, not only the first; none is an exception. */
    public Read read(SourceFile file) {
        SourceLines lines = new SourceLines(file.text());
        Findings findings = new Findings(file.path(), lines);
        Optional<Article> article = read(file, lines, findings);
        return new Read(findings.hasErrors() ? Optional.empty() : article, findings.all());
    }

    private Optional<Article> read(SourceFile file, SourceLines lines, Findings findings) {
        if (file.path().indexOf('\\') >= 0) {
            findings.error(0, 0, "The file's name holds a backslash", "Rename the file");
            return Optional.empty();
        }
        ArticlePath path = ArticlePath.of(file.path(), languages);
        FrontMatter frontMatter = FrontMatterReader.read(lines, path.markup(), findings);
        if (findings.hasErrors() && frontMatter.entries().isEmpty()) {
            return Optional.empty();
        }
        if (ArticlePath.isFolderPage(file.path()) && lines.skipBlank(frontMatter.bodyLine()) > lines.count()) {
            findings.note(0, 0, "A page for a folder without a text makes no page", "Sections have pages of their own");
            return Optional.empty();
        }
        FieldReader fields = new FieldReader(frontMatter.entries(), path.isPost(), kept, findings);
        ArticleTop top = ArticleExtensions.isHtml(file.path())
                ? HtmlTop.of(frontMatter, fields, lines, path, findings, dates)
                : ArticleTop.of(frontMatter, fields, lines, path, findings, dates);
        return Optional.of(
                new ArticleAssembly(languages, dates, detector, statuses).assemble(file.path(), path, top, findings));
    }
}
