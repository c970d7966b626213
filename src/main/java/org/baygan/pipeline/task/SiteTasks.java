package org.baygan.pipeline.task;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baygan.cache.CachedArticle;
import org.baygan.cache.HeadStore;
import org.baygan.config.SiteConfig;
import org.baygan.config.SiteConfigReader;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.diagnostic.DiagnosticCollector;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Digest;
import org.baygan.model.DigestBuilder;
import org.baygan.model.NamedRange;
import org.baygan.model.StoryHead;
import org.baygan.pipeline.look.Inputs;
import org.baygan.pipeline.look.SiteMark;
import org.baygan.pipeline.page.PageMaker;
import org.baygan.pipeline.page.SearchIndexes;
import org.baygan.pipeline.plan.ContentCatalog;
import org.baygan.pipeline.plan.OutputPlan;
import org.baygan.pipeline.plan.OutputPlanner;
import org.baygan.pipeline.plan.SitePlan;
import org.baygan.pipeline.plan.SitePlanner;
import org.baygan.pipeline.run.BuildOptions;
import org.baygan.pipeline.run.BuildProgress;
import org.baygan.pipeline.run.Containment;
import org.baygan.pipeline.run.Workers;
import org.baygan.pipeline.story.StoryPass;
import org.baygan.render.ArticlePages;
import org.baygan.render.BrokenTemplateException;
import org.baygan.render.Pictures;
import org.baygan.render.Stories;
import org.baygan.search.index.ArchiveDocuments;
import org.baygan.search.index.SearchFile;
import org.baygan.search.index.SearchIndex;

/**
 * Runs tasks of a build that another process leads, which gives them out through a {@link TaskRunner}. The site's folder
 * has to be the same in both. What comes of a task depends on nothing but its number and the site. Thread-safe, but for
 * {@link #know}, which comes before all calls of {@link #files}.
 */
public final class SiteTasks implements AutoCloseable {
    private final BuildOptions options;
    private final SiteConfigReader.Result settings;
    private final SiteConfig config;
    private final Inputs inputs;
    private final Workers workers;
    private final Path temporary;
    private final HeadStore heads;
    private final StoryPass reading;
    private Optional<Known> known = Optional.empty();

    private SiteTasks(BuildOptions options, Path temporary) throws IOException {
        this.options = options;
        this.temporary = temporary;
        this.heads = new HeadStore(temporary);
        this.settings = SiteConfigReader.read(options.site());
        this.config = options.applied(settings.config());
        this.inputs = Inputs.find(options.site(), config);
        this.workers = new Workers(options.jobs(), () -> true);
        this.reading = new StoryPass(
                config, options, inputs.content().files(), heads, Optional.empty(), containment(), ignored -> {});
    }

    /**
     * Finds the files of a site, to run tasks of a build with these options.
     *
     * @param mark what the process that leads the build has told of its program and of the site
     * @param temporary a folder for what doesn't fit into memory
     * @throws IOException if they can't be read, or if this process runs another program or sees another site
     */
    public static SiteTasks open(BuildOptions options, String mark, Path temporary) throws IOException {
        SiteTasks tasks = new SiteTasks(options, temporary);
        SiteMark own = SiteMark.of(tasks.inputs);
        if (!mark.equals(own.text())) {
            tasks.close();
            throw new IOException(
                    mark.endsWith(SiteMark.DIVIDER + own.program())
                            ? "A worker sees another site in " + options.site()
                                    + " than the build began with: build again when nobody is changing it, and see that"
                                    + " all workers have the same folder there"
                            : "A worker runs “" + own.program() + "”, and the build is led by “"
                                    + mark.substring(mark.indexOf(SiteMark.DIVIDER) + 1)
                                    + "”: give all of them the same jar of baygan and the same version of Java");
        }
        return tasks;
    }

    private static Containment containment() {
        return new Containment(BuildProgress.SILENT);
    }

    /** What came of the reading of a source. Immutable, as long as nobody writes to its bytes. */
    public static final class MadeStory {
        private final byte[] told;
        private final Digest madeOf;

