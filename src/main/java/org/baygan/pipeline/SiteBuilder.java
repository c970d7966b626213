package org.baygan.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.baygan.archive.Addresses;
import org.baygan.archive.Archive;
import org.baygan.archive.FrontMatterPlaces;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.SourceBundles;
import org.baygan.cache.BuildCache;
import org.baygan.cache.CacheFolder;
import org.baygan.cache.DamagedCacheException;
import org.baygan.cache.PictureShelf;
import org.baygan.config.LanguageSettings;
import org.baygan.config.SiteConfig;
import org.baygan.config.SiteConfigReader;
import org.baygan.config.Vocabulary;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.diagnostic.DiagnosticCollector;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Digest;
import org.baygan.model.DigestBuilder;
import org.baygan.model.SiteLinks;
import org.baygan.output.OutputFolder;
import org.baygan.output.OutputRefusedException;
import org.baygan.output.PackedSite;
import org.baygan.output.SiteZip;
import org.baygan.render.BrokenTemplateException;
import org.baygan.render.PageWriter;
import org.baygan.render.SiteContext;
import org.baygan.render.ThemeFiles;
import org.baygan.source.ContentFile;

/**
 * Builds a site in five steps, which are the same whether everything has changed or one word: it looks at the inputs,
 * makes the stories of those that changed, puts the archive together, makes the pages that depend on something that
 * changed, and publishes the whole. A build that finds all inputs as the last one left them ends after the first step.
 *
 * <p>Stories are left in the build cache, and only their heads are held in memory: pages take one story at a time out
 * again. docs/architecture.md has a drawing.
 */
public final class SiteBuilder {
    /** About what an article takes in the memory of an archive. */
    private static final int BYTES_OF_ARTICLE = 2048;

    private final BuildOptions options;
    private final BuildProgress progress;
    private final Containment containment;
    private final DiagnosticCollector diagnostics = new DiagnosticCollector();
    private final SiteConfigReader.Result settings;
    private final SiteConfig config;
    private final Path site;
    private final Path output;

    private SiteBuilder(BuildOptions options, BuildProgress progress) throws IOException {
        this.options = options;
        this.progress = progress;
        this.containment = new Containment(progress);
        this.site = options.site();
        this.settings = SiteConfigReader.read(site);
        diagnostics.addAll(settings.diagnostics());
        SiteConfig asked = settings.config()
                .withDrafts(options.drafts() || settings.config().drafts());
        this.config = options.baseUrl().map(asked::withBaseUrl).orElse(asked);
        this.output = options.output().isPresent() ? options.output().get() : configuredOutput();
    }

    /** The output folder that the configuration names; refused if it is a link that leads out of the site's folder. */
    private Path configuredOutput() throws IOException {
        Path configured = site.resolve(config.destinationFolder()).normalize();
        Optional<String> obstacle =
                configured.startsWith(site) ? new SiteLinks(site).obstacle(configured) : Optional.empty();
        if (obstacle.isPresent()) {
            throw new OutputRefusedException("The output folder " + configured + " is a symbolic link that "
                    + obstacle.get() + ": delete it, or name the folder it leads to with --output");
        }
        return site.resolve(config.destinationFolder());
    }

    /** The cache's folder: in the site's folder, or beside the output if nothing can be written there. */
    private Path cacheFolder() throws IOException {
        Path own = site.resolve(".baygan");
        return Files.isWritable(site) || Files.isWritable(own) ? own : OutputFolder.beside(output, ".cache");
    }

    /**
     * Builds a site.
     *
     * @return what came of it; mistakes in content, configuration and templates are among its diagnostics
     * @throws IOException if the output folder is refused, or something can't be read or written
     * @throws SupersededException if {@code progress} doesn't want the build any more
     */
    public static BuildReport build(BuildOptions options, BuildProgress progress) throws IOException {
        return build(options, progress, early -> {});
    }

    /**
     * Builds a site that is going to be built again.
     *
     * @param early takes what makes single pages until the next build, as soon as this one has published the site.
     *     Where memory can't hold that of two builds, it is given empty before, so that the older one is let go. A
     *     build that changes nothing gives it nothing, and the older one stays in use.
     */
    public static BuildReport build(BuildOptions options, BuildProgress progress, Consumer<Optional<EarlyPages>> early)
            throws IOException {
        try {
            return new SiteBuilder(options, progress).build(early);
        } catch (DamagedCacheException e) { // it has been deleted: a damaged cache costs time, never the site
            return new SiteBuilder(options, progress).build(early);
        }
    }

