package org.baygan.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.baygan.archive.Addresses;
import org.baygan.archive.Archive;
import org.baygan.cache.BuildCache;
import org.baygan.cache.CachedStory;
import org.baygan.config.LanguageSettings;
import org.baygan.config.SiteConfig;
import org.baygan.config.SiteConfigReader;
import org.baygan.config.Vocabulary;
import org.baygan.config.VocabularyReader;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.diagnostic.DiagnosticCollector;
import org.baygan.model.Article;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Language;
import org.baygan.model.Permalink;
import org.baygan.model.Story;
import org.baygan.output.OutputFolder;
import org.baygan.render.ArticlePages;
import org.baygan.render.BrokenTemplateException;
import org.baygan.render.LanguageVoice;
import org.baygan.render.Messages;
import org.baygan.render.PageJob;
import org.baygan.render.PageWriter;
import org.baygan.render.SiteContext;
import org.baygan.render.SiteFile;
import org.baygan.render.SitePages;
import org.baygan.render.TemplateEngine;
import org.baygan.render.Theme;
import org.baygan.render.ThemeFiles;
import org.baygan.source.ContentFile;
import org.baygan.source.ContentWalker;
import org.baygan.text.Collation;
import org.baygan.text.DateFormatter;
import org.baygan.text.SearchFolding;

/**
 * Builds a site: reads every article to a story, puts the archive together, writes every page, publishes the whole.
 *
 * <p>Two passes keep memory small: the first leaves the stories in the build cache and holds only their summaries; the
 * second takes one story at a time out again to write its page.
 */
public final class SiteBuilder {
    /** A larger file is not an article. */
    static final long MOST_BYTES = 2L * 1024 * 1024;

    private final BuildOptions options;
    private final BuildProgress progress;
    private final DiagnosticCollector diagnostics = new DiagnosticCollector();
    private final SiteConfig config;
    private final Path site;
    private final Path output;

    private SiteBuilder(BuildOptions options, BuildProgress progress) throws IOException {
        this.options = options;
        this.progress = progress;
        this.site = options.site();
        SiteConfigReader.Result read = SiteConfigReader.read(site);
        diagnostics.addAll(read.diagnostics());
        SiteConfig asked =
                read.config().withDrafts(options.drafts() || read.config().drafts());
        this.config = options.baseUrl().map(asked::withBaseUrl).orElse(asked);
        this.output = options.output().orElse(site.resolve(config.destinationFolder()));
    }

    /**
     * Builds a site.
     *
     * @return what came of it; mistakes in content, configuration and templates are among its diagnostics
     * @throws IOException if the output folder is refused, or something can't be read or written
     */
    public static BuildReport build(BuildOptions options, BuildProgress progress) throws IOException {
        return new SiteBuilder(options, progress).build();
    }

    private BuildReport build() throws IOException {
        try (OutputFolder folder = OutputFolder.open(output);
                BuildCache cache = openCache();
                Workers workers = new Workers(options.jobs())) {
            return build(folder, cache, workers);
        }
    }

    private BuildCache openCache() throws IOException {
        Path folder = site.resolve(".baygan");
        return options.reuse() ? BuildCache.open(folder) : BuildCache.temporary(folder);
    }

    private BuildReport build(OutputFolder folder, BuildCache cache, Workers workers) throws IOException {
        Vocabulary vocabulary = readVocabulary();
        ContentWalker.Found content = walk(config.contentFolder());
        ContentWalker.Found assets = walk(config.assetFolder());
        Reading reading = new Reading(content.files());
        boolean published = false;
        int articles = 0;
        try {
            reading.run(cache, workers);
            Addresses addresses = Addresses.settle(reading.published());
            Archive archive = Archive.of(config, vocabulary, addresses.articles(), reading.unpublished());
            addContentProblems(addresses.diagnostics());
            addContentProblems(archive.diagnostics());
            articles = addresses.articles().size();
            Theme theme = new Theme(site.resolve(config.templateFolder()), site.resolve(config.assetFolder()));
            ThemeFiles themeFiles = ThemeFiles.of(theme);
            ContentCatalog catalog = new ContentCatalog(
                    content.files(), assets.files(), addresses.articles(), reading.unpublished(), themeFiles);
            SiteContext context = new SiteContext(config, archive, voices(theme), catalog);
            Writing writing =
                    new Writing(folder, cache, workers, context, new PageWriter(new TemplateEngine(theme.loader())));
            writing.pages(addresses, reading);
            writing.files(content.files(), assets.files(), themeFiles);
            folder.publish();
            published = true;
        } catch (BrokenTemplateException e) {
            diagnostics.add(e.diagnostic(config.templateFolder(), reading.at));
        }
        return new BuildReport(
                output,
                published,
                articles,
                reading.count(Publication.Decision.DRAFT),
                reading.count(Publication.Decision.SCHEDULED),
                reading.count(Publication.Decision.EXPIRED),
                folder.files(),
                folder.bytes(),
                diagnostics.sorted());
    }