        private MadeStory(CachedArticle made, Digest madeOf) {
            this.told = made.encode();
            this.madeOf = madeOf;
        }

        /** Its story's head, and what was found: for {@link #know}. */
        public byte[] told() {
            return told;
        }

        /** What it was made of; {@link Digest#NONE} if the next build is to try again. */
        public Digest madeOf() {
            return madeOf;
        }
    }

    /** Reads a source and makes its story. */
    public MadeStory story(int number) throws IOException {
        CachedArticle made = reading.read(number);
        return new MadeStory(made, reading.madeOf(number, made));
    }

    /**
     * What the stories of some sources would be made of.
     *
     * @return {@link #sum} of what {@link #story} would tell for each
     */
    public Digest storiesMadeOf(NamedRange sources) {
        return sum(sources, IntStream.range(sources.first(), sources.end()).mapToObj(reading::madeOf));
    }

    /** Sums up what all tasks of a range are made of; {@link Digest#NONE} if that of one can't be told. */
    public static Digest sum(NamedRange range, Stream<Digest> each) {
        DigestBuilder all = new DigestBuilder().add(range.name());
        return each.allMatch(digest -> {
                    all.add(digest);
                    return !digest.equals(Digest.NONE);
                })
                ? all.digest()
                : Digest.NONE;
    }

    /**
     * What a task came to beside its files.
     *
     * @param problems what was found; paths are below the site's folder
     * @param brokenTemplate why nothing may be published, if a template can't be used
     * @param index the path of the first file of the search index, if it has written one
     * @param asMade whether the same comes of it whenever {@link #filesMadeOf} is the same: not if something has failed
     */
    public record Result(
            List<Diagnostic> problems, Optional<Diagnostic> brokenTemplate, Optional<String> index, boolean asMade) {
        public Result {
            problems = List.copyOf(problems);
        }
    }

    /** Takes the files of a task. */
    @FunctionalInterface
    public interface FileSink {
        /**
         * Takes a file.
         *
         * @param path where it is in the site, {@code /} between names
         */
        void write(String path, byte[] content) throws IOException;
    }

    /** What is known once all stories are made. */
    private record Known(TaskList list, SitePlan plan, PageMaker maker) {}

    /**
     * Tells of all stories and pictures of the site.
     *
     * @param folder where the leading process has written what {@link #story} returned for each source
     * @param told what it tells beside
     * @throws IOException if the site can't be read, or comes to other files here
     */
    public void know(Path folder, byte[] told) throws IOException {
        ToldPlan leading = ToldPlan.decode(told);
        SitePlanner planner = new SitePlanner(options, settings, config, containment(), new DiagnosticCollector());
        try {
            SitePlan plan = planner.plan(inputs, heads, Optional.empty(), new Told(folder, leading), workers);
            OutputPlan paths = OutputPlanner.plan(plan, ignored -> {}, workers);
            TaskList list = new TaskList(paths, plan.context());
            if (!list.digest().equals(leading.tasks())) {
                throw new IOException(
                        "The site in " + options.site()
                                + " comes to other files here than where the build is led: build again when nobody is changing it");
            }
            known = Optional.of(new Known(list, plan, new PageMaker(plan)));
        } catch (BrokenTemplateException e) {
            throw new IllegalStateException("no page is made here", e);
        }
    }

    /** Stories and pictures that other processes have made. */
    private record Told(Path folder, Pictures sizes) implements SitePlanner.Stage {
        @Override
        public Stories read(StoryPass reading) throws IOException {
            return RemadeStories.told(reading, folder);
        }

        @Override
        public Pictures pictures(ContentCatalog catalog, List<ArticleSummary> articles, Stories made) {
            return sizes;
        }
    }

