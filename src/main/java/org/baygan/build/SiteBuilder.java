package org.baygan.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.baygan.archive.Addresses;
import org.baygan.archive.Archive;
import org.baygan.archive.ArchiveOutline;
import org.baygan.archive.FrontMatterPlaces;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.SourceBundles;
import org.baygan.cache.BuildCache;
import org.baygan.cache.CacheFolder;
import org.baygan.cache.DamagedCacheException;
import org.baygan.config.LanguageSettings;
import org.baygan.config.SiteConfig;
import org.baygan.config.SiteConfigReader;
import org.baygan.config.Vocabulary;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.diagnostic.DiagnosticCollector;
import org.baygan.model.ArticleSummary;
import org.baygan.output.OutputFolder;
import org.baygan.output.PackedSite;
import org.baygan.output.SiteZip;
import org.baygan.render.BrokenTemplateException;
import org.baygan.render.PageWriter;
import org.baygan.render.SiteContext;
import org.baygan.render.ThemeFiles;
import org.baygan.source.ContentFile;

/**
 * Builds a site: reads every article to a story, puts the archive together, writes every page, publishes the whole. If
 * nothing has changed since the last build, or a few articles have that stay where they are ({@link EditFinder}), most of
 * that is left out.
 *
 * <p>Two passes keep memory small: the first leaves the stories in the build cache and holds only their summaries; the
 * second takes one story at a time out again to write its page.
 */
public final class SiteBuilder {
    /** About what an article takes in the memory of an archive. */
    private static final int BYTES_OF_ARTICLE = 2048;

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
     * @throws SupersededException if {@code progress} doesn't want the build any more
     */
    public static BuildReport build(BuildOptions options, BuildProgress progress) throws IOException {
        return build(options, progress, early -> {});
    }

    /**
     * Builds a site that is going to be built again.
     *
     * @param early takes what makes single pages until then: others than before when this build has published its own,
     *     and empty before that if there is no room for both. A build that changes nothing, or edits a few articles, or is
     *     superseded, leaves the ones before in use.
     */
    public static BuildReport build(BuildOptions options, BuildProgress progress, Consumer<Optional<EarlyPages>> early)
            throws IOException {
        try {
            return new SiteBuilder(options, progress).build(early);
        } catch (DamagedCacheException e) { // it has been deleted: a damaged cache costs time, never the site
            return new SiteBuilder(options, progress).build(early);
        }
    }

    /**
     * Makes ready for making single pages of a site that stands as the last build has left it.
     *
     * @return empty if another build is running
     * @throws IOException if something can't be read or written
     */
    public static Optional<EarlyPages> early(BuildOptions options) throws IOException {
        return new SiteBuilder(options, BuildProgress.SILENT).early();
    }

    private Optional<EarlyPages> early() throws IOException {
        try (CacheFolder kept = CacheFolder.open(site.resolve(".baygan"));
                Workers workers = new Workers(options.jobs(), () -> true);
                BuildCache cache = kept.openCache(options.reuse())) {
            if (!cache.isKept()) {
                return Optional.empty();
            }
            Inputs inputs = Inputs.find(site, config);
            Optional<InputLook> look = InputLook.at(inputs, config, FileStamps.of(kept, site), workers);
            Plan plan = plan(inputs, Furnishings.of(site, config, workers), look, Optional.empty(), cache, workers);
            cache.save();
            return Optional.of(earlyPages(plan));
        } catch (BrokenTemplateException e) {
            throw new IllegalStateException("no template is used here", e);
        }
    }

    private EarlyPages earlyPages(Plan plan) {
        Path content = site.resolve(config.contentFolder());
        return new EarlyPages(content, output, plan.reading(), plan.context(), plan.writer());
    }

    private BuildReport build(Consumer<Optional<EarlyPages>> early) throws IOException {
        try (Workers workers = new Workers(options.jobs(), progress::isWanted)) {
            Future<Inputs> inputs = workers.begin(() -> Inputs.find(site, config));
            return build(inputs, workers, early);
        } catch (BrokenTemplateException e) {
            throw new IllegalStateException("no template is used here", e);
        }
    }