    private BuildReport build(Consumer<Optional<EarlyPages>> early) throws IOException {
        Optional<SiteZip> zip = zip();
        try (Workers workers = new Workers(options.jobs(), progress::isWanted)) {
            Future<Inputs> found = workers.begin(() -> Inputs.find(site, config));
            try (OutputFolder folder = OutputFolder.open(output, workers::check);
                    CacheFolder kept = CacheFolder.open(cacheFolder())) {
                try {
                    return build(found, folder, kept, workers, zip, early);
                } catch (SupersededException e) {
                    folder.hurry();
                    throw e;
                } finally {
                    end(workers); // before the folders that its threads write to are closed
                }
            }
        } catch (BrokenTemplateException e) {
            throw new IllegalStateException("a broken template is among the diagnostics", e);
        }
    }

    private static void end(Workers workers) {
        workers.close();
    }

    private BuildReport build(
            Future<Inputs> found,
            OutputFolder folder,
            CacheFolder kept,
            Workers workers,
            Optional<SiteZip> zip,
            Consumer<Optional<EarlyPages>> early)
            throws IOException, BrokenTemplateException {
        // Look
        Optional<FileStamps> stamps = options.reuse() ? Optional.of(FileStamps.of(kept, site)) : Optional.empty();
        Inputs inputs = workers.result(found);
        Optional<InputState> look =
                stamps.isPresent() ? InputState.at(inputs, config, stamps.get(), workers) : Optional.empty();
        Snapshots snapshots = new Snapshots(options, config, diagnostics.sorted(), look, kept, folder, output);
        Optional<BuildReport> same = zip.isEmpty() ? snapshots.sameAgain(workers) : Optional.empty();
        if (same.isPresent()) {
            return same.get();
        }
        if (!isRoomForTwo(inputs)) {
            early.accept(Optional.empty());
        }
        look.ifPresent(InputState::prepare); // what it is made of takes room
        try (BuildCache cache = kept.openCache(options.reuse())) {
            BuildTools tools = new BuildTools(folder, kept, cache, workers);
            try (PictureShelf shelf = new PictureShelf(kept, cache)) {
                Plan plan = plan(inputs, look, cache, shelf, workers);
                Digest surroundings = plan.surroundings();
                BuildReport report = report(folder, plan, pages(plan, surroundings, tools));
                if (!report.published()) {
                    return report;
                }
                publish(report, plan, surroundings, snapshots, tools);
                early.accept(Optional.of(earlyPages(plan)));
                return zip.isPresent() ? report.withZip(pack(zip.get(), folder)) : report;
            } catch (SupersededException e) {
                cache.drop();
                throw e;
            }
        }
    }

    /** What is to be written, when everything has been read. */
    private record Plan(
            Inputs inputs,
            Optional<InputState> look,
            StoryPass reading,
            Addresses addresses,
            ThemeFiles theme,
            SiteContext context,
            PicturePass pictures,
            PageWriter writer) {
        /**
         * Sums up everything that pages are made of but the texts of articles.
         *
         * @return {@link Digest#NONE} if that can't be told
         */
        Digest surroundings() {
            Digest common = context.common().digest();
            if (look.isEmpty() || common.equals(Digest.NONE)) {
                return Digest.NONE;
            }
            DigestBuilder all = new DigestBuilder().add(common).add(look.get().besideArticles());
            reading.addFacts(all);
            return all.digest();
        }
    }

