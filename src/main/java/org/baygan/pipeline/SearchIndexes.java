package org.baygan.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.baygan.archive.LanguageArchive;
import org.baygan.cache.CacheFolder;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Digest;
import org.baygan.model.Language;
import org.baygan.model.Story;
import org.baygan.output.OutputFolder;
import org.baygan.render.BrokenTemplateException;
import org.baygan.render.SiteContext;
import org.baygan.render.Thumbnails;
import org.baygan.search.index.ArchiveDocuments;
import org.baygan.search.index.OtherNames;
import org.baygan.search.index.SearchIndex;

/**
 * The search indexes of a site's languages, to which several threads add stories. An index that would be made of the
 * same things as that of the last build is left as it stands.
 */
final class SearchIndexes implements AutoCloseable {
    /** The postings of one thread may take one part in so many of the heap: most is for summaries and pages. */
    private static final int SHARE_OF_HEAP = 16;

    private final Workers workers;
    private final List<Language> languages = new ArrayList<>();
    private final Map<Language, Own> indexes = new HashMap<>();
    private final Map<Language, Future<String>> heads = new HashMap<>();

    /**
     * The index of one language.
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
    SearchIndexes(SiteContext site, OutputFolder folder, Path temporary, Optional<CacheFolder> kept, Workers workers)
            throws IOException, BrokenTemplateException {
        this(workers);
        List<LanguageArchive> archives = site.archive().languages();
        long memory = memory(archives.size());
        String program = program();
        Own[] begun = new Own[archives.size()];
        workers.forEach(begun.length, i -> {
            LanguageArchive own = archives.get(i);
            String name = name(own.language());
            ArchiveDocuments documents = documents(site, own);
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
            add(archives.get(i).language(), begun[i]);
        }
    }

    private SearchIndexes(Workers workers) {
        this.workers = workers;
    }

    /** No index: those of the site are made elsewhere. */
    static SearchIndexes none(Workers workers) {
        return new SearchIndexes(workers);
    }

    /** What the index of a language finds. */
    static ArchiveDocuments documents(SiteContext site, LanguageArchive own) {
        return new ArchiveDocuments(own, OtherNames.of(site.archive(), own), article -> Thumbnails.of(site, article));
    }

    private void add(Language language, Own own) {
        languages.add(language);
        indexes.put(language, own);
    }

    /** About how many bytes the postings of one thread may take before they go to a file. */
    static long memory(int languages) {
        return Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP / Math.max(1, languages);
    }

    /** Java's version too: it decides what characters are, and how dates are written. */
    private static String program() {
        return ProgramVersion.current() + " " + Runtime.version();
    }

    private static String name(Language language) {
        return "search-" + language;
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
        return own(summary.language());
    }

    private Own own(Language language) {
        return Objects.requireNonNull(indexes.get(language));
    }

    /** The story of a summary couldn't be added: its index is written without its words, and left to no other build. */
    void spoil(ArticleSummary summary) {
        own(summary).spoilt().set(true);
    }

    /** Begins to write all that don't stand, each in a thread; no story may be added after that. */
    void begin() {
        for (Language language : languages) {
            heads.put(language, workers.begin(() -> own(language).write()));
        }
    }

    /** The path of each index's first file, as soon as all that {@link #begin} began are written. */
    Map<Language, String> heads() throws IOException, BrokenTemplateException {
        Map<Language, String> paths = new HashMap<>();
        for (Map.Entry<Language, Future<String>> head : heads.entrySet()) {
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