    private BuildReport build(Future<Inputs> begun, Workers workers, Consumer<Optional<EarlyPages>> early)
            throws IOException, BrokenTemplateException {
        Optional<SiteZip> zip = zip();
        try (OutputFolder folder = OutputFolder.open(output, workers::check);
                CacheFolder kept = CacheFolder.open(site.resolve(".baygan"))) {
            try {
                Optional<FileStamps> stamps =
                        options.reuse() ? Optional.of(FileStamps.of(kept, site)) : Optional.empty();
                Inputs inputs = workers.result(begun);
                BuildReport report = build(inputs, stamps, folder, kept, workers, zip.isEmpty(), early);
                return report.published() && zip.isPresent() ? report.withZip(pack(zip.get(), folder)) : report;
            } catch (SupersededException e) {
                folder.hurry();
                throw e;
            } finally {
                workers.close(); // before what its threads write to
            }
        }
    }

    private BuildReport build(
            Inputs inputs,
            Optional<FileStamps> stamps,
            OutputFolder folder,
            CacheFolder kept,
            Workers workers,
            boolean maybeSame,
            Consumer<Optional<EarlyPages>> early)
            throws IOException, BrokenTemplateException {
        Optional<InputLook> look =
                stamps.isPresent() ? InputLook.at(inputs, config, stamps.get(), workers) : Optional.empty();
        // An edited story takes longer than all that comes before it is needed, and so do templates and calendars.
        Optional<Future<EditedStories>> edited = look.filter(
                        seen -> seen.edits().isPresent())
                .map(seen -> workers.begin(() -> EditedStories.read(options, config, inputs, seen)));
        Optional<Furnishings> furnishings =
                edited.isPresent() ? Optional.of(Furnishings.of(site, config, workers)) : Optional.empty();
        Beginning beginning = new Beginning(inputs, look, edited, furnishings);
        BuildMemory memory = new BuildMemory(options, config, diagnostics.sorted(), look, kept, folder, output);
        Optional<BuildReport> same = maybeSame ? memory.sameAgain(workers) : Optional.empty();
        if (same.isPresent()) {
            return same.get();
        }
        try (BuildCache cache = kept.openCache(options.reuse())) {
            try {
                return build(beginning, memory, new BuildTools(folder, kept, cache, workers), maybeSame, early);
            } catch (SupersededException e) {
                cache.drop();
                throw e;
            }
        }
    }

    /**
     * What a build has begun with.
     *
     * @param look what is in the files, if that can be told
     * @param edited the stories of a few edited articles, if nothing else was edited
     * @param furnishings what pages are made with, if it has begun to be loaded
     */
    private record Beginning(
            Inputs inputs,
            Optional<InputLook> look,
            Optional<Future<EditedStories>> edited,
            Optional<Furnishings> furnishings) {}

    private BuildReport build(
            Beginning beginning,
            BuildMemory memory,
            BuildTools tools,
            boolean maybeEdits,
            Consumer<Optional<EarlyPages>> early)
            throws IOException, BrokenTemplateException {
        Inputs inputs = beginning.inputs();
        Optional<InputLook> look = beginning.look();
        Furnishings furnishings = beginning.furnishings().isPresent()
                ? beginning.furnishings().get()
                : Furnishings.of(site, config, tools.workers());
        Optional<EditedStories> edited = Optional.empty();
        if (beginning.edited().isPresent()) {
            edited = Optional.of(tools.workers().result(beginning.edited().get()));
        }
        if (edited.isPresent() && maybeEdits) {
            Optional<ArticleEdits> edits = new EditFinder(
                            options, config, inputs, furnishings, look.orElseThrow(), edited.get(), memory, tools)
                    .find();
            if (edits.isPresent()) {
                return edits.get().build(progress);
            }
        }
        look.ifPresent(InputLook::prepare);
        if (!isRoomForTwo(inputs)) {
            early.accept(Optional.empty());
        }
        Plan plan = plan(inputs, furnishings, look, edited, tools.cache(), tools.workers());
        OutputFolder folder = tools.folder();
        OptionalInt made = write(plan, tools);
        BuildReport report = report(folder, plan, made);
        if (!report.published()) {
            return report;
        }
        tools.cache().save();
        Standstill standstill = plan.reading().standstill();
        memory.remember(report, standstill.from(), standstill.until(), Optional.of(() -> outline(plan)));
        folder.publish();
        early.accept(Optional.of(earlyPages(plan)));
        return report;
    }

    private static byte[] outline(Plan plan) {
        ReadingPass reading = plan.reading();
        Map<ArticleSummary, Integer> numbers = new HashMap<>();
        plan.addresses().articles().forEach(article -> numbers.put(article, reading.number(article.sourcePath())));
        SiteContext site = plan.context();
        return ArchiveOutline.of(
                site.archive(),
                site.sources(),
                reading.sources(),
                article -> Objects.requireNonNull(numbers.get(article)));
    }