    /** Makes the stories, puts the archive together, and makes the smaller sizes of pictures. */
    private Plan plan(Inputs inputs, Optional<InputState> look, BuildCache cache, PictureShelf shelf, Workers workers)
            throws IOException, BrokenTemplateException {
        LoadedTheme loaded = LoadedTheme.of(site, config, workers); // loads while articles are read
        diagnostics.addAll(inputs.content().diagnostics());
        diagnostics.addAll(inputs.assets().diagnostics());

        // Stories
        StoryPass reading =
                new StoryPass(config, options, inputs.content().files(), look, containment, this::addContentProblem);
        reading.run(cache, workers, progress);
        look.ifPresent(InputState::forgetHashes);
        diagnostics.addAll(loaded.diagnostics()); // only now: messages were still being loaded

        // Archive
        FrontMatterPlaces places = (article, key) -> cache.findStory(article)
                .map(story -> story.article().lines().of(key))
                .orElse(0);
        Addresses addresses = Addresses.settle(reading.published(), config.formerAddresses(), places);
        addresses.diagnostics().forEach(this::addContentProblem);
        LeftOutArticles.inOtherMarkup(inputs.content().files()).forEach(this::addContentProblem);
        if (addresses.articles().isEmpty()) {
            LeftOutArticles.all(reading, inputs.content().files(), config.contentFolder())
                    .ifPresent(diagnostics::add);
        }
        workers.check();
        SiteConfig spoken = loaded.spoken(language -> addresses.articles().stream()
                .anyMatch(article -> article.language().equals(language)));
        Archive archive = Archive.of(
                parts(spoken, loaded.vocabulary(), addresses.articles(), workers),
                addresses.articles(),
                reading.unpublished(),
                places);
        archive.diagnostics().forEach(this::addContentProblem);
        workers.check();
        ThemeFiles theme = loaded.themeFiles();
        ContentCatalog catalog = new ContentCatalog(
                inputs.content().files(),
                inputs.assets().files(),
                addresses.articles(),
                addresses.redirects(),
                reading.unpublished(),
                theme,
                config.folders(),
                () -> look.ifPresent(InputState::hasChanged));
        PicturePass pictures = new PicturePass(catalog, look, shelf, diagnostics::add);
        if (config.hasRichPages()) {
            pictures.run(addresses.articles(), reading, workers, progress);
        }
        SettingsReview review = new SettingsReview(settings, catalog, diagnostics::add);
        review.files();
        SourceBundles sources = new SourceBundles(
                config.publishSources() ? addresses.articles() : List.of(),
                config.sizes().bundle());
        workers.check();
        SiteContext context =
                loaded.context(spoken, archive, catalog, sources, pictures, new KeptStories(reading, cache));
        review.menus(context);
        return new Plan(inputs, look, reading, addresses, theme, context, pictures, loaded.writer());
    }

    private static List<LanguageArchive> parts(
            SiteConfig spoken, Vocabulary vocabulary, List<ArticleSummary> articles, Workers workers)
            throws IOException, BrokenTemplateException {
        List<LanguageSettings> languages = spoken.languages();
        LanguageArchive[] parts = new LanguageArchive[languages.size()];
        workers.forEach(parts.length, i -> parts[i] = LanguageArchive.of(languages.get(i), vocabulary, articles));
        return List.of(parts);
    }

    /** Stages all files, and tells how many had to be made; empty if a template is broken. */
    private OptionalInt pages(Plan plan, Digest surroundings, BuildTools tools) throws IOException {
        OutputFolder folder = tools.folder();
        BuildCache cache = tools.cache();
        Workers workers = tools.workers();
        List<ContentFile> content = plan.inputs().content().files();
        List<ContentFile> assets = plan.inputs().assets().files();
        int made;
        try (SearchIndexes search = new SearchIndexes(
                plan.context(),
                folder,
                tools.kept().temporary(),
                cache.isKept() ? Optional.of(tools.kept()) : Optional.empty(),
                workers)) {
            PagePass writing = new PagePass(
                    tools,
                    surroundings,
                    plan.look(),
                    plan.context(),
                    plan.writer(),
                    search,
                    containment,
                    diagnostics::add);
            OutputPlan.Sources sources = new OutputPlan.Sources(content, assets);
            OutputPlan paths =
                    OutputPlan.of(plan.context(), plan.addresses(), sources, plan.theme(), diagnostics::add, workers);
            writing.pages(paths, plan.reading(), workers, progress);
            writing.sources(plan.reading(), workers);
            writing.files(paths);
            writing.pictures(plan.pictures(), workers);
            writing.finish();
            made = writing.made();
        } catch (BrokenTemplateException e) {
            diagnostics.add(e.diagnostic(config.templateFolder()));
            return OptionalInt.empty();
        }
        PagesReview review = new PagesReview(options.publishing(), config.hasRichPages(), diagnostics::add);
        review.site(folder.sizes(), config.contentFolder());
        content.forEach(file -> review.file(config.contentFolder() + "/" + file.path(), file.size()));
        assets.forEach(file -> review.file(config.assetFolder() + "/" + file.path(), file.size()));
        return OptionalInt.of(made);
    }

