package org.baygan.search.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.baygan.archive.LanguageArchive;
import org.baygan.config.LanguageSettings;
import org.baygan.model.Article;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Digest;
import org.baygan.model.DigestBuilder;
import org.baygan.model.Story;

/**
 * Makes a search index: add every story once, in any order and from several threads, then write.
 *
 * <p>Documents have {@linkplain DocumentNumbers numbers} that rise with time and leave room: another article leaves the
 * others' numbers as they are, and of equally good results the higher number, which is the newer, comes first. Postings
 * are collected in memory, and in sorted files when there are many; writing merges them. Closing the index removes
 * these files.
 */
public final class SearchIndex implements AutoCloseable {
    /** If more than one document in so many has changed, making the index anew takes less time. */
    private static final int FEW = 8;

    private final LanguageSettings settings;
    private final Path temporary;
    private final long memory;
    private final int head;
    private final ArchiveDocuments documents;

    /** By number, what each document was made of; none if no index is left to the next build. */
    private final List<Digest> madeOf;

    /** Which numbers have documents. */
    private final BitSet present = new BitSet();

    private final int[] words;
    private final boolean[] decks;
    private final Optional<Path> keptFile;
    private final String made;
    private final Optional<KeptIndex> before;
    private final BitSet changes;
    private final Queue<Accumulator> idle = new ConcurrentLinkedQueue<>();
    private final List<RunFile> runs = Collections.synchronizedList(new ArrayList<>());

    /**
     * An empty index.
     *
     * @param own the archive whose documents are to be found
     * @param temporary a folder for what doesn't fit into memory
     * @param memory about how many bytes each thread's postings may take before they go to a file
     */
    public SearchIndex(LanguageArchive own, Path temporary, long memory) {
        this(own, temporary, memory, Ranking.HEAD);
    }

    /** The same of documents. */
    public SearchIndex(ArchiveDocuments documents, Path temporary, long memory) {
        this(documents, temporary, memory, Ranking.HEAD, Optional.empty(), "");
    }

    /** The same with another {@link Ranking#HEAD}. */
    SearchIndex(LanguageArchive own, Path temporary, long memory, int head) {
        this(new ArchiveDocuments(own), temporary, memory, head, Optional.empty(), "");
    }

    /**
     * An index made of what the build before left of it, where that saves time, and of the stories that have changed
     * since: those that it {@link #needs}. It writes what an index made anew would.
     *
     * @param kept the file in which the index is left to the next build; if it is missing, damaged or of another
     *     program, the index is made anew
     * @param program the program's version: programs of equal versions make equal indexes of equal stories
     */
    public static SearchIndex keeping(
            ArchiveDocuments documents, Path temporary, long memory, Path kept, String program) {
        return new SearchIndex(documents, temporary, memory, Ranking.HEAD, Optional.of(kept), program);
    }

    /** The same with everything that the other constructors settle. */
    SearchIndex(
            ArchiveDocuments documents,
            Path temporary,
            long memory,
            int head,
            Optional<Path> keptFile,
            String program) {
        this.settings = documents.settings();
        this.temporary = temporary;
        this.memory = memory;
        this.head = head;
        this.documents = documents;
        this.words = new int[documents.numbers()];
        this.decks = new boolean[documents.numbers()];
        this.keptFile = keptFile.filter(file -> !Files.isDirectory(file)); // somebody else's folder, which stays
        this.made = made(documents, program, head);
        this.madeOf = this.keptFile.isPresent() ? documents.madeOf() : List.of();
        for (int i = 0; i < words.length; i++) {
            present.set(i, documents.has(i));
        }
        Optional<KeptIndex> found = this.keptFile.flatMap(file -> KeptIndex.open(file, made));
        BitSet since = found.map(each -> each.documents().changes(madeOf)).orElse(present);
        boolean few = since.cardinality() * FEW <= present.cardinality();
        this.before = few ? found : Optional.empty();
        this.changes = few ? since : present;
        before.ifPresent(this::take);
    }

    private static String made(ArchiveDocuments documents, String program, int head) {
        return program + "\n" + documents.folder() + "\n" + head;
    }