    /**
     * Makes the files of a task.
     *
     * @throws IOException if a file can't be read or written
     */
    public Result files(int number, FileSink sink) throws IOException {
        Known all = known.orElseThrow();
        List<Diagnostic> problems = new ArrayList<>();
        Containment containment = containment();
        Optional<Diagnostic> broken = Optional.empty();
        Optional<String> written = Optional.empty();
        boolean asRead = true;
        try {
            TaskList.Task task = all.list.task(number);
            if (task instanceof TaskList.Index index) {
                written = Optional.of(index(all, index, containment, problems, sink));
            } else {
                Optional<PageMaker.MadeFile> made = file(all, task, containment, problems);
                if (made.isPresent()) {
                    asRead = made.get().asRead();
                    sink.write(made.get().file().path(), made.get().file().content());
                }
            }
        } catch (BrokenTemplateException e) {
            broken = Optional.of(e.diagnostic(config.templateFolder()));
        }
        return new Result(problems, broken, written, asRead && broken.isEmpty() && !containment.hasFailed());
    }

    private Optional<PageMaker.MadeFile> file(
            Known all, TaskList.Task task, Containment containment, List<Diagnostic> problems)
            throws IOException, BrokenTemplateException {
        return containment.at(BuildProgress.Step.PAGE, task.subject(config), problems::add, () -> {
            if (task instanceof TaskList.ArticlePage page) {
                ArticleSummary article = page.article();
                StoryPass reading = all.plan.reading();
                PageMaker.MadePage made = all.maker.article(
                        article, all.maker.pages().input(reading.whole(article)), reading.remake(article));
                problems.addAll(made.problems());
                return new PageMaker.MadeFile(made.file(), true);
            }
            if (task instanceof TaskList.OtherPage page) {
                return new PageMaker.MadeFile(
                        all.maker.page(page.job(), page.job().input().get()), true);
            }
            return all.maker.bundle(((TaskList.Bundle) task).path(), problems::add);
        });
    }

    /**
     * What the files of some tasks would be made of.
     *
     * @return {@link Digest#NONE} if that can't be told
     * @throws IOException if a file can't be read
     */
    public Digest filesMadeOf(NamedRange tasks) throws IOException {
        List<Digest> all = new ArrayList<>();
        for (int number = tasks.first(); number < tasks.end(); number++) {
            all.add(filesMadeOf(known.orElseThrow(), number));
        }
        return sum(tasks, all.stream());
    }

    private Digest filesMadeOf(Known all, int number) throws IOException {
        TaskList.Task task = all.list.task(number);
        try {
            return containment()
                    .at(BuildProgress.Step.PAGE, task.subject(config), toldWhenItIsMade -> {}, () -> madeOf(all, task))
                    .orElse(Digest.NONE);
        } catch (BrokenTemplateException e) {
            throw new IllegalStateException("no page is made here", e);
        }
    }

    private static Digest madeOf(Known all, TaskList.Task task) throws BrokenTemplateException {
        if (task instanceof TaskList.Index index) {
            return SearchIndexes.documents(all.plan.context(), index.parts(), index.part())
                    .indexMadeOf(SearchIndexes.program());
        }
        if (task instanceof TaskList.ArticlePage page) {
            StoryHead head = all.plan.reading().whole(page.article());
            ArticlePages pages = all.maker.pages();
            return pages.digest(head.summary(), pages.input(head)).all();
        }
        if (task instanceof TaskList.OtherPage page) {
            return page.job().digest(page.job().input().get()).all();
        }
        return all.maker.bundleMadeOf(((TaskList.Bundle) task).path());
    }

    private String index(
            Known all, TaskList.Index task, Containment containment, List<Diagnostic> problems, FileSink sink)
            throws IOException, BrokenTemplateException {
        ArchiveDocuments documents = SearchIndexes.documents(all.plan.context(), task.parts(), task.part());
        try (SearchIndex index = new SearchIndex(documents, temporary, SearchIndexes.memory(1))) {
            for (ArticleSummary article : all.list.articles(task)) {
                if (index.needs(article)) {
                    String subject = TaskList.ArticlePage.subject(config, article);
                    Optional<Boolean> unused = containment.at(BuildProgress.Step.INDEX, subject, problems::add, () -> {
                        index.add(all.plan.reading().remake(article), article);
                        return true;
                    });
                }
            }
            return index.write(file -> write(file, sink));
        }
    }

    private static void write(SearchFile file, FileSink sink) throws IOException {
        sink.write(file.path(), file.content().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        workers.close();
        heads.close();
    }
}