    /** Whether the archive of the build before may stay in memory until this one's is published. */
    private static boolean isRoomForTwo(Inputs inputs) {
        long archive = (long) inputs.content().files().size() * BYTES_OF_ARTICLE;
        return archive < Runtime.getRuntime().maxMemory() / 8;
    }

    /** What is to be written, when everything has been read. */
    private record Plan(
            Inputs inputs,
            Optional<InputLook> look,
            ReadingPass reading,
            Addresses addresses,
            ThemeFiles theme,
            SiteContext context,
            PageWriter writer) {}

    private Plan plan(
            Inputs inputs,
            Furnishings furnishings,
            Optional<InputLook> look,
            Optional<EditedStories> edited,
            BuildCache cache,
            Workers workers)
            throws IOException, BrokenTemplateException {
        List<ContentFile> content = inputs.content().files();
        List<ContentFile> assets = inputs.assets().files();
        diagnostics.addAll(inputs.content().diagnostics());
        diagnostics.addAll(inputs.assets().diagnostics());
        diagnostics.addAll(furnishings.diagnostics());
        ReadingPass reading = new ReadingPass(config, options, content, look, edited, this::addContentProblem);
        reading.run(cache, workers, progress);
        workers.check();
        look.ifPresent(InputLook::forgetHashes);
        FrontMatterPlaces places = (article, key) -> cache.findStory(article)
                .map(story -> story.article().lines().of(key))
                .orElse(0);
        Addresses addresses = Addresses.settle(reading.published(), places);
        addresses.diagnostics().forEach(this::addContentProblem);
        workers.check();
        SiteConfig spoken = furnishings.spoken(language -> addresses.articles().stream()
                .anyMatch(article -> article.language().equals(language)));
        Archive archive = Archive.of(
                parts(spoken, furnishings.vocabulary(), addresses.articles(), workers),
                addresses.articles(),
                reading.unpublished(),
                places);
        archive.diagnostics().forEach(this::addContentProblem);
        workers.check();

        ThemeFiles themeFiles = furnishings.themeFiles();
        ContentCatalog catalog =
                new ContentCatalog(content, assets, addresses.articles(), reading.unpublished(), themeFiles);
        workers.check();
        SourceBundles sources = new SourceBundles(config.publishSources() ? addresses.articles() : List.of());
        workers.check();
        SiteContext context = furnishings.context(spoken, archive, catalog, sources);
        return new Plan(inputs, look, reading, addresses, themeFiles, context, furnishings.writer());
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
    private OptionalInt write(Plan plan, BuildTools tools) throws IOException {
        OutputFolder folder = tools.folder();
        BuildCache cache = tools.cache();
        Workers workers = tools.workers();
        List<ContentFile> content = plan.inputs().content().files();
        List<ContentFile> assets = plan.inputs().assets().files();
        int made;
        try (SearchIndexes search = new SearchIndexes(
                plan.context().archive(),
                folder,
                tools.kept().temporary(),
                cache.isKept() ? Optional.of(tools.kept()) : Optional.empty(),
                workers)) {
            WritingPass writing = new WritingPass(
                    folder, cache, plan.look(), plan.context(), plan.writer(), search, diagnostics::add);
            writing.pages(plan.addresses(), plan.reading(), workers, progress);
            writing.sources(plan.reading(), workers);
            writing.files(content, assets, plan.theme());
            writing.finish();
            made = writing.made();
        } catch (BrokenTemplateException e) {
            diagnostics.add(e.diagnostic(config.templateFolder()));
            return OptionalInt.empty();
        }
        PagesReview review = new PagesReview(options.publishing(), diagnostics::add);
        review.site(folder.sizes(), config.contentFolder());
        content.forEach(file -> review.file(config.contentFolder() + "/" + file.path(), file.size()));
        assets.forEach(file -> review.file(config.assetFolder() + "/" + file.path(), file.size()));
        return OptionalInt.of(made);
    }

    private PackedSite pack(SiteZip zip, OutputFolder folder) throws IOException {
        progress.begin(BuildProgress.Stage.PACKING, folder.files());
        return zip.write(output, folder.paths(), progress::step);
    }

    private BuildReport report(OutputFolder folder, Plan plan, OptionalInt made) {
        ReadingPass reading = plan.reading();
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
        diagnostics.add(WritingPass.below(config.contentFolder(), problem));
    }
}