    static Digest madeOf(ArchiveDocuments documents, String program, Digest facets) {
        LanguageSettings settings = documents.settings();
        DigestBuilder all = new DigestBuilder()
                .add(program)
                .add(documents.folder())
                .add(settings.calendar().name())
                .add(settings.digits().name());
        for (Digest story : documents.madeOf()) {
            if (story.equals(Digest.NONE)) {
                return Digest.NONE;
            }
            all.add(story);
        }
        // Names and articles of terms: a vocabulary may give both to an article that hasn't changed.
        return all.add(facets).digest();
    }

    private void take(KeptIndex kept) {
        BitSet same = (BitSet) present.clone();
        same.andNot(changes);
        same.stream().forEach(i -> {
            words[i] = kept.documents().words()[i];
            decks[i] = kept.documents().decks()[i];
        });
    }

    /** Whether the story of a summary has to be added. Thread-safe. */
    public boolean needs(ArticleSummary summary) {
        return changes.get(documents.number(summary));
    }

    /**
     * Adds a story, unless the index doesn't need it. Thread-safe.
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
        } finally { // if reading breaks off, the index has what came before
            words[number] = document.end(number);
            giveBack(accumulator);
        }
    }

    private void giveBack(Accumulator accumulator) throws IOException {
        if (accumulator.bytes() > memory) {
            runs.add(RunFile.write(temporary, Accumulator.drain(List.of(accumulator))));
        }
        idle.add(accumulator);
    }

    private static void read(Story story, DocumentWords document) {
        Article article = story.article();
        document.part(0, Fields.DECK).text(article.title()).text(article.kicker());
        document.part(Fields.DECK, Fields.BODY).text(article.deck()).text(article.lead());
        article.authors().forEach(document::text);
        article.topics().forEach(document::text);
        document.text(article.source())
                .text(article.section())
                .text(article.place())
                .text(article.newsCode());
        document.part(Fields.BODY, Integer.MAX_VALUE).text(VisibleText.of(story.html()));
        article.corrections().forEach(correction -> document.text(correction.text()));
    }

    /**
     * Writes the index, once all stories have been added. To be called once, by one thread.
     *
     * @return the path of the file that a client loads first
     */
    public String write(SearchSink sink) throws IOException {
        List<StemPostings> inMemory = Accumulator.drain(idle);
        idle.clear();
        double average = averageWords();
        DocumentFiles told = documents.write(decks, sink);
        TermShards shards;
        if (keptFile.isPresent()) {
            try (KeptWriter kept = new KeptWriter(temporary, made)) {
                shards = shards(sink, kept::size);
                Decided decided = stems(inMemory, average, shards, sink, Optional.of(kept));
                KeptDocuments left = new KeptDocuments(madeOf, words, decks);
                sink.beforeLeaving();
                kept.finish(left, average, shards.shards(), decided.undecided(), decided.common(), keptFile.get());
            }
        } else {
            shards = shards(sink, () -> 0);
            stems(inMemory, average, shards, sink, Optional.empty());
        }
        return new IndexHead(settings, documents.folder(), present, average).write(shards, told, sink);
    }

    private TermShards shards(SearchSink sink, LongSupplier position) {
        List<TermShards.Shard> old = before.map(KeptIndex::shards).orElse(List.of());
        return new TermShards(documents.folder(), sink, old, position);
    }

    /**
     * What was decided about words and isn't kept with a stem.
     *
     * @param undecided the stems without postings about which something was decided all the same
     * @param common the words that more than one document has
     */
    private record Decided(Set<String> undecided, CommonWords common) {}

