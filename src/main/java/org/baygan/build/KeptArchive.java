package org.baygan.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.baygan.archive.ArchiveOutline;
import org.baygan.archive.ArticleTable;
import org.baygan.archive.SourcePaths;
import org.baygan.cache.BuildCache;
import org.baygan.config.SiteConfig;
import org.baygan.model.ArticleSummary;
import org.baygan.model.FileReference;
import org.baygan.model.StoryHead;
import org.baygan.render.BrokenTemplateException;
import org.baygan.render.SiteContext;

/**
 * The archive of the last build, in which a few articles have been edited: each of the others is taken out of the cache
 * when somebody asks for it. Thread-safe once all are edited.
 */
final class KeptArchive {
    private final Inputs inputs;
    private final Furnishings furnishings;
    private final BuildCache cache;
    private final ReadingPass reading;
    private final ArchiveOutline outline;
    private final SiteConfig spoken;
    private final Map<Integer, StoryHead> then = new ConcurrentHashMap<>();
    private final Map<Integer, StoryHead> now = new ConcurrentHashMap<>();
    private final Map<Integer, StoryHead> others = new ConcurrentHashMap<>();

    /**
     * The archive as it was.
     *
     * @param outline what the last build has kept of it
     * @param reading tells which stories are kept as their files are now
     */
    KeptArchive(Inputs inputs, Furnishings furnishings, BuildCache cache, ReadingPass reading, ArchiveOutline outline) {
        this.inputs = inputs;
        this.furnishings = furnishings;
        this.cache = cache;
        this.reading = reading;
        this.outline = outline;
        this.spoken = furnishings.spoken(outline.languages()::contains);
    }

    /** An article isn't kept: a list that is asked for it has no other way to say so. */
    static final class NotKeptException extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotKeptException(String sourcePath) {
            super(sourcePath);
        }
    }

    /** Edits an article. What decides where it stands has to be the same. */
    void edit(StoryHead before, StoryHead after) {
        int number = number(after.summary().sourcePath());
        then.put(number, before);
        now.put(number, after);
    }

    /**
     * The archive as it was; like {@link #now}, it throws a {@link NotKeptException} where it is asked for an article that
     * isn't kept.
     */
    ArchiveOutline.Contents then() {
        return outline.of(spoken.languages(), table(then));
    }

    /** The archive as it is. */
    ArchiveOutline.Contents now() {
        return outline.of(spoken.languages(), table(now));
    }

    private ArticleTable table(Map<Integer, StoryHead> edited) {
        return new ArticleTable() {
            @Override
            public ArticleSummary article(int number) {
                return head(number, edited).summary();
            }

            @Override
            public int number(ArticleSummary article) {
                return KeptArchive.this.number(article.sourcePath());
            }
        };
    }

    private int number(String sourcePath) {
        return reading.number(sourcePath);
    }

    private StoryHead other(int number) {
        return others.computeIfAbsent(number, n -> {
            String path = reading.path(n);
            return reading.kept(path, cache).orElseThrow(() -> new NotKeptException(path));
        });
    }

    /** The head of an article's story as it is. */
    StoryHead head(ArticleSummary article) {
        return head(number(article.sourcePath()), now);
    }

    private StoryHead head(int number, Map<Integer, StoryHead> edited) {
        StoryHead head = edited.get(number);
        return head == null ? other(number) : head;
    }

    /**
     * The articles to which some stories may have links.
     *
     * @return empty if a story names an address, which may be that of any page
     */
    Optional<List<ArticleSummary>> linked(Collection<StoryHead> stories) {
        Set<String> targets = new LinkedHashSet<>();
        for (StoryHead story : stories) {
            for (FileReference reference : story.references()) {
                if (reference.target().startsWith("/")) {
                    return Optional.empty();
                }
                targets.addAll(SourcePaths.candidates(story.summary().sourcePath(), reference.target()));
            }
        }
        List<ArticleSummary> linked = new ArrayList<>();
        for (String target : targets) {
            int number = number(target);
            if (outline.has(number)) {
                linked.add(head(number, now).summary());
            }
        }
        return Optional.of(linked);
    }

    /**
     * What pages are made from.
     *
     * @param linked the articles to which they may have links
     */
    SiteContext site(ArchiveOutline.Contents contents, List<ArticleSummary> linked)
            throws IOException, BrokenTemplateException {
        ContentCatalog catalog = new ContentCatalog(
                inputs.content().files(), inputs.assets().files(), linked, List.of(), furnishings.themeFiles());
        return furnishings.context(spoken, contents.archive(), catalog, contents.sources());
    }
}
