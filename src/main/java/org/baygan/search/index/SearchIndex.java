package org.baygan.search.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.baygan.archive.LanguageArchive;
import org.baygan.config.LanguageSettings;
import org.baygan.model.Article;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Digest;
import org.baygan.model.Ingredients;
import org.baygan.model.Language;
import org.baygan.model.Story;

/**
 * Makes the search index of one language: add every story once, in any order and from several threads, then write.
 *
 * <p>Documents are numbered from the oldest to the newest, so that a new article leaves the others' numbers as they are
 * and of equally good results the higher number, which is the newer, comes first. Postings are collected in memory, and
 * in sorted files when there are many; writing merges them.
 */
public final class SearchIndex implements AutoCloseable {
    /** Of more than one in so many documents, an index is made anew sooner. */
    private static final int FEW = 8;

    private final LanguageSettings settings;
    private final Path temporary;
    private final long memory;
    private final int head;
    private final IndexedDocuments documents;
    private final List<Digest> madeOf;
    private final int[] words;
    private final boolean[] decks;
    private final Optional<Path> keptFile;
    private final String made;
    private final Optional<KeptIndex> before;
    private final BitSet changes;

    /** The stems of the words that changed documents had, as far as they are known. */
    private final Set<String> stale = new HashSet<>();

    private final BitSet staleDocuments = new BitSet();
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
        this(new ArchiveDocuments(own), temporary, memory, head, Optional.empty(), "");
    }

    /**
     * An index that is made of what the build before left of it, where that is worth it, and of the stories that have
     * changed since: those that it {@link #needs}. What it writes is the same.
     *
     * @param kept the file in which it leaves itself to the next build; one that is missing, damaged or of another
     *     program costs time, and never more
     * @param program the program's version: programs of equal versions make equal indexes of equal stories
     */
    public static SearchIndex keeping(
            ArchiveDocuments documents, Path temporary, long memory, Path kept, String program) {
        return new SearchIndex(documents, temporary, memory, Ranking.HEAD, Optional.of(kept), program);
    }

    /** All that the others tell. */
    SearchIndex(
            ArchiveDocuments documents,
            Path temporary,
            long memory,
            int head,
            Optional<Path> keptFile,
            String program) {
        this(
                documents.settings(),
                documents,
                temporary,
                memory,
                head,
                keptFile.filter(file -> !Files.isDirectory(file)), // somebody else's
                made(documents.settings().language(), program, head),
                keptFile.flatMap(
                        file -> KeptIndex.open(file, made(documents.settings().language(), program, head))));
    }

    private SearchIndex(
            LanguageSettings settings,
            IndexedDocuments documents,
            Path temporary,
            long memory,
            int head,
            Optional<Path> keptFile,
            String made,
            Optional<KeptIndex> found) {
        this.settings = settings;
        this.temporary = temporary;
        this.memory = memory;
        this.head = head;
        this.documents = documents;
        this.madeOf = documents.madeOf();
        this.words = new int[madeOf.size()];
        this.decks = new boolean[madeOf.size()];
        this.keptFile = keptFile;
        this.made = made;
        BitSet all = new BitSet();
        all.set(0, madeOf.size());
        BitSet since = found.map(each -> each.documents().changes(madeOf)).orElse(all);
        // What edits a kept index has no other stories.
        boolean kept = since.cardinality() * FEW <= madeOf.size() || documents instanceof EditedDocuments;
        this.before = kept ? found : Optional.empty();
        this.changes = kept ? since : all;
        before.ifPresent(this::take);
    }

    private static String made(Language language, String program, int head) {
        return program + "\n" + language.tag() + "\n" + head;
    }

    /**
     * The kept index of a language in which a few documents have been edited and none has moved: it needs their stories,
     * and of the archive no more than what stands near them.
     *
     * @param settings how the site speaks the language
     * @param edits what each of the stories is made of now, by what it was made of
     * @param own the archive, if something else than words has changed; it has the same documents in the same order
     * @param kept the file in which the index was left, and is left again
     * @param program the program's version
     * @return empty if that index isn't there, or hasn't these stories
     */
    public static Optional<SearchIndex> edited(
            LanguageSettings settings,
            Map<Digest, Digest> edits,
            Optional<LanguageArchive> own,
            Path temporary,
            long memory,
            Path kept,
            String program) {
        return edited(settings, edits, own, temporary, memory, Ranking.HEAD, kept, program);
    }

    /** The same with another {@link Ranking#HEAD}. */
    static Optional<SearchIndex> edited(
            LanguageSettings settings,
            Map<Digest, Digest> edits,
            Optional<LanguageArchive> own,
            Path temporary,
            long memory,
            int head,
            Path kept,
            String program) {
        String made = made(settings.language(), program, head);
        Optional<KeptIndex> found = KeptIndex.open(kept, made);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        KeptDocuments before = found.get().documents();
        return EditedDocuments.of(settings.language().tag(), before, edits, own)
                .map(documents ->
                        new SearchIndex(settings, documents, temporary, memory, head, Optional.of(kept), made, found));
    }

    /** What this index is made of; see {@link ArchiveDocuments#indexMadeOf}. */
    public Digest madeOf(String program) {
        return madeOf(settings, program, madeOf, documents.facetsMadeOf());
    }

    /** What the index was made of that is edited; {@link Digest#NONE} if there was none. */
    public Digest wasMadeOf(String program) {
        return before.map(KeptIndex::documents)
                .map(kept -> madeOf(settings, program, kept.madeOf(), kept.facets()))
                .orElse(Digest.NONE);
    }

    static Digest madeOf(LanguageSettings settings, String program, List<Digest> stories, Digest facets) {
        Ingredients all = new Ingredients()
                .add(program)
                .add(settings.language().tag())
                .add(settings.calendar().name())
                .add(settings.digits().name());
        for (Digest story : stories) {
            if (story.equals(Digest.NONE)) {
                return Digest.NONE;
            }
            all.add(story);
        }
        // Names and articles of terms: a vocabulary may give both to an article that hasn't changed.
        return all.add(facets).digest();
    }

    private void take(KeptIndex kept) {
        for (int i = changes.nextClearBit(0); i < words.length; i = changes.nextClearBit(i + 1)) {
            words[i] = kept.documents().words()[i];
            decks[i] = kept.documents().decks()[i];
        }
    }

    /** Whether the story of a summary has to be added. Thread-safe. */
    public boolean needs(ArticleSummary summary) {
        return changes.get(documents.number(summary));
    }

    /**
     * Adds a story, unless the index doesn't need it.
     *
     * @throws IOException if postings can't be written to the temporary folder
     */
    public void add(Story story, ArticleSummary summary) throws IOException {
        int number = documents.number(summary);
        if (!changes.get(number)) {
            return;
        }
        Accumulator polled = idle.poll();
        Accumulator accumulator = polled == null ? new Accumulator() : polled;
        decks[number] = !story.article().deck().isEmpty();
        DocumentWords document = new DocumentWords(accumulator);
        try {
            read(story, document);
        } finally { // of a story that can't be read on, the index has what came before
            words[number] = document.end(number);
            giveBack(accumulator);
        }
    }

    private void giveBack(Accumulator accumulator) throws IOException {
        if (accumulator.bytes() > memory) {
            runs.add(RunFile.write(temporary, accumulator.drain()));
        }
        idle.add(accumulator);
    }

    /**
     * Tells what the story of a summary was before, in place of which it is added. An index that knows that of all its
     * changed stories need not look for their words. Thread-safe.
     */
    public void forget(Story story, ArticleSummary summary) {
        Accumulator accumulator = new Accumulator();
        DocumentWords document = new DocumentWords(accumulator);
        read(story, document);
        int number = documents.number(summary);
        document.end(number);
        synchronized (stale) {
            accumulator.drain().forEach(segment -> stale.add(segment.key().stem()));
            staleDocuments.set(number);
        }
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
        double average = averageWords();
        DocumentFiles told = documents.write(decks, sink);
        TermShards shards;
        if (keptFile.isPresent()) {
            try (KeptWriter kept = new KeptWriter(temporary, made)) {
                shards = shards(sink, kept::size);
                Decided decided = stems(inMemory, average, shards, sink, Optional.of(kept));
                KeptDocuments left = new KeptDocuments(madeOf, words, decks, told, documents.facetsMadeOf());
                sink.beforeLeaving();
                kept.finish(left, average, shards.shards(), decided.undecided(), decided.common(), keptFile.get());
            }
        } else {
            shards = shards(sink, () -> 0);
            stems(inMemory, average, shards, sink, Optional.empty());
        }
        return new IndexHead(settings.language().tag(), words, average).write(shards, told, sink);
    }

    private TermShards shards(SearchSink sink, LongSupplier position) {
        List<TermShards.Shard> old = before.map(KeptIndex::shards).orElse(List.of());
        return new TermShards(settings.language().tag(), sink, old, position);
    }

    /**
     * What was decided about words that isn't with their stems.
     *
     * @param undecided the stems without postings about which something was decided all the same
     * @param common the words that more than one document has
     */
    private record Decided(Set<String> undecided, CommonWords common) {}

    /** Writes all stems. */
    private Decided stems(
            List<List<Segment>> inMemory, double average, TermShards shards, SearchSink sink, Optional<KeptWriter> kept)
            throws IOException {
        int[] rounded = IntStream.range(0, words.length).map(this::roundedWords).toArray();
        TermGroups groups =
                new TermGroups(settings.language().tag(), sink, document -> rounded[document], average, head);
        Optional<IndexEdit> edit = edit(inMemory, average);
        if (edit.isPresent()) {
            edit.get().write(groups, shards, kept.orElseThrow());
            return new Decided(before.orElseThrow().undecided(), edit.get().common());
        }
        Set<String> touched = new HashSet<>();
        Compounds compounds;
        try (SegmentMerge terms = new SegmentMerge(allCursors(inMemory, touched))) {
            compounds = Compounds.decide(terms);
        }
        StemWriter.Changes since = new StemWriter.Changes(
                changes,
                touched,
                compounds.targets(touched),
                before.isPresent() && hasOtherLengths(),
                before.isPresent() && before.get().averageWords() != average);
        StemWriter writer = new StemWriter(groups, shards, compounds, since, kept);
        try (KeptIndex.Stems old = before.isPresent() ? before.get().stems() : KeptIndex.Stems.none();
                StemSegments fresh = new StemSegments(new SegmentMerge(cursors(inMemory)));
                StemSegments moved = new StemSegments(new SegmentMerge(List.of(SegmentCursor.of(compounds.moved()))))) {
            writer.write(old, fresh, moved);
        }
        return new Decided(writer.undecided(), compounds.allCommon());
    }

    /** What few stems need, if the old words of all changed documents are known and nothing concerns all stems. */
    private Optional<IndexEdit> edit(List<List<Segment>> inMemory, double average) throws IOException {
        boolean known = documents instanceof EditedDocuments && before.isPresent() && staleDocuments.equals(changes);
        if (!known || !runs.isEmpty() || before.get().averageWords() != average) {
            return Optional.empty();
        }
        List<Segment> fresh = inMemory.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Segment::key))
                .toList();
        return IndexEdit.of(before.get(), changes, stale, fresh, hasOtherLengths());
    }

    private boolean hasOtherLengths() {
        return changes.stream().anyMatch(this::hasOtherLength);
    }

    /** All postings; {@code touched} gets the stems whose have changed, if there was an index before. */
    private List<SegmentCursor> allCursors(List<List<Segment>> inMemory, Set<String> touched) throws IOException {
        List<SegmentCursor> cursors = cursors(inMemory);
        if (before.isPresent()) {
            cursors.replaceAll(cursor -> cursor.noting(touched));
            cursors.add(before.get().segments(changes, touched));
        }
        return cursors;
    }

    private List<SegmentCursor> cursors(List<List<Segment>> inMemory) throws IOException {
        List<SegmentCursor> cursors = new ArrayList<>();
        for (RunFile run : runs) {
            cursors.add(run.read());
        }
        inMemory.forEach(segments -> cursors.add(SegmentCursor.of(segments)));
        return cursors;
    }

    /** Whether a document is of another length than that of its number in the index before, or either isn't there. */
    private boolean hasOtherLength(int document) {
        int[] then = before.orElseThrow().documents().words();
        return document >= words.length
                || document >= then.length
                || Lengths.level(then[document]) != Lengths.level(words[document]);
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
