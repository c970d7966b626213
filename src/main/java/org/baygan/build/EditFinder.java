package org.baygan.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import org.baygan.archive.Archive;
import org.baygan.archive.ArchiveOutline;
import org.baygan.archive.LanguageArchive;
import org.baygan.cache.BuildCache;
import org.baygan.cache.CachedPage;
import org.baygan.config.SiteConfig;
import org.baygan.model.Article;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Digest;
import org.baygan.model.Language;
import org.baygan.model.Story;
import org.baygan.model.StoryHead;
import org.baygan.output.FileChecksum;
import org.baygan.output.OutputFolder;
import org.baygan.render.ArticlePages;
import org.baygan.render.BrokenTemplateException;
import org.baygan.render.PageJob;
import org.baygan.render.PageWriter;
import org.baygan.render.SearchPages;
import org.baygan.render.SiteContext;
import org.baygan.source.ContentFile;

/**
 * Finds out whether edits of a few articles, none of which moves, are all that has changed since the last build: then
 * {@link ArticleEdits} make the site, and the archive need not be put together. Wherever that isn't certain, it isn't so.
 * Nothing is written.
 */
final class EditFinder {
    private final BuildOptions options;
    private final SiteConfig config;
    private final Inputs inputs;
    private final Furnishings furnishings;
    private final BuildMemory memory;
    private final BuildTools tools;
    private final OutputFolder folder;
    private final BuildCache cache;
    private final InputLook look;
    private final EditedStories stories;
    private final ReadingPass reading;

    EditFinder(
            BuildOptions options,
            SiteConfig config,
            Inputs inputs,
            Furnishings furnishings,
            InputLook look,
            EditedStories stories,
            BuildMemory memory,
            BuildTools tools) {
        this.options = options;
        this.config = config;
        this.inputs = inputs;
        this.furnishings = furnishings;
        this.look = look;
        this.stories = stories;
        this.memory = memory;
        this.tools = tools;
        this.folder = tools.folder();
        this.cache = tools.cache();
        this.reading = stories.reading();
    }

    /**
     * An article that has been edited.
     *
     * @param before its head before
     * @param storyBefore its story before
     * @param after its head now
     * @param made what was made of its file
     * @param page what was kept of its page
     */
    record Edit(StoryHead before, Story storyBefore, StoryHead after, StoryMaker.Made made, CachedPage page) {
        String path() {
            return after.summary().permalink().path();
        }

        Story story() {
            return made.story().orElseThrow();
        }

        /** Whether nothing but its own page, its bundle of sources and the search can tell. */
        boolean isOfTextAlone() {
            return before.summary().facts().equals(after.summary().facts())
                    && storyBefore.article().deck().isEmpty()
                            == story().article().deck().isEmpty();
        }
    }

    /** Empty if anything else has changed, or might have, or if there was no such build. */
    Optional<ArticleEdits> find() throws IOException, BrokenTemplateException {
        Optional<LastBuild> last = tools.cache().isKept() ? memory.beforeEdits() : Optional.empty();
        if (last.isEmpty()) {
            return Optional.empty();
        }
        List<Edit> edits = new ArrayList<>();
        Map<String, FileChecksum> pages = new HashMap<>();
        for (Map.Entry<ContentFile, String> article :
                look.edits().orElseThrow().articles().entrySet()) {
            Optional<Edit> edit = edit(article.getKey(), article.getValue(), last.get());
            if (edit.isEmpty()) {
                return Optional.empty();
            }
            edits.add(edit.get());
            pages.put(edit.get().path(), checksum(edit.get().page())); // a preview may have replaced it
        }
        Optional<List<FileChecksum>> standing = memory.standing(last.get(), pages, tools.workers());
        Optional<ArchiveOutline> outline = memory.outline(last.get());
        if (standing.isEmpty() || outline.isEmpty()) {
            return Optional.empty();
        }
        try {
            return find(last.get(), edits, standing.get(), outline.get());
        } catch (KeptArchive.NotKeptException lost) {
            return Optional.empty();
        }
    }

    private Optional<ArticleEdits> find(
            LastBuild last, List<Edit> edits, List<FileChecksum> standing, ArchiveOutline outline)
            throws IOException, BrokenTemplateException {
        KeptArchive archive = new KeptArchive(inputs, furnishings, cache, reading, outline);
        edits.forEach(edit -> archive.edit(edit.before(), edit.after()));
        boolean texts = edits.stream().allMatch(Edit::isOfTextAlone);
        ArchiveOutline.Contents now = archive.now();
        ArchiveOutline.Contents then = texts ? now : archive.then();
        Future<Optional<SearchIndexes>> search = tools.workers().begin(() -> search(edits, now.archive()));
        try {
            List<StoryHead> beside = beside(edits, now.archive(), archive);
            List<StoryHead> stories = new ArrayList<>(beside);
            edits.forEach(edit -> stories.addAll(List.of(edit.before(), edit.after())));
            Optional<List<ArticleSummary>> linked = archive.linked(stories);
            SiteContext site = archive.site(now, linked.orElse(List.of()));
            PageWriter writer = furnishings.writer();
            Optional<List<EditedPages.Page>> pages = Optional.empty();
            if (linked.isPresent()) {
                SiteContext siteThen = texts ? site : archive.site(then, linked.get());
                pages = new EditedPages(siteThen, site, cache, writer, tools.workers()).make(edits, beside);
            }
            Optional<SearchIndexes> indexes = tools.workers().result(search);
            return pages.isPresent()
                            && indexes.isPresent()
                            && arePagesOf(site, indexes.get().headsBefore())
                    ? Optional.of(new ArticleEdits(
                            options,
                            config,
                            look,
                            memory,
                            tools,
                            reading,
                            last,
                            standing,
                            site,
                            writer,
                            edits,
                            pages.get(),
                            indexes.get()))
                    : Optional.empty();
        } finally {
            Workers.finish(search); // a build of everything begins its own
        }
    }