    /** Writes all stems. */
    private Decided stems(
            List<StemPostings> inMemory, double average, TermShards shards, SearchSink sink, Optional<KeptWriter> kept)
            throws IOException {
        int[] rounded = IntStream.range(0, words.length).map(this::roundedWords).toArray();
        TermGroups groups = new TermGroups(documents.folder(), sink, document -> rounded[document], average, head);
        Optional<IndexEdit> edit = edit(inMemory, average);
        if (edit.isPresent()) {
            edit.get().write(groups, shards, kept.orElseThrow());
            return new Decided(before.orElseThrow().undecided(), edit.get().common());
        }
        Set<String> touched = new HashSet<>();
        Compounds compounds;
        try (StemMerge all = new StemMerge(allCursors(inMemory, touched))) {
            compounds = Compounds.decide(all);
        }
        StemWriter.Changes since = new StemWriter.Changes(
                changes,
                touched,
                compounds.targets(touched),
                before.isPresent() && hasOtherLengths(),
                before.isPresent() && before.get().averageWords() != average,
                before.isPresent() && isToldFromElsewhere(average));
        StemWriter writer = new StemWriter(groups, shards, compounds, since, kept);
        try (KeptIndex.Stems old = before.isPresent() ? before.get().stems() : KeptIndex.Stems.none();
                StemMerge fresh = new StemMerge(cursors(inMemory));
                StemMerge moved = new StemMerge(List.of(StemCursor.of(compounds.moved())))) {
            writer.write(old, fresh, moved);
        }
        return new Decided(writer.undecided(), compounds.allCommon());
    }

    /**
     * An edit of the index before, if that is enough. It isn't if there is none, if postings went to files, or if all
     * postings or the compounds may have changed.
     */
    private Optional<IndexEdit> edit(List<StemPostings> inMemory, double average) throws IOException {
        if (before.isEmpty() || !runs.isEmpty()) {
            return Optional.empty();
        }
        KeptIndex kept = before.get();
        if (isToldFromElsewhere(average)) {
            return Optional.empty();
        }
        Set<String> stale = new HashSet<>();
        if (!standElsewhere(kept.documents())) {
            try (StemCursor all = kept.postings(changes, stale)) {
                while (all.advance()) {
                    // It notes the stems that lose postings.
                }
            }
        }
        boolean mean = kept.averageWords() != average;
        return IndexEdit.of(kept, changes, stale, inMemory, hasOtherLengths(), mean);
    }

    /**
     * Whether every document that stood under a changed number is still there unedited, under another changed number:
     * then the stems of its words are among the new ones, and no others have lost postings.
     */
    private boolean standElsewhere(KeptDocuments kept) {
        Set<Digest> now = changes.stream()
                .filter(number -> number < madeOf.size())
                .mapToObj(madeOf::get)
                .collect(Collectors.toCollection(HashSet::new));
        now.add(KeptDocuments.NO_DOCUMENT);
        now.remove(Digest.NONE);
        return changes.stream()
                .allMatch(number -> number >= kept.madeOf().size()
                        || now.contains(kept.madeOf().get(number)));
    }

    /** Whether the index before counted lengths from another step: then those in all postings change. */
    private boolean isToldFromElsewhere(double average) {
        return Lengths.middle(before.orElseThrow().averageWords()) != Lengths.middle(average);
    }

    private boolean hasOtherLengths() {
        return changes.stream().anyMatch(this::hasOtherLength);
    }

    /** All postings; {@code touched} gets the stems whose postings have changed, if there was an index before. */
    private List<StemCursor> allCursors(List<StemPostings> inMemory, Set<String> touched) throws IOException {
        List<StemCursor> cursors = cursors(inMemory);
        if (before.isPresent()) {
            cursors.replaceAll(cursor -> cursor.noting(touched));
            cursors.add(before.get().postings(changes, touched));
        }
        return cursors;
    }

    private List<StemCursor> cursors(List<StemPostings> inMemory) throws IOException {
        List<StemCursor> cursors = new ArrayList<>();
        for (RunFile run : runs) {
            cursors.add(run.read());
        }
        cursors.add(StemCursor.of(inMemory));
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

    /** The mean number of words, to one decimal; the files tell lengths in steps, so the mean is taken of these. */
    private double averageWords() {
        long sum = present.stream().mapToLong(this::roundedWords).sum();
        return present.isEmpty() ? 1 : Math.rint(10.0 * sum / present.cardinality()) / 10;
    }

    /** Removes the temporary files. */
    @Override
    public void close() throws IOException {
        for (RunFile run : runs) {
            Files.deleteIfExists(run.path());
        }
    }
}
