package org.baygan.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.baygan.archive.Archive;
import org.baygan.archive.LanguageArchive;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Language;
import org.baygan.model.Story;
import org.baygan.render.BrokenTemplateException;
import org.baygan.search.SearchIndex;
import org.baygan.search.SearchSink;

/** The search indexes of a site's languages, which fill while the articles' pages are written. Thread-safe. */
final class SearchIndexes implements AutoCloseable {
    /** What the postings of one thread may take of the heap: most of it belongs to summaries and pages. */
    private static final int SHARE_OF_HEAP = 16;

    private final Map<Language, SearchIndex> indexes = new LinkedHashMap<>();

    /**
     * Empty indexes.
     *
     * @param kept where a file is kept, by its name; empty if this build leaves nothing
     */
    SearchIndexes(Archive archive, Path temporary, Optional<Function<String, Path>> kept) {
        long memory = Runtime.getRuntime().maxMemory()
                / SHARE_OF_HEAP
                / Math.max(1, archive.languages().size());
        String program = ProgramVersion.current();
        for (LanguageArchive own : archive.languages()) {
            Optional<Path> file = kept.map(place -> place.apply("search-" + own.language() + ".index"));
            indexes.put(
                    own.language(),
                    file.isPresent()
                            ? SearchIndex.keeping(own, temporary, memory, file.get(), program)
                            : new SearchIndex(own, temporary, memory));
        }
    }

    /** Whether the story of a summary has to be added. */
    boolean needs(ArticleSummary summary) {
        return index(summary.language()).needs(summary);
    }

    void add(Story story, ArticleSummary summary) throws IOException {
        index(summary.language()).add(story, summary);
    }

    private SearchIndex index(Language language) {
        return Objects.requireNonNull(indexes.get(language));
    }

    /** Writes all of them; returns the path of each one's first file. */
    Map<Language, String> write(Workers workers, SearchSink sink) throws IOException, BrokenTemplateException {
        Map<Language, String> heads = new ConcurrentHashMap<>();
        List<Language> languages = new ArrayList<>(indexes.keySet());
        workers.forEach(languages.size(), i -> {
            Language language = languages.get(i);
            heads.put(language, index(language).write(sink));
        });
        return heads;
    }

    @Override
    public void close() throws IOException {
        for (SearchIndex index : indexes.values()) {
            index.close();
        }
    }
}
