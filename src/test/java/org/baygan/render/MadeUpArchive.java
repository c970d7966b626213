package org.baygan.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.baygan.archive.Archive;
import org.baygan.archive.Permalinks;
import org.baygan.archive.SourceBundles;
import org.baygan.config.LanguageSettings;
import org.baygan.config.SiteConfig;
import org.baygan.config.SiteConfigReader;
import org.baygan.config.Vocabulary;
import org.baygan.model.Article;
import org.baygan.model.ArticleFacts;
import org.baygan.model.ArticleId;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Digest;
import org.baygan.model.DigestBuilder;
import org.baygan.model.FrontMatterLines;
import org.baygan.model.Headlines;
import org.baygan.model.Identity;
import org.baygan.model.Language;
import org.baygan.model.Links;
import org.baygan.model.Permalink;
import org.baygan.model.Provenance;
import org.baygan.model.PublicationDate;
import org.baygan.model.Story;
import org.baygan.model.StoryHead;
import org.baygan.model.TermNames;

/** A small archive that a test makes up, and its pages: nothing is read from a disk but the built-in theme. */
final class MadeUpArchive implements Stories {
    private final SiteConfig config;
    private final Map<String, Story> stories = new LinkedHashMap<>();

    /** @param settings lines of a site's {@code jbake.properties} */
    MadeUpArchive(String... settings) {
        this.config = SiteConfigReader.of(String.join("\n", settings)).config();
    }

    /**
     * Adds an article, or puts it in the place of the one of the same name.
     *
     * @param name its source file's name below its language's folder, without its ending
     * @param date ISO 8601; empty if the article has none
     */
    MadeUpArchive add(String language, String name, String date, String title, TermNames terms) {
        return add(language, name, date, title, terms, "<p>" + title + "</p>");
    }

    MadeUpArchive add(String language, String name, String date, String title, TermNames terms, String html) {
        String source = language + "/" + name + ".md";
        Article article = new Article(
                new Identity(ArticleId.ofSource(source), source, Article.Kind.ARTICLE, new Language(language)),
                new Links(Optional.of(name), List.of(), List.of(), Optional.empty()),
                new Headlines(title, "", ""),
                Article.Schedule.published(
                        date.isEmpty() ? PublicationDate.UNKNOWN : new PublicationDate.Day(LocalDate.parse(date))),
                new Article.Attribution(terms, Optional.empty(), ""),
                Article.Body.of(Article.Markup.MARKDOWN, "", 1),
                FrontMatterLines.NONE);
        LanguageSettings settings = config.language(article.language()).orElseThrow();
        Permalink permalink = Permalinks.of(article, settings);
        stories.put(source, new Story(article, permalink, html, List.of(), "", new Provenance("", "UTF-8", 0)));
        return this;
    }

    /** The names of the terms of an article with a section and topics. */
    static TermNames terms(String section, String... topics) {
        return new TermNames(section, List.of(topics), "", List.of());
    }

    private static ArticleSummary summary(Story story) {
        Article article = story.article();
        Optional<LocalDate> day =
                article.date() instanceof PublicationDate.Day known ? Optional.of(known.date()) : Optional.empty();
        long instant = day.map(known -> known.toEpochDay() * 86_400).orElse(ArticleSummary.UNDATED);
        return new ArticleFacts(
                article.identity(),
                story.permalink(),
                article.headlines(),
                new ArticleSummary.Timing(article.date(), day, Math.max(0, instant), instant),
                article.attribution().terms(),
                article.links(),
                new DigestBuilder().add(story.toString()).digest());
    }

    @Override
    public StoryHead head(ArticleSummary article) {
        return new StoryHead(article, Article.Status.PUBLISHED, PublicationDate.UNKNOWN, Optional.empty(), List.of());
    }

    @Override
    public Optional<Story> story(ArticleSummary article) {
        return Optional.ofNullable(stories.get(article.sourcePath()));
    }

    private static Theme theme() throws IOException {
        return new Theme(Path.of("nowhere"), "templates", "assets", problem -> {});
    }

    SiteContext context() throws IOException {
        Theme theme = theme();
        List<ArticleSummary> articles =
                stories.values().stream().map(MadeUpArchive::summary).toList();
        return SiteContext.of(
                new RenderContext(config, LanguageVoice.all(config, theme), theme.madeOf()),
                Archive.of(config, Vocabulary.EMPTY, articles, List.of(), (article, key) -> 0),
                new NoFiles(),
                new SourceBundles(List.of(), 1),
                Pictures.NONE,
                this);
    }

    /** Every page but the articles' own, by its path. */
    SortedMap<String, PageJob> pages() throws IOException {
        SortedMap<String, PageJob> pages = new TreeMap<>();
        new SitePages(context()).forEach(job -> {
            if (pages.put(job.path(), job) != null) {
                throw new IllegalStateException("twice: " + job.path());
            }
        });
        return pages;
    }

    /** What every page is made of. */
    SortedMap<String, Digest> digests() throws IOException {
        SortedMap<String, Digest> digests = new TreeMap<>();
        pages().forEach((path, job) ->
                digests.put(path, job.digest(job.input().get()).all()));
        ArticlePages own = new ArticlePages(context());
        for (Story story : stories.values()) {
            ArticleSummary summary = summary(story);
            digests.put(
                    story.permalink().path(),
                    own.digest(summary, own.input(head(summary))).all());
        }
        return digests;
    }

    /** A page's view, as its template gets it. */
    <T> T view(String path, String name, Class<T> type) throws IOException {
        PageJob job = Objects.requireNonNull(pages().get(path), path);
        return Objects.requireNonNull(type.cast(job.variables(job.input().get()).get(name)), name);
    }

    /** A page as it is published. */
    String page(String path) throws Exception {
        PageWriter writer = new PageWriter(TemplateEngine.of(theme()));
        return new String(
                writer.write(Objects.requireNonNull(pages().get(path), path)).content(), StandardCharsets.UTF_8);
    }

    /** No files beside the articles. */
    private static final class NoFiles implements PublishedFiles {
        @Override
        public Optional<Permalink> page(String contentPath) {
            return Optional.empty();
        }

        @Override
        public Optional<Permalink> address(String path) {
            return Optional.empty();
        }

        @Override
        public boolean isUnpublished(String contentPath) {
            return false;
        }

        @Override
        public boolean isLeftOut(String contentPath) {
            return false;
        }

        @Override
        public Optional<String> contentFile(String contentPath) {
            return Optional.empty();
        }

        @Override
        public Optional<String> asset(String assetPath) {
            return Optional.empty();
        }

        @Override
        public Optional<String> fileNamed(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<ImageSize> imageSize(String publishedPath) {
            return Optional.empty();
        }

        @Override
        public boolean isDamaged(String publishedPath) {
            return false;
        }

        @Override
        public String themeFile(String name) {
            return "theme/" + name;
        }
    }
}
