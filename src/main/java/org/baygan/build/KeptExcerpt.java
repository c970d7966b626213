package org.baygan.build;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baygan.archive.Archive;
import org.baygan.archive.SourceBundles;
import org.baygan.archive.SourcePaths;
import org.baygan.cache.BuildCache;
import org.baygan.config.SiteConfig;
import org.baygan.model.ArticleSummary;
import org.baygan.model.FileReference;
import org.baygan.model.StoryHead;
import org.baygan.output.OutputFolder;
import org.baygan.output.ReproducibleZip;
import org.baygan.render.BrokenTemplateException;
import org.baygan.render.SiteContext;

/**
 * Puts the part of an archive together amid which the pages of a few stories are made, from what the last build has kept
 * of their neighbours. Whether it is the right part, the pages' digests tell. Not thread-safe.
 */
final class KeptExcerpt {
    private final SiteConfig config;
    private final Inputs inputs;
    private final Furnishings furnishings;
    private final BuildCache cache;
    private final OutputFolder folder;
    private final ReadingPass reading;
    private final Map<String, StoryHead> heads = new HashMap<>();
    private final List<StoryHead> stories = new ArrayList<>();
    private final Set<String> targets = new LinkedHashSet<>();
    private boolean hasAddresses;

    /**
     * A part without stories.
     *
     * @param folder where the published site is, whose bundles tell which sources they hold
     * @param reading tells which stories are kept as their files are now
     */
    KeptExcerpt(
            SiteConfig config,
            Inputs inputs,
            Furnishings furnishings,
            BuildCache cache,
            OutputFolder folder,
            ReadingPass reading) {
        this.config = config;
        this.inputs = inputs;
        this.furnishings = furnishings;
        this.cache = cache;
        this.folder = folder;
        this.reading = reading;
    }

    /** Adds a story. */
    void add(StoryHead before, StoryHead after) {
        String path = after.summary().sourcePath();
        heads.put(path, after);
        stories.add(after);
        for (StoryHead head : List.of(before, after)) {
            for (FileReference reference : head.references()) {
                hasAddresses |= reference.target().startsWith("/");
                targets.addAll(SourcePaths.candidates(path, reference.target()));
            }
        }
    }

    /**
     * The stories, and those that their pages take something from.
     *
     * @param last the build that has left them
     * @return empty if an article isn't kept, or if a story names an address, which may be that of any page
     */
    Optional<SiteContext> aroundStories(LastBuild last) throws IOException, BrokenTemplateException {
        List<String> frames = last.frames();
        Set<String> around = new LinkedHashSet<>(frames);
        Set<String> bundled = new LinkedHashSet<>();
        for (StoryHead story : stories) {
            around.add(story.summary().sourcePath());
            around.addAll(cache.neighbours(story.summary().sourcePath()));
            Optional<List<String>> sources =
                    config.publishSources() ? bundledWith(story.summary()) : Optional.of(List.of());
            if (sources.isEmpty()) {
                return Optional.empty();
            }
            bundled.addAll(sources.get());
        }
        Optional<List<ArticleSummary>> articles = summaries(around);
        Optional<List<ArticleSummary>> inBundles = summaries(bundled);
        Optional<List<ArticleSummary>> ofFrames = summaries(frames);
        if (hasAddresses || articles.isEmpty() || inBundles.isEmpty() || ofFrames.isEmpty()) {
            return Optional.empty();
        }
        Set<ArticleSummary> linked = new LinkedHashSet<>(articles.get());
        if (!targets.isEmpty()) {
            // An article whose address is another's has no page, though nothing else tells it from those that have.
            targets.retainAll(last.report().pages().get().keySet());
            targets.forEach(target -> head(target).map(StoryHead::summary).ifPresent(linked::add));
        }
        return Optional.of(context(ofFrames.get(), articles.get(), linked, inBundles.get()));
    }

    /**
     * Those amid which frames are the same.
     *
     * @param frames their source paths
     * @return empty if one of them isn't kept
     */
    Optional<SiteContext> ofFrames(List<String> frames) throws IOException, BrokenTemplateException {
        Optional<List<ArticleSummary>> articles = summaries(frames);
        return articles.isEmpty()
                ? Optional.empty()
                : Optional.of(context(articles.get(), articles.get(), articles.get(), List.of()));
    }

    private SiteContext context(
            List<ArticleSummary> inAllLanguages,
            List<ArticleSummary> articles,
            Collection<ArticleSummary> linked,
            List<ArticleSummary> inBundles)
            throws IOException, BrokenTemplateException {
        SiteConfig spoken = furnishings.spoken(inAllLanguages);
        Archive archive = Archive.of(spoken, furnishings.vocabulary(), articles, List.of(), (article, key) -> 0);
        ContentCatalog catalog = new ContentCatalog(
                inputs.content().files(), inputs.assets().files(), linked, List.of(), furnishings.themeFiles());
        return furnishings.context(spoken, archive, catalog, new SourceBundles(inBundles));
    }

    /** The source paths of all articles in the bundles of an article's folder; empty if one can't be read. */
    private Optional<List<String>> bundledWith(ArticleSummary article) {
        List<String> paths = new ArrayList<>();
        try {
            for (String bundle : SourceBundles.paths(article, path -> Files.isRegularFile(folder.live(path)))) {
                paths.addAll(ReproducibleZip.names(folder.live(bundle)));
            }
        } catch (IOException another) { // a file of the site's own, which is called as the next bundle would be
            return Optional.empty();
        }
        return Optional.of(paths);
    }

    /** The summaries of articles, by their source paths; empty if one of them isn't kept, or not to be seen. */
    private Optional<List<ArticleSummary>> summaries(Iterable<String> paths) {
        List<ArticleSummary> summaries = new ArrayList<>();
        for (String path : paths) {
            Optional<StoryHead> head = head(path);
            if (head.isEmpty()) {
                return Optional.empty();
            }
            summaries.add(head.get().summary());
        }
        return Optional.of(summaries);
    }

    private Optional<StoryHead> head(String path) {
        StoryHead known = heads.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<StoryHead> kept = reading.kept(path, cache);
        kept.ifPresent(head -> heads.put(path, head));
        return kept;
    }
}
