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
import org.baygan.cache.BuildCache;
import org.baygan.cache.CacheFolder;
import org.baygan.cache.DamagedCacheException;
import org.baygan.cache.HeadStore;
import org.baygan.cache.PictureShelf;
import org.baygan.config.SiteConfig;
import org.baygan.config.SiteConfigReader;
import org.baygan.diagnostic.DiagnosticCollector;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Digest;
import org.baygan.model.SiteLinks;
import org.baygan.output.OutputFolder;
import org.baygan.output.OutputRefusedException;
import org.baygan.output.PackedSite;
import org.baygan.output.SiteOutput;
import org.baygan.output.SiteZip;
import org.baygan.pipeline.look.FileStamps;
import org.baygan.pipeline.look.InputState;
import org.baygan.pipeline.look.Inputs;
import org.baygan.pipeline.look.SiteMark;
import org.baygan.pipeline.page.PageMaker;
import org.baygan.pipeline.page.PagePass;
import org.baygan.pipeline.page.SearchIndexes;
import org.baygan.pipeline.plan.ContentCatalog;
import org.baygan.pipeline.plan.OutputPlan;
import org.baygan.pipeline.plan.OutputPlanner;
import org.baygan.pipeline.plan.PicturePass;
import org.baygan.pipeline.plan.SitePlan;
import org.baygan.pipeline.plan.SitePlanner;
import org.baygan.pipeline.run.BuildOptions;
import org.baygan.pipeline.run.BuildProgress;
import org.baygan.pipeline.run.BuildTools;
import org.baygan.pipeline.run.Containment;
import org.baygan.pipeline.run.SupersededException;
import org.baygan.pipeline.run.Workers;
import org.baygan.pipeline.story.KeptStories;
import org.baygan.pipeline.story.Publication;
import org.baygan.pipeline.story.StoryPass;
import org.baygan.pipeline.story.Validity;
import org.baygan.pipeline.task.RemadeStories;
import org.baygan.pipeline.task.TaskList;
import org.baygan.pipeline.task.TaskPass;
import org.baygan.pipeline.task.TaskRunner;
import org.baygan.render.BrokenTemplateException;
import org.baygan.render.Pictures;
import org.baygan.render.Stories;
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
    private static final int BYTES_OF_ARTICLE = 512;

    private final BuildOptions options;
    private final BuildProgress progress;
    private final Containment containment;
    private final DiagnosticCollector diagnostics = new DiagnosticCollector();
    private final SiteConfigReader.Result settings;
    private final SiteConfig config;
    private final Path site;
    private final Path output;

    /** Runs the tasks of stories and pages; empty if this process does all itself. */
    private final Optional<TaskRunner> tasks;

    private SiteBuilder(BuildOptions options, BuildProgress progress, Optional<TaskRunner> tasks) throws IOException {
        this.options = options;
        this.progress = progress;
        this.tasks = tasks;
        this.containment = new Containment(progress);
        this.site = options.site();
        this.settings = SiteConfigReader.read(site);
        diagnostics.addAll(settings.diagnostics());
        this.config = options.applied(settings.config());
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
            return new SiteBuilder(options, progress, Optional.empty()).build(early);
        } catch (DamagedCacheException e) { // it has been deleted: a damaged cache costs time, never the site
            return new SiteBuilder(options, progress, Optional.empty()).build(early);
        }
    }

    /**
     * Builds a site whose stories and pages other processes make. It is the same to the byte as {@link #build(BuildOptions,
     * BuildProgress)} makes it.
     *
     * @param options what is to be built, of which nothing is kept for another build
     * @param tasks has the tasks run
     * @throws IOException if something can't be read or written, or a task has failed for good
     */
    public static BuildReport build(BuildOptions options, BuildProgress progress, TaskRunner tasks) throws IOException {
        if (options.reuse()) {
            throw new IllegalArgumentException("what other processes make isn't kept");
        }
        return new SiteBuilder(options, progress, Optional.of(tasks)).build(early -> {});
    }

    private BuildReport build(Consumer<Optional<EarlyPages>> early) throws IOException {
        Optional<SiteZip> zip = zip();
        try (Workers workers = new Workers(options.jobs(), progress::isWanted)) {
            Future<Inputs> found = workers.begin(() -> Inputs.find(site, config));
            try (SiteOutput folder = open(workers::check);
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

    private SiteOutput open(Runnable check) throws IOException {
        return tasks.isPresent() ? tasks.get().output(output, check) : OutputFolder.open(output, check);
    }

    private static void end(Workers workers) {
        workers.close();
    }

    private BuildReport build(
            Future<Inputs> found,
            SiteOutput folder,
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
            try (HeadStore heads = new HeadStore(kept.temporary());
                    PictureShelf shelf = new PictureShelf(kept, cache)) {
                Making making = new Making(inputs, heads, look, cache, shelf, workers, Optional.of(folder));
                SitePlan plan = making.plan();
                Digest surroundings = look.map(plan::surroundings).orElse(Digest.NONE);
                BuildReport report = report(folder, plan, pages(plan, making, surroundings, tools));
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

    /** Makes stories in this process, or has them made by tasks of others; makes the smaller sizes of pictures. */
    private final class Making implements SitePlanner.Stage {
        private final Inputs inputs;
        private final HeadStore heads;
        private final Optional<InputState> look;
        private final BuildCache cache;
        private final PictureShelf shelf;
        private final Workers workers;
        private final Optional<SiteOutput> folder;
        private Optional<PicturePass> pictures = Optional.empty();

        Making(
                Inputs inputs,
                HeadStore heads,
                Optional<InputState> look,
                BuildCache cache,
                PictureShelf shelf,
                Workers workers,
                Optional<SiteOutput> folder) {
            this.inputs = inputs;
            this.heads = heads;
            this.look = look;
            this.cache = cache;
            this.shelf = shelf;
            this.workers = workers;
            this.folder = folder;
        }

        @Override
        public Stories read(StoryPass reading) throws IOException, BrokenTemplateException {
            if (tasks.isPresent()) {
                Path parts = folder.orElseThrow().parts();
                return RemadeStories.make(reading, tasks.get(), SiteMark.of(inputs), parts, progress);
            }
            reading.run(cache, workers, progress);
            return new KeptStories(reading, cache);
        }

        @Override
        public Pictures pictures(ContentCatalog catalog, List<ArticleSummary> articles, Stories stories)
                throws IOException, BrokenTemplateException {
            PicturePass made = new PicturePass(catalog, look, shelf, diagnostics::add);
            if (config.hasRichPages()) {
                made.run(articles, stories, workers, progress);
            }
            pictures = Optional.of(made);
            return made;
        }

        SitePlan plan() throws IOException, BrokenTemplateException {
            return new SitePlanner(options, settings, config, containment, diagnostics)
                    .plan(inputs, heads, look, this, workers);
        }
    }

    /** Stages all files, and tells how many had to be made; empty if a template is broken. */
    private OptionalInt pages(SitePlan plan, Making making, Digest surroundings, BuildTools tools) throws IOException {
        SiteOutput folder = tools.folder();
        Workers workers = tools.workers();
        List<ContentFile> content = plan.inputs().content().files();
        List<ContentFile> assets = plan.inputs().assets().files();
        int made = 0;
        try (SearchIndexes search = searchIndexes(plan, tools)) {
            PageMaker maker = new PageMaker(plan);
            PagePass writing = new PagePass(
                    tools, surroundings, making.look, plan.context(), maker, search, containment, diagnostics::add);
            OutputPlan paths = OutputPlanner.plan(plan, diagnostics::add, workers);
            PicturePass pictures = making.pictures.orElseThrow();
            if (tasks.isPresent()) {
                TaskPass elsewhere = new TaskPass(tasks.get(), folder, config, containment, diagnostics::add);
                elsewhere.run(new TaskList(paths, plan.context()), pictures.sizes(), progress);
                if (elsewhere.broken().isPresent()) {
                    diagnostics.add(elsewhere.broken().get());
                    return OptionalInt.empty();
                }
                writing.searchPages(elsewhere.heads(), workers);
                made = elsewhere.made();
            } else {
                writing.pages(paths, plan.reading(), workers, progress);
                writing.sources(workers);
            }
            writing.files(paths);
            writing.pictures(pictures, workers);
            writing.finish();
            made += writing.made();
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

    private SearchIndexes searchIndexes(SitePlan plan, BuildTools tools) throws IOException, BrokenTemplateException {
        return tasks.isPresent()
                ? SearchIndexes.none(tools.workers())
                : new SearchIndexes(
                        plan.context(),
                        tools.folder(),
                        tools.kept().temporary(),
                        tools.cache().isKept() ? Optional.of(tools.kept()) : Optional.empty(),
                        tools.workers());
    }

    /** Puts the staged site in the place of the old one, when all is on the disk that the next build wants to know. */
    private void publish(BuildReport report, SitePlan plan, Digest surroundings, Snapshots snapshots, BuildTools tools)
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
        return new SiteBuilder(options, BuildProgress.SILENT, Optional.empty()).early();
    }

    private Optional<EarlyPages> early() throws IOException {
        try (CacheFolder kept = CacheFolder.open(cacheFolder());
                Workers workers = new Workers(options.jobs(), () -> true);
                BuildCache cache = kept.openCache(options.reuse());
                HeadStore heads = new HeadStore(kept.temporary());
                PictureShelf shelf = new PictureShelf(kept, cache)) {
            if (!cache.isKept()) {
                return Optional.empty();
            }
            Inputs inputs = Inputs.find(site, config);
            Optional<InputState> look = InputState.at(inputs, config, FileStamps.of(kept, site), workers);
            look.ifPresent(InputState::prepare); // what it is made of takes room
            SitePlan plan = new Making(inputs, heads, look, cache, shelf, workers, Optional.empty()).plan();
            cache.save();
            return Optional.of(earlyPages(plan));
        } catch (BrokenTemplateException e) {
            throw new IllegalStateException("no template is used here", e);
        }
    }

    private EarlyPages earlyPages(SitePlan plan) {
        Path content = site.resolve(config.contentFolder());
        return new EarlyPages(content, output, plan.reading(), plan.context(), plan.writer(), containment);
    }

    private PackedSite pack(SiteZip zip, SiteOutput folder) throws IOException {
        progress.begin(BuildProgress.Stage.PACKING, folder.files());
        return zip.write(output, folder.paths(), progress::step);
    }

    private BuildReport report(SiteOutput folder, SitePlan plan, OptionalInt made) {
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
}
