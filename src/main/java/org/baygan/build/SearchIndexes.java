package org.baygan.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.baygan.archive.Archive;
import org.baygan.archive.LanguageArchive;
import org.baygan.cache.CacheFolder;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Digest;
import org.baygan.model.Language;
import org.baygan.model.Story;
import org.baygan.output.OutputFolder;
import org.baygan.render.BrokenTemplateException;
import org.baygan.search.SearchIndex;

/**
 * The search indexes of a site's languages, which fill while the articles' pages are written; those that would be made
 * of the same as the last ones stand from the beginning. Thread-safe.
 */
final class SearchIndexes implements AutoCloseable {
    /** What the postings of one thread may take of the heap: most of it belongs to summaries and pages. */
    private static final int SHARE_OF_HEAP = 16;

    private final List<Language> languages = new ArrayList<>();
    private final Map<Language, Own> indexes = new HashMap<>();
    private final Map<Language, String> heads = new ConcurrentHashMap<>();

    /**
     * The index of one language.
     *
     * @param madeOf what it is made of
     * @param files its files
     * @param stands the path of its first file, if all its files stand
     * @param index fills, if they don't
     */
    private record Own(Digest madeOf, SearchFiles files, Optional<String> stands, Optional<SearchIndex> index) {
        String write() throws IOException {
            if (index.isEmpty()) {
                return stands.orElseThrow();
            }
            files.forget();
            String head = index.get().write(files);
            files.remember(madeOf, head);
            return head;
        }
    }

    /**
     * Begins.
     *
     * @param folder where the indexes' files are staged
     * @param temporary where to put what doesn't fit into memory
     * @param kept where something is left to the next build; empty if this one leaves nothing
     */
    SearchIndexes(Archive archive, OutputFolder folder, Path temporary, Optional<CacheFolder> kept, Workers workers)
            throws IOException, BrokenTemplateException {
        List<LanguageArchive> archives = archive.languages();
        long memory = Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP / Math.max(1, archives.size());
        // Java's version too: it decides what characters are, and how dates are written.
        String program = ProgramVersion.current() + " " + Runtime.version();
        Own[] begun = new Own[archives.size()];
        workers.forEach(begun.length, i -> {
            LanguageArchive own = archives.get(i);
            String name = "search-" + own.language();
            Digest madeOf = SearchIndex.madeOf(own, program);
            SearchFiles files = new SearchFiles(folder, kept, name + ".files");
            Optional<String> stands = files.keepAll(madeOf);
            Optional<Path> file = kept.map(place -> place.file(name + ".index"));
            Optional<SearchIndex> index = stands.isPresent()
                    ? Optional.empty()
                    : Optional.of(
                            file.isPresent()
                                    ? SearchIndex.keeping(own, temporary, memory, file.get(), program)
                                    : new SearchIndex(own, temporary, memory));
            begun[i] = new Own(madeOf, files, stands, index);
        });
        for (int i = 0; i < begun.length; i++) {
            languages.add(archives.get(i).language());
            indexes.put(archives.get(i).language(), begun[i]);
        }
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

    /** How many indexes there are. */
    int size() {
        return languages.size();
    }

    /** Writes one, by its number from 0 on, unless it stands; no story may be added after that. */
    void write(int number) throws IOException {
        Language language = languages.get(number);
        heads.put(language, own(language).write());
    }

    /** The path of each index's first file, of those that are written. */
    Map<Language, String> heads() {
        return Map.copyOf(heads);
    }

    @Override
    public void close() throws IOException {
        for (Own own : indexes.values()) {
            if (own.index().isPresent()) {
                own.index().get().close();
            }
        }
    }
}
