package org.baygan.pipeline.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.baygan.cache.BuildCache;
import org.baygan.config.SiteConfig;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Digest;
import org.baygan.model.Language;
import org.baygan.model.Story;
import org.baygan.model.StoryHead;
import org.baygan.output.FileChecksum;
import org.baygan.output.SiteOutput;
import org.baygan.output.UnreadableSourceException;
import org.baygan.pipeline.look.InputState;
import org.baygan.pipeline.plan.OutputPlan;
import org.baygan.pipeline.plan.PicturePass;
import org.baygan.pipeline.run.BuildProgress;
import org.baygan.pipeline.run.BuildTools;
import org.baygan.pipeline.run.Containment;
import org.baygan.pipeline.run.Workers;
import org.baygan.pipeline.story.StoryPass;
import org.baygan.render.ArticleInput;
import org.baygan.render.BrokenTemplateException;
import org.baygan.render.PageDigest;
import org.baygan.render.PageInput;
import org.baygan.render.PageJob;
import org.baygan.render.SearchPages;
import org.baygan.render.SiteContext;
import org.baygan.render.SiteFile;
import org.baygan.search.index.IndexDirectory;
import org.baygan.search.index.IndexPart;
import org.baygan.search.index.IndexParts;
import org.baygan.search.index.OtherNames;
import org.baygan.search.index.SearchFile;
import org.baygan.source.CameraNotes;
import org.baygan.source.ContentFile;

/** Pass two: writes every page and file to the staged site, taking one story at a time out of the build cache. */
public final class PagePass {
    /** If all indexes together need no more stories than this, they are written while the pages are made. */
    private static final int FEW = 100;

    private final SiteOutput folder;
    private final BuildCache cache;
    private final SiteConfig config;
    private final SiteContext context;
    private final PageMaker maker;
    private final SearchIndexes search;
    private final Containment containment;
    private final Consumer<Diagnostic> problems;
    private final KeptPages kept;
    private final Optional<InputState> look;

    /**
     * A pass into the tools' folder.
     *
     * @param tools its folder takes the files; its cache has the stories, and keeps what files were made of
     * @param surroundings sums up everything that pages are made of but the texts of articles; {@link Digest#NONE} if
     *     that isn't known
     * @param look what is known of the files of the site, if anything is
     * @param maker makes the pages
     * @param containment keeps what goes wrong with a page or file
     * @param problems takes what is found; paths are below the site's folder
     */
    public PagePass(
            BuildTools tools,
            Digest surroundings,
            Optional<InputState> look,
            SiteContext context,
            PageMaker maker,
            SearchIndexes search,
            Containment containment,
            Consumer<Diagnostic> problems)
            throws IOException {
        this.folder = tools.folder();
        this.cache = tools.cache();
        this.look = look;
        this.config = context.config();
        this.context = context;
        this.maker = maker;
        this.search = search;
        this.containment = containment;
        this.problems = problems;
        this.kept = new KeptPages(cache, folder, surroundings, problems);
    }

    /**
     * Makes the pages of articles, all others, and the search indexes.
     *
     * @throws IOException if something can't be read or written
     */
    public void pages(OutputPlan plan, StoryPass reading, Workers workers, BuildProgress progress)
            throws IOException, BrokenTemplateException {
        List<PageJob> others = plan.pages();
        List<ArticleSummary> articles = plan.articles();
        progress.begin(BuildProgress.Stage.WRITING, (long) articles.size() + others.size());
        boolean indexed = indexFew(articles);
        if (indexed) {
            search.begin();
        }
        workers.forEach(articles.size(), i -> {
            article(articles.get(i), reading, !indexed);
            progress.step();
        });
        if (!indexed) {
            search.begin();
        }
        workers.forEach(others.size(), i -> {
            page(others.get(i));
            progress.step();
        });
        searchPages(search.heads(), workers);
    }

