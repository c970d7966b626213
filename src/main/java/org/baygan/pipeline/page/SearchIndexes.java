package org.baygan.pipeline.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.baygan.cache.CacheFolder;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Digest;
import org.baygan.model.Language;
import org.baygan.model.Story;
import org.baygan.output.SiteOutput;
import org.baygan.pipeline.look.ProgramVersion;
import org.baygan.pipeline.run.Workers;
import org.baygan.render.BrokenTemplateException;
import org.baygan.render.SiteContext;
import org.baygan.render.Thumbnails;
import org.baygan.search.index.ArchiveDocuments;
import org.baygan.search.index.IndexPart;
import org.baygan.search.index.IndexParts;
import org.baygan.search.index.OtherNames;
import org.baygan.search.index.SearchIndex;

/**
 * The search indexes of a site, to which several threads add stories. An index that would be made of the
 * same things as that of the last build is left as it stands.
 */
public final class SearchIndexes implements AutoCloseable {
    /** The postings of one thread may take one part in so many of the heap: most is for summaries and pages. */
    private static final int SHARE_OF_HEAP = 32;

    private final Workers workers;
    private final Map<Language, IndexParts> parts = new HashMap<>();
    private final Map<IndexPart, Own> indexes = new LinkedHashMap<>();
    private final Map<IndexPart, Future<String>> heads = new HashMap<>();

    /**
     * The index of one part.
     *
     * @param madeOf what it is made of
     * @param files its files
     * @param stands the path of its first file, if all its files stand
     * @param index the index to which stories are added; empty if its files stand
     * @param kept the file that it leaves to the next build, if any
     * @param spoilt whether it lacks words that the next build must not do without
     */
    private record Own(
            Digest madeOf,
            SearchFiles files,
            Optional<String> stands,
            Optional<SearchIndex> index,
            Optional<Path> kept,
            AtomicBoolean spoilt) {
        String write() throws IOException {
            if (index.isEmpty()) {
                return stands.orElseThrow();
            }
            String head = index.get().write(files);
            if (!spoilt.get()) {
                files.remember(madeOf, head);
            } else if (kept.isPresent()) {
                Files.deleteIfExists(kept.get());
            }
            return head;
        }
    }

    /**
     * Indexes without stories yet.
     *
     * @param folder where the indexes' files are staged
     * @param temporary where to put what doesn't fit into memory
     * @param kept where something is left to the next build; empty if this one leaves nothing
     */
    public SearchIndexes(
            SiteContext site, SiteOutput folder, Path temporary, Optional<CacheFolder> kept, Workers workers)
            throws IOException, BrokenTemplateException {
        this(workers);
        List<IndexPart> all = new ArrayList<>();
        for (IndexParts own : parts(site)) {
            parts.put(own.archive().language(), own);
            all.addAll(own.parts());
        }
        long memory = memory(all.size());
        String program = program();
        Own[] begun = new Own[all.size()];
        workers.forEach(begun.length, i -> {
            IndexPart part = all.get(i);
            String name = "search-" + part.folder().replace('/', '-');
            ArchiveDocuments documents = documents(site, parts(part.language()), part);
            Digest madeOf = documents.indexMadeOf(program);
            SearchFiles files = new SearchFiles(folder, kept, name + ".files", workers);
            Optional<String> stands = files.keepAll(madeOf);
            Optional<Path> file = kept.map(place -> place.file(name + ".index"));
            Optional<SearchIndex> index = stands.isPresent()
                    ? Optional.empty()
                    : Optional.of(
                            file.isPresent()
                                    ? SearchIndex.keeping(documents, temporary, memory, file.get(), program)
                                    : new SearchIndex(documents, temporary, memory));
            begun[i] = new Own(madeOf, files, stands, index, file, new AtomicBoolean());
        });
        for (int i = 0; i < begun.length; i++) {
            indexes.put(all.get(i), begun[i]);
        }
    }

    private SearchIndexes(Workers workers) {
        this.workers = workers;
    }

    /** No index: those of the site are made elsewhere. */
    public static SearchIndexes none(Workers workers) {
        return new SearchIndexes(workers);
    }

    /** How each language's documents are divided among indexes. */
    public static List<IndexParts> parts(SiteContext site) {
        return site.archive().languages().stream()
                .map(own -> IndexParts.of(own, site.config().splitsSearch()))
                .toList();
    }

    /** What the index of a part finds. */
    public static ArchiveDocuments documents(SiteContext site, IndexParts parts, IndexPart part) {
        OtherNames names = parts.areYears() ? OtherNames.NONE : OtherNames.of(site.archive(), parts.archive());
        return new ArchiveDocuments(parts, part, names, article -> Thumbnails.of(site, article));
    }

    /** About how many bytes the postings of one thread may take before they go to a file. */
    public static long memory(int indexes) {
        return Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP / Math.max(1, indexes);
    }

    /** Java's version too: it decides what characters are, and how dates are written. */
    public static String program() {
        return ProgramVersion.current() + " " + Runtime.version();
    }

    private IndexParts parts(Language language) {
        return Objects.requireNonNull(parts.get(language));
    }

    /** Whether the story of a summary has to be added. */
    boolean needs(ArticleSummary summary) {
        return own(summary).index().map(index -> index.needs(summary)).orElse(false);
    }

    /** Adds a story, unless its index doesn't need it. */
    void add(Story story, ArticleSummary summary) throws IOException {
        Optional<SearchIndex> index = own(summary).index();
        if (index.isPresent()) {
            index.get().add(story, summary);
        }
    }

    private Own own(ArticleSummary summary) {
        return Objects.requireNonNull(indexes.get(parts(summary.language()).of(summary)));
    }

    /** The story of a summary couldn't be added: its index is written without its words, and left to no other build. */
    void spoil(ArticleSummary summary) {
        own(summary).spoilt().set(true);
    }

    /** Begins to write all that don't stand, each in a thread; no story may be added after that. */
    void begin() {
        indexes.forEach((part, own) -> heads.put(part, workers.begin(own::write)));
    }

    /** The path of each index's first file, as soon as all that {@link #begin} began are written. */
    Map<IndexPart, String> heads() throws IOException, BrokenTemplateException {
        Map<IndexPart, String> paths = new HashMap<>();
        for (Map.Entry<IndexPart, Future<String>> head : heads.entrySet()) {
            paths.put(head.getKey(), workers.result(head.getValue()));
        }
        return paths;
    }

    /** Waits for all that {@link #begin} began: after a failure elsewhere nobody else does, and they still stage files. */
    @Override
    public void close() throws IOException {
        heads.values().forEach(Workers::finish);
        for (Own own : indexes.values()) {
            if (own.index().isPresent()) {
                own.index().get().close();
            }
        }
    }
}
