package org.baygan.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.baygan.archive.LanguageArchive;
import org.baygan.model.Article;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Story;

/**
 * Makes the search index of one language: add every story once, in any order and from several threads, then write.
 *
 * <p>Documents are numbered from the oldest to the newest, so that a new article leaves the others' numbers as they are
 * and of equally good results the higher number, which is the newer, comes first. Postings are collected in memory, and
 * in sorted files when there are many; writing merges them.
 */
public final class SearchIndex implements AutoCloseable {
    private final LanguageArchive own;
    private final Path temporary;
    private final long memory;
    private final int head;
    private final List<ArticleSummary> documents;
    private final Map<ArticleSummary, Integer> numbers;
    private final int[] words;
    private final boolean[] decks;
    private final Queue<Accumulator> idle = new ConcurrentLinkedQueue<>();
    private final List<RunFile> runs = Collections.synchronizedList(new ArrayList<>());

    /**
     * An empty index.
     *
     * @param own what is to be found
     * @param temporary a folder for what doesn't fit into memory
     * @param memory about how many bytes each thread's postings may take
     */
    public SearchIndex(LanguageArchive own, Path temporary, long memory) {
        this(own, temporary, memory, Ranking.HEAD);
    }

    /** The same with another {@link Ranking#HEAD}. */
    SearchIndex(LanguageArchive own, Path temporary, long memory, int head) {
        this.own = own;
        this.temporary = temporary;
        this.memory = memory;
        this.head = head;
        this.documents = new ArrayList<>(own.staticPages());
        for (int i = own.articles().size() - 1; i >= 0; i--) {
            documents.add(own.articles().get(i));
        }
        this.numbers = new HashMap<>(documents.size() * 2);
        for (int i = 0; i < documents.size(); i++) {
            numbers.put(documents.get(i), i);
        }
        this.words = new int[documents.size()];
        this.decks = new boolean[documents.size()];
    }

    /**
     * Adds a story.
     *
     * @throws IOException if postings can't be written to the temporary folder
     */
    public void add(Story story, ArticleSummary summary) throws IOException {
        int number = java.util.Objects.requireNonNull(numbers.get(summary));
        Accumulator polled = idle.poll();
        Accumulator accumulator = polled == null ? new Accumulator() : polled;
        decks[number] = !story.article().deck().isEmpty();
        DocumentWords document = new DocumentWords(accumulator);
        read(story, document);
        words[number] = document.end(number);
        if (accumulator.bytes() > memory) {
            runs.add(RunFile.write(temporary, accumulator.drain()));
        }
        idle.add(accumulator);
    }

    private static void read(Story story, DocumentWords document) {
        Article article = story.article();
        document.part(0, Fields.DECK).text(article.title()).text(article.kicker());
        document.part(Fields.DECK, Fields.BODY).text(article.deck()).text(article.lead());
        article.authors().forEach(document::text);
        article.topics().forEach(document::text);
        document.text(article.source()).text(article.section()).text(article.place());
        document.part(Fields.BODY, Integer.MAX_VALUE).text(VisibleText.of(story.html()));
        article.corrections().forEach(correction -> document.text(correction.text()));
    }

    /**
     * Writes the index.
     *
     * @return the path of the file that a client loads first
     */
    public String write(SearchSink sink) throws IOException {
        List<List<Segment>> inMemory = new ArrayList<>();
        idle.forEach(accumulator -> inMemory.add(accumulator.drain()));
        idle.clear();
        Compounds compounds;
        try (SegmentMerge terms = new SegmentMerge(cursors(inMemory))) {
            compounds = Compounds.decide(terms);
        }
        inMemory.add(compounds.moved());
        double average = averageWords();
        TermShards shards = new TermShards(own.language().tag(), sink);
        try (SegmentMerge terms = new SegmentMerge(cursors(inMemory))) {
            new TermGroups(own.language().tag(), compounds, shards, sink, this::roundedWords, average, head)
                    .write(terms);
        }
        return new IndexHead(own, documents, words, average)
                .write(
                        shards,
                        new DocumentShards(own).write(documents, decks, sink),
                        Facets.write(own, numbers, sink),
                        sink);
    }

    private List<SegmentCursor> cursors(List<List<Segment>> inMemory) throws IOException {
        List<SegmentCursor> cursors = new ArrayList<>();
        for (RunFile run : runs) {
            cursors.add(run.read());
        }
        inMemory.forEach(segments -> cursors.add(SegmentCursor.of(segments)));
        return cursors;
    }

    private int roundedWords(int document) {
        return Lengths.words(Lengths.level(words[document]));
    }

    /** The mean number of words; the files tell lengths in steps, so the mean is taken of these. */
    private double averageWords() {
        long sum = 0;
        for (int i = 0; i < words.length; i++) {
            sum += roundedWords(i);
        }
        return words.length == 0 ? 1 : Math.rint(10.0 * sum / words.length) / 10;
    }

    /** Removes the temporary files. */
    @Override
    public void close() throws IOException {
        for (RunFile run : runs) {
            Files.deleteIfExists(run.path());
        }
    }
}