    private Vocabulary readVocabulary() throws IOException {
        String path = config.dataFolder() + "/topics.yaml";
        Path file = site.resolve(path);
        if (!Files.isRegularFile(file)) {
            return Vocabulary.EMPTY;
        }
        VocabularyReader.Result read =
                VocabularyReader.read(path, Files.readString(file, StandardCharsets.UTF_8), SearchFolding::nameKey);
        diagnostics.addAll(read.diagnostics());
        return read.vocabulary();
    }

    private ContentWalker.Found walk(String folder) throws IOException {
        ContentWalker.Found found = ContentWalker.walk(site.resolve(folder), folder, config.ignoreFile());
        diagnostics.addAll(found.diagnostics());
        return found;
    }

    private Map<Language, LanguageVoice> voices(Theme theme) throws IOException {
        Map<Language, LanguageVoice> voices = new HashMap<>();
        for (LanguageSettings settings : config.languages()) {
            Language language = settings.language();
            Optional<Properties> strings = theme.messages(language);
            if (strings.isEmpty()) {
                throw new IOException("no messages for any language: the program is damaged");
            }
            voices.put(
                    language,
                    new LanguageVoice(
                            settings,
                            new Messages(language, settings.digits(), strings.get()),
                            DateFormatter.of(language, settings.digits()),
                            Collation.of(language)));
        }
        return voices;
    }

    private void addContentProblems(List<Diagnostic> found) {
        found.forEach(this::addContentProblem);
    }

    /** The stages below know paths below the content folder; a report's paths are below the site's. */
    private void addContentProblem(Diagnostic d) {
        diagnostics.add(new Diagnostic(
                d.severity(),
                config.contentFolder() + "/" + d.path(),
                d.line(),
                d.column(),
                d.message(),
                d.hint(),
                d.excerpt()));
    }

    /** Pass one: every article to its story in the cache and its summary in memory. */
    private final class Reading {
        private final List<ContentFile> files;
        private final ArticleSummary[] summaries;
        private final Publication.Decision[] decisions;
        private final Map<ArticleSummary, Integer> positions = new HashMap<>();
        private volatile String at = "the site";

        Reading(List<ContentFile> content) {
            this.files = content.stream().filter(ContentFile::isArticle).toList();
            this.summaries = new ArticleSummary[files.size()];
            this.decisions = new Publication.Decision[files.size()];
        }

        void run(BuildCache cache, Workers workers) throws IOException, BrokenTemplateException {
            StoryMaker maker = new StoryMaker(config);
            Fingerprint fingerprint = Fingerprint.of(config);
            Publication publication = new Publication(options.now(), config.zone(), config.drafts());
            progress.begin(BuildProgress.Stage.READING, files.size());
            workers.forEach(files.size(), i -> {
                CachedStory read = read(files.get(i), maker, cache, fingerprint);
                addContentProblems(read.diagnostics());
                if (read.story().isPresent()) {
                    Story story = read.story().get();
                    decisions[i] = publication.decide(story.article());
                    summaries[i] = Publication.summarise(story);
                }
                progress.step();
            });
            for (int i = 0; i < summaries.length; i++) {
                if (summaries[i] != null) {
                    positions.put(summaries[i], i);
                }
            }
            if (options.reuse()) {
                cache.retain(new HashSet<>(files.stream().map(ContentFile::path).toList()));
            }
        }

        private CachedStory read(ContentFile file, StoryMaker maker, BuildCache cache, Fingerprint fingerprint)
                throws IOException {
            if (file.size() > MOST_BYTES) {
                return failed(
                        file,
                        "This file has " + file.size() + " bytes, and an article may have " + MOST_BYTES,
                        "Split the article, or put the file into the asset folder");
            }
            byte[] bytes;
            try {
                bytes = Files.readAllBytes(file.file());
            } catch (IOException e) {
                return failed(
                        file, "This file can't be read: " + e.getClass().getSimpleName(), "Check its permissions");
            }
            String key = fingerprint.of(file.path(), bytes);
            Optional<CachedStory> kept = options.reuse() ? cache.get(file.path()) : Optional.empty();
            if (kept.isPresent() && kept.get().fingerprint().equals(key)) {
                return kept.get();
            }
            CachedStory made = maker.make(file.path(), bytes, key);
            cache.put(file.path(), made);
            return made;
        }