    /** The other stories whose pages may show one of the edited ones. */
    private static List<StoryHead> beside(List<Edit> edits, Archive archive, KeptArchive kept) {
        Set<ArticleSummary> beside = new LinkedHashSet<>();
        edits.stream()
                .filter(edit -> !edit.isOfTextAlone())
                .forEach(edit ->
                        beside.addAll(ArticlePages.showing(archive, edit.after().summary())));
        edits.forEach(edit -> beside.remove(edit.after().summary()));
        return beside.stream().map(kept::head).toList();
    }

    private Optional<SearchIndexes> search(List<Edit> edits, Archive archive) throws IOException {
        Map<Language, Map<Digest, Digest>> stories = new HashMap<>();
        Set<Language> retold = new HashSet<>();
        for (Edit edit : edits) {
            Language language = edit.after().summary().language();
            stories.computeIfAbsent(language, l -> new HashMap<>())
                    .put(
                            edit.before().summary().madeOf(),
                            edit.after().summary().madeOf());
            if (!edit.isOfTextAlone()) {
                retold.add(language);
            }
        }
        List<LanguageArchive> told = archive.languages().stream()
                .filter(own -> retold.contains(own.language()))
                .toList();
        return SearchIndexes.edited(config.languages(), stories, told, folder, tools.kept(), tools.workers());
    }

    private Optional<Edit> edit(ContentFile file, String shaBefore, LastBuild last) {
        String path = config.contentFolder() + "/" + file.path();
        boolean named = last.report().diagnostics().stream()
                .anyMatch(problem -> problem.path().equals(path)
                        || problem.message().contains(file.path())
                        || problem.hint().contains(file.path()));
        Optional<StoryHead> before = reading.kept(file.path(), shaBefore, cache);
        if (named
                || before.isEmpty()
                || file.size() > options.publishing().limits().file()) {
            return Optional.empty();
        }
        Optional<StoryMaker.Made> found = stories.of(file.path());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        StoryMaker.Made made = found.get();
        Optional<StoryHead> after = made.article().head().filter(head -> standsStill(before.get(), head));
        Optional<Story> storyBefore = cache.findStory(before.get().summary());
        Optional<CachedPage> page =
                after.flatMap(head -> cache.page(head.summary().permalink().path()));
        return page.isPresent()
                        && storyBefore.isPresent()
                        && made.story().isPresent()
                        && made.article().diagnostics().isEmpty()
                ? Optional.of(new Edit(before.get(), storyBefore.get(), after.orElseThrow(), made, page.get()))
                : Optional.empty();
    }

    /** Whether an article stands wherever it stood, in all lists, and is seen as long as it was. */
    private boolean standsStill(StoryHead before, StoryHead after) {
        boolean sameFacts = after.summary().facts().equals(before.summary().facts());
        return after.summary().kind() == Article.Kind.ARTICLE
                && (sameFacts || after.summary().standsWhere(before.summary()))
                && (sameFacts || after.summary().aliases().isEmpty()) // the pages at old addresses tell the title
                && after.status() == before.status()
                && after.expires().equals(before.expires())
                && reading.isPublished(after);
    }

    /**
     * Whether the search pages that stand were made amid these articles, and name these indexes: what is kept may be of a
     * build that published nothing.
     */
    private boolean arePagesOf(SiteContext frames, Map<Language, String> heads) throws IOException {
        if (!heads.keySet()
                .containsAll(frames.archive().languages().stream()
                        .map(LanguageArchive::language)
                        .toList())) {
            return false;
        }
        List<PageJob> jobs = new ArrayList<>();
        new SearchPages(frames, heads).forEach(jobs::add);
        for (PageJob job : jobs) {
            Optional<CachedPage> page = cache.page(job.path())
                    .filter(kept -> kept.madeOf().equals(job.madeOf().get()));
            if (page.isEmpty() || !folder.stands(job.path(), checksum(page.get()))) {
                return false;
            }
        }
        return true;
    }

    private static FileChecksum checksum(CachedPage page) {
        return new FileChecksum(page.bytes(), page.crc32());
    }
}