    /**
     * Makes the search pages, and the directories of languages that have several indexes.
     *
     * @param heads the path of the first file of each index
     */
    public void searchPages(Map<IndexPart, String> heads, Workers workers) throws IOException, BrokenTemplateException {
        Map<Language, String> first = new HashMap<>();
        for (IndexParts own : SearchIndexes.parts(context)) {
            Language language = own.archive().language();
            first.put(
                    language,
                    own.areYears()
                            ? IndexDirectory.write(
                                    own, OtherNames.of(context.archive(), own.archive()), heads, this::searchFile)
                            : Objects.requireNonNull(heads.get(own.parts().get(0))));
        }
        List<PageJob> pages = new ArrayList<>();
        new SearchPages(context, first).forEach(pages::add);
        workers.forEach(pages.size(), i -> page(pages.get(i)));
    }

    private void searchFile(SearchFile file) throws IOException {
        folder.write(file.path(), file.content().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Adds the stories to the search indexes, if these need few: else that is done when their pages are made, and no
     * story is read twice.
     *
     * @return whether all are added
     */
    private boolean indexFew(List<ArticleSummary> articles) throws IOException, BrokenTemplateException {
        List<ArticleSummary> needed = articles.stream().filter(search::needs).toList();
        if (needed.size() > FEW) {
            return false;
        }
        for (ArticleSummary article : needed) {
            index(cache.story(article), article);
        }
        return true;
    }

    private void index(Story story, ArticleSummary article) throws IOException, BrokenTemplateException {
        Optional<Boolean> added = containment.at(BuildProgress.Step.INDEX, source(article), problems, () -> {
            search.add(story, article);
            return true;
        });
        if (added.isEmpty()) {
            search.spoil(article);
        }
    }

    private String source(ArticleSummary article) {
        return config.contentFolder() + "/" + article.sourcePath();
    }

    /** Makes a page, or leaves it as it stands. */
    void page(PageJob job) throws IOException, BrokenTemplateException {
        String subject = config.destinationFolder() + "/" + job.path();
        Optional<Boolean> unused = containment.at(BuildProgress.Step.PAGE, subject, problems, () -> {
            if (kept.keepAmidTheSame(job.path(), Digest.NONE)) {
                return true;
            }
            PageInput input = job.input().get();
            PageDigest madeOf = kept.madeOf(() -> job.digest(input));
            if (!kept.keep(job.path(), madeOf.all())) {
                stage(maker.page(job, input), subject, madeOf, List.of());
            }
            return true;
        });
    }

    private void stage(SiteFile file, String subject, PageDigest madeOf, List<Diagnostic> found)
            throws IOException, BrokenTemplateException {
        Optional<FileChecksum> staged = write(file, subject);
        if (staged.isPresent()) {
            kept.remember(file.path(), madeOf, staged.get(), found);
        }
    }

    private Optional<FileChecksum> write(SiteFile file, String subject) throws IOException, BrokenTemplateException {
        return containment.at(
                BuildProgress.Step.FILE, subject, problems, () -> folder.write(file.path(), file.content()));
    }

    private void article(ArticleSummary article, StoryPass reading, boolean index)
            throws IOException, BrokenTemplateException {
        boolean needed = index && search.needs(article);
        Optional<Story> known = needed ? Optional.of(cache.story(article)) : Optional.empty();
        if (known.isPresent()) {
            index(known.get(), article);
        }
        Optional<Boolean> unused = containment.at(BuildProgress.Step.PAGE, source(article), problems, () -> {
            if (kept.keepAmidTheSame(article.permalink().path(), article.madeOf())) {
                return true;
            }
            StoryHead head = reading.whole(article);
            ArticleSummary summary = head.summary();
            ArticleInput input = maker.pages().input(head);
            PageDigest madeOf = kept.madeOf(() -> maker.pages().digest(summary, input));
            if (!kept.keep(summary.permalink().path(), madeOf.all())) {
                Story story = known.isPresent() ? known.get() : cache.story(summary);
                PageMaker.MadePage page = maker.article(summary, input, story);
                stage(page.file(), source(summary), madeOf, page.problems());
                page.problems().forEach(problems);
            }
            return true;
        });
    }

    /** Makes the bundles of sources. */
    public void sources(Workers workers) throws IOException, BrokenTemplateException {
        List<String> bundles = context.sources().paths();
        workers.forEach(bundles.size(), i -> bundle(bundles.get(i)));
    }

    private void bundle(String path) throws IOException, BrokenTemplateException {
        Digest madeOf = maker.bundleMadeOf(path);
        if (!kept.keep(path, madeOf)) {
            PageMaker.MadeFile bundle = maker.bundle(path, problems);
            PageDigest toKeep = bundle.asRead() ? new PageDigest(madeOf, Digest.NONE) : PageDigest.NONE;
            stage(bundle.file(), config.destinationFolder() + "/" + path, toKeep, List.of());
        }
    }

    /** How many files had to be made, but for those of the search and the theme. */
    public int made() {
        return kept.made();
    }

    /** To be called when everything is staged. */
    public void finish() throws IOException {
        kept.finish();
    }

    /** Stages the theme's files, and copies of those that are published as they are. */
    public void files(OutputPlan plan) throws IOException, BrokenTemplateException {
        for (SiteFile file : plan.files()) {
            Optional<FileChecksum> unused = write(file, config.destinationFolder() + "/" + file.path());
        }
        for (OutputPlan.Copy copy : plan.copies()) {
            copy(copy.file(), copy.source());
        }
    }

    private void copy(ContentFile file, String source) throws IOException, BrokenTemplateException {
        Optional<Boolean> unused = containment.at(BuildProgress.Step.FILE, source, problems, () -> {
            if (!kept.keep(file.path(), look.map(seen -> seen.madeOf(file)).orElse(Digest.NONE))) {
                try {
                    List<Diagnostic> found = new ArrayList<>();
                    FileChecksum copy = publish(file, source, found::add);
                    Digest madeOf = look.map(seen -> seen.madeOfCopy(file)).orElse(Digest.NONE);
                    kept.remember(file.path(), madeOf, copy, found);
                    found.forEach(problems);
                } catch (UnreadableSourceException gone) {
                    problems.accept(maker.unreadable(source, gone.reason()));
                }
            }
            return true;
        });
    }

    /** Stages a copy of a file; of a picture, without what the camera noted in it. */
    private FileChecksum publish(ContentFile file, String source, Consumer<Diagnostic> found) throws IOException {
        if (CameraNotes.mayBeIn(file.path())) {
            if (file.size() > CameraNotes.MOST_BYTES) {
                found.accept(Diagnostic.warning(
                        source,
                        "This picture is so large that it is published with all that the camera noted in it, perhaps the place",
                        "Make it smaller"));
            } else {
                byte[] picture = read(file);
                Optional<byte[]> removed = CameraNotes.removed(picture);
                if (removed.isPresent()) {
                    return folder.write(file.path(), removed.get());
                }
                if (CameraNotes.seemToBeIn(picture)) {
                    found.accept(Diagnostic.warning(
                            source,
                            "This picture is published with what the camera noted in it, perhaps the place",
                            "Save it anew, best as a JPEG: what is noted in it is taken out of JPEG, PNG and WebP"));
                }
            }
        }
        return folder.copy(file.path(), file.file());
    }

    private static byte[] read(ContentFile file) throws UnreadableSourceException {
        try {
            return Files.readAllBytes(file.file());
        } catch (IOException e) {
            throw new UnreadableSourceException(file.file(), e);
        }
    }

    /** Stages the smaller sizes of pictures. */
    public void pictures(PicturePass pictures, Workers workers) throws IOException, BrokenTemplateException {
        pictures.forEach(workers, (path, madeOf, content) -> {
            String subject = config.destinationFolder() + "/" + path;
            Optional<Boolean> unused = containment.at(BuildProgress.Step.FILE, subject, problems, () -> {
                if (!kept.keep(path, madeOf)) {
                    Optional<byte[]> bytes = content.get();
                    if (bytes.isPresent()) {
                        kept.remember(path, madeOf, folder.write(path, bytes.get()), List.of());
                    } else {
                        look.ifPresent(InputState::hasChanged); // somebody has written to the picture since
                    }
                }
                return true;
            });
        });
    }
}
