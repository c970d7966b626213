package org.baygan.build;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.baygan.archive.LanguageArchive;
import org.baygan.cache.BuildCache;
import org.baygan.cache.CachedPage;
import org.baygan.config.SiteConfig;
import org.baygan.content.ContentDecoder;
import org.baygan.model.Article;
import org.baygan.model.Digest;
import org.baygan.model.Language;
import org.baygan.model.Sha256;
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
import org.baygan.render.SiteFile;
import org.baygan.source.ContentFile;

/**
 * Finds out whether the texts of a few articles are all that has changed since the last build: then {@link TextEdits} make
 * the site, and the archive need not be put together. Wherever that isn't certain, it isn't so. Nothing is written.
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
    private final Optional<InputLook> look;
    private final ReadingPass reading;

    EditFinder(
            BuildOptions options,
            SiteConfig config,
            Inputs inputs,
            Furnishings furnishings,
            Optional<InputLook> look,
            BuildMemory memory,
            BuildTools tools) {
        this.options = options;
        this.config = config;
        this.inputs = inputs;
        this.furnishings = furnishings;
        this.look = look;
        this.memory = memory;
        this.tools = tools;
        this.folder = tools.folder();
        this.cache = tools.cache();
        this.reading = new ReadingPass(config, options, inputs.content().files(), look, problem -> {});
    }

    /**
     * An article of which nothing but the text has changed.
     *
     * @param before its head before
     * @param storyBefore its story before
     * @param after its head now
     * @param made what was made of its file
     * @param page what was kept of its page
     */
    private record Edit(StoryHead before, Story storyBefore, StoryHead after, StoryMaker.Made made, CachedPage page) {
        String path() {
            return after.summary().permalink().path();
        }

        Story story() {
            return made.story().orElseThrow();
        }
    }

    /** Empty if anything else has changed, or might have, or if there was no such build. */
    Optional<TextEdits> find() throws IOException, BrokenTemplateException {
        Optional<LastBuild> last = tools.cache().isKept() ? memory.beforeEdits() : Optional.empty();
        if (last.isEmpty() || look.isEmpty()) {
            return Optional.empty();
        }
        List<Edit> edits = new ArrayList<>();
        Map<String, FileChecksum> pages = new HashMap<>();
        for (Map.Entry<ContentFile, String> article :
                look.get().edits().orElseThrow().articles().entrySet()) {
            Optional<Edit> edit = edit(article.getKey(), article.getValue(), last.get());
            if (edit.isEmpty()) {
                return Optional.empty();
            }
            edits.add(edit.get());
            pages.put(edit.get().path(), checksum(edit.get().page())); // a preview may have replaced it
        }
        Optional<List<FileChecksum>> standing = memory.standing(last.get(), pages, tools.workers());
        return standing.isPresent() ? find(last.get(), edits, standing.get()) : Optional.empty();
    }

    private Optional<SearchIndexes> search(List<Edit> edits) {
        Map<Language, Map<Digest, Digest>> stories = new HashMap<>();
        edits.forEach(edit -> stories.computeIfAbsent(edit.after().summary().language(), l -> new HashMap<>())
                .put(edit.before().summary().madeOf(), edit.after().summary().madeOf()));
        return SearchIndexes.edited(config.languages(), stories, folder, tools.kept(), tools.workers());
    }

    private Optional<Edit> edit(ContentFile file, String shaBefore, LastBuild last) {
        String path = config.contentFolder() + "/" + file.path();
        boolean named = last.report().diagnostics().stream()
                .anyMatch(problem -> problem.path().equals(path)
                        || problem.message().contains(file.path())
                        || problem.hint().contains(file.path()));
        Optional<StoryHead> before = reading.kept(file.path(), shaBefore, cache);
        long most =
                Math.min(ContentDecoder.MAX_BYTES, options.publishing().limits().file());
        if (named || before.isEmpty() || file.size() > most) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file.file());
        } catch (IOException unreadable) { // a build of everything tells
            return Optional.empty();
        }
        String sha256 = Sha256.hex(bytes);
        if (!look.flatMap(seen -> seen.sha256(file)).equals(Optional.of(sha256))) {
            return Optional.empty(); // it was saved again just now
        }
        StoryMaker.Made made = reading.make(file.path(), bytes, sha256);
        Optional<StoryHead> after = made.article().head().filter(head -> differsInTextAlone(before.get(), head));
        Optional<Story> storyBefore = cache.findStory(before.get().summary());
        Optional<CachedPage> page =
                after.flatMap(head -> cache.page(head.summary().permalink().path()));
        boolean sameDeck = storyBefore.isPresent()
                && made.story().isPresent()
                && storyBefore.get().article().deck().isEmpty()
                        == made.story().get().article().deck().isEmpty();
        return page.isPresent() && sameDeck && made.article().diagnostics().isEmpty()
                ? Optional.of(new Edit(before.get(), storyBefore.orElseThrow(), after.orElseThrow(), made, page.get()))
                : Optional.empty();
    }

    private boolean differsInTextAlone(StoryHead before, StoryHead after) {
        return after.summary().kind() == Article.Kind.ARTICLE
                && after.summary().facts().equals(before.summary().facts())
                && after.status() == before.status()
                && after.expires().equals(before.expires())
                && reading.isPublished(after);
    }

    private Optional<TextEdits> find(LastBuild last, List<Edit> edits, List<FileChecksum> standing)
            throws IOException, BrokenTemplateException {
        Future<Optional<SearchIndexes>> search = tools.workers().begin(() -> search(edits));
        KeptExcerpt excerpt = new KeptExcerpt(config, inputs, furnishings, cache, folder, reading);
        edits.forEach(edit -> excerpt.add(edit.before(), edit.after()));
        Optional<SiteContext> site = excerpt.aroundStories(last);
        Optional<SiteContext> frames = excerpt.ofFrames(last.frames());
        PageWriter writer = furnishings.writer();
        Optional<List<TextEdits.Page>> pages = site.flatMap(amid -> pages(amid, edits, writer));
        Optional<SearchIndexes> indexes = tools.workers().result(search);
        return site.isPresent()
                        && frames.isPresent()
                        && pages.isPresent()
                        && indexes.isPresent()
                        && arePagesOf(frames.get(), indexes.get().headsBefore())
                ? Optional.of(new TextEdits(
                        options,
                        config,
                        look,
                        memory,
                        tools,
                        reading,
                        last,
                        standing,
                        site.get(),
                        frames.get(),
                        writer,
                        pages.get(),
                        indexes.get()))
                : Optional.empty();
    }

    /** The new pages; empty if the last build's weren't made amid these articles, or something is wrong with a new one. */
    private Optional<List<TextEdits.Page>> pages(SiteContext site, List<Edit> edits, PageWriter writer) {
        ArticlePages articlePages = new ArticlePages(site);
        List<TextEdits.Page> pages = new ArrayList<>();
        for (Edit edit : edits) {
            List<String> problems = new ArrayList<>();
            Digest before = articlePages.madeOf(edit.before());
            if (before.equals(Digest.NONE) || !before.equals(edit.page().madeOf())) {
                return Optional.empty();
            }
            SiteFile page;
            try {
                page = writer.write(
                        articlePages.page(edit.after(), edit.story(), problem -> problems.add(problem.message())));
            } catch (BrokenTemplateException broken) { // a build of everything tells
                return Optional.empty();
            }
            if (!problems.isEmpty()) {
                return Optional.empty();
            }
            pages.add(new TextEdits.Page(
                    edit.storyBefore(), edit.after().summary(), edit.made(), articlePages.madeOf(edit.after()), page));
        }
        return Optional.of(pages);
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