    /** Puts the staged site in the place of the old one, when all is on the disk that the next build wants to know. */
    private void publish(BuildReport report, Plan plan, Digest surroundings, Snapshots snapshots, BuildTools tools)
            throws IOException {
        boolean whole = !containment.hasFailed() && snapshots.isAsSeen(); // else the next build tries again
        if (whole) {
            tools.cache().putSurroundings(surroundings);
        }
        tools.cache().save();
        if (whole) {
            Validity validity = plan.reading().validity();
            snapshots.remember(report, validity.from(), validity.until());
        }
        tools.folder().publish();
    }

    /** Whether the archive of the build before may stay in memory until this one's is published. */
    private static boolean isRoomForTwo(Inputs inputs) {
        long archive = (long) inputs.content().files().size() * BYTES_OF_ARTICLE;
        return archive < Runtime.getRuntime().maxMemory() / 8;
    }

    /**
     * What makes single pages of a site that stands as the last build has left it.
     *
     * @return empty if another build is running
     * @throws IOException if something can't be read or written
     */
    public static Optional<EarlyPages> early(BuildOptions options) throws IOException {
        return new SiteBuilder(options, BuildProgress.SILENT).early();
    }

    private Optional<EarlyPages> early() throws IOException {
        try (CacheFolder kept = CacheFolder.open(cacheFolder());
                Workers workers = new Workers(options.jobs(), () -> true);
                BuildCache cache = kept.openCache(options.reuse());
                PictureShelf shelf = new PictureShelf(kept, cache)) {
            if (!cache.isKept()) {
                return Optional.empty();
            }
            Inputs inputs = Inputs.find(site, config);
            Optional<InputState> look = InputState.at(inputs, config, FileStamps.of(kept, site), workers);
            Plan plan = plan(inputs, look, cache, shelf, workers);
            cache.save();
            return Optional.of(earlyPages(plan));
        } catch (BrokenTemplateException e) {
            throw new IllegalStateException("no template is used here", e);
        }
    }

    private EarlyPages earlyPages(Plan plan) {
        Path content = site.resolve(config.contentFolder());
        return new EarlyPages(content, output, plan.reading(), plan.context(), plan.writer(), containment);
    }

    private PackedSite pack(SiteZip zip, OutputFolder folder) throws IOException {
        progress.begin(BuildProgress.Stage.PACKING, folder.files());
        return zip.write(output, folder.paths(), progress::step);
    }

    private BuildReport report(OutputFolder folder, Plan plan, OptionalInt made) {
        StoryPass reading = plan.reading();
        List<ArticleSummary> articles = plan.addresses().articles();
        return new BuildReport(
                output,
                made.isPresent() ? BuildReport.Outcome.PUBLISHED : BuildReport.Outcome.REFUSED,
                new BuildReport.Counts(
                        articles.size(),
                        reading.count(Publication.Decision.DRAFT),
                        reading.count(Publication.Decision.SCHEDULED),
                        reading.count(Publication.Decision.EXPIRED)),
                new BuildReport.Size(folder.files(), folder.bytes(), folder.sizes()),
                new BuildReport.Work(reading.made(), made.orElse(0)),
                () -> articles.stream()
                        .collect(Collectors.toUnmodifiableMap(ArticleSummary::sourcePath, ArticleSummary::permalink)),
                Optional.empty(),
                diagnostics.sorted());
    }

    private Optional<SiteZip> zip() throws IOException {
        Optional<Path> file = options.publishing().zip();
        return file.isEmpty()
                ? Optional.empty()
                : Optional.of(SiteZip.at(
                        file.get(),
                        List.of(output, site.resolve(config.contentFolder()), site.resolve(config.assetFolder()))));
    }

    /** The stages below know paths below the content folder; a report's paths are below the site's. */
    private void addContentProblem(Diagnostic problem) {
        diagnostics.add(PagePass.below(config.contentFolder(), problem));
    }
}