        private CachedStory failed(ContentFile file, String message, String hint) {
            return new CachedStory("", Optional.empty(), List.of(Diagnostic.error(file.path(), message, hint)));
        }

        List<ArticleSummary> published() {
            List<ArticleSummary> published = new ArrayList<>();
            for (int i = 0; i < summaries.length; i++) {
                if (decisions[i] == Publication.Decision.PUBLISHED) {
                    published.add(summaries[i]);
                }
            }
            return published;
        }

        List<String> unpublished() {
            List<String> paths = new ArrayList<>();
            for (int i = 0; i < summaries.length; i++) {
                if (decisions[i] != Publication.Decision.PUBLISHED) {
                    paths.add(files.get(i).path());
                }
            }
            return paths;
        }

        int count(Publication.Decision decision) {
            return (int) Arrays.stream(decisions).filter(d -> d == decision).count();
        }

        ContentFile file(ArticleSummary summary) {
            return files.get(Objects.requireNonNull(positions.get(summary)));
        }
    }

    /** Pass two: every page to the staged site. */
    private final class Writing {
        private final OutputFolder folder;
        private final BuildCache cache;
        private final Workers workers;
        private final SiteContext context;
        private final PageWriter writer;

        Writing(OutputFolder folder, BuildCache cache, Workers workers, SiteContext context, PageWriter writer) {
            this.folder = folder;
            this.cache = cache;
            this.workers = workers;
            this.context = context;
            this.writer = writer;
        }

        void pages(Addresses addresses, Reading reading) throws IOException, BrokenTemplateException {
            ArticlePages articlePages = new ArticlePages(context);
            SitePages sitePages = new SitePages(context);
            List<PageJob> others = new ArrayList<>();
            sitePages.forEach(others::add);
            addresses
                    .redirects()
                    .forEach((alias, article) -> others.add(
                            sitePages.redirect(alias, article.permalink(), article.title(), article.language())));
            List<ArticleSummary> articles = addresses.articles();
            progress.begin(BuildProgress.Stage.WRITING, (long) articles.size() + others.size());
            workers.forEach(articles.size(), i -> {
                article(articlePages, articles.get(i), reading);
                progress.step();
            });
            workers.forEach(others.size(), i -> {
                reading.at = others.get(i).path();
                write(writer.write(others.get(i)));
                progress.step();
            });
            for (SiteFile file : sitePages.plainFiles()) {
                write(file);
            }
        }

        private void article(ArticlePages pages, ArticleSummary summary, Reading reading)
                throws IOException, BrokenTemplateException {
            Story story = cache.get(summary.sourcePath())
                    .flatMap(CachedStory::story)
                    .orElseThrow(() -> new IOException("the build cache has lost " + summary.sourcePath()));
            PageJob job = pages.page(story, summary, SiteBuilder.this::addContentProblem);
            try {
                write(writer.write(job));
            } catch (BrokenTemplateException e) {
                reading.at = config.contentFolder() + "/" + summary.sourcePath();
                throw e;
            }
            if (config.publishSources() && summary.kind() == Article.Kind.ARTICLE) {
                Permalink page = summary.permalink();
                folder.copy(ArticlePages.sourcePath(page), reading.file(summary).file());
            }
        }

        private void write(SiteFile file) throws IOException {
            folder.write(file.path(), file.content());
        }

        void files(List<ContentFile> content, List<ContentFile> assets, ThemeFiles theme) throws IOException {
            for (SiteFile file : theme.files()) {
                write(file);
            }
            for (ContentFile file : assets) {
                if (!file.path().startsWith("baygan/")) {
                    copy(file, config.assetFolder());
                }
            }
            for (ContentFile file : content) {
                if (ContentCatalog.isHarmless(file.path())) {
                    copy(file, config.contentFolder());
                } else if (!file.isArticle()) {
                    diagnostics.add(Diagnostic.warning(
                            config.contentFolder() + "/" + file.path(),
                            "This kind of file is not published from the content folder",
                            "If it is yours and safe, put it into the asset folder"));
                }
            }
        }

        private void copy(ContentFile file, String under) throws IOException {
            if (folder.contains(file.path())) {
                diagnostics.add(Diagnostic.error(
                        under + "/" + file.path(),
                        "Its address, " + file.path() + ", is already that of a page",
                        "Rename the file"));
            } else {
                folder.copy(file.path(), file.file());
            }
        }
    }
}
