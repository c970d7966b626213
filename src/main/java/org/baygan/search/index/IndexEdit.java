package org.baygan.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baygan.search.analysis.Stemmer;
import org.baygan.search.analysis.Word;
import org.jspecify.annotations.Nullable;

/**
 * Edits a kept index of which a few documents have changed, come or gone. Of its stems only those are read that stand
 * in one file of terms with a word of these documents; the others are copied as they are. The result is that of {@link
 * StemWriter}, which reads all of them. Not thread-safe.
 */
final class IndexEdit {
    private final KeptIndex before;
    private final BitSet documents;
    private final List<String> firsts;

    /** The new postings by their stems. */
    private final Map<String, List<Segment>> fresh = new HashMap<>();

    /** The stems whose groups are made anew. */
    private final TreeSet<String> remade = new TreeSet<>();

    /** The words that more than one document has now, and had not before. */
    private final Set<String> come = new HashSet<>();

    /** The words that more than one document had, and has no more. */
    private final Set<String> gone = new HashSet<>();

    /** The stems of the files of terms that have been read, by the number of the file. */
    private final Map<Integer, List<KeptStem>> blocks = new HashMap<>();

    private IndexEdit(KeptIndex before, BitSet documents, List<StemPostings> now) {
        this.before = before;
        this.documents = documents;
        this.firsts = before.shards().stream().map(TermShards.Shard::first).toList();
        now.forEach(each -> fresh.put(each.stem(), each.segments()));
    }

    /**
     * Reads the stems of the documents' words, and settles which stems must be written anew.
     *
     * @param documents the numbers under which a document has changed, come or gone
     * @param stale the stems of the words that they had and may have no more
     * @param now their postings now, in order
     * @param lengths whether one of them has another length
     * @param mean whether the mean length of all documents is another
     * @return empty if the index had no words, or if anything about {@link Compounds} is or may be decided otherwise
     *     now: that may concern any stem
     */
    static Optional<IndexEdit> of(
            KeptIndex before,
            BitSet documents,
            Set<String> stale,
            List<StemPostings> now,
            boolean lengths,
            boolean mean)
            throws IOException {
        if (before.shards().isEmpty()) { // it had no words
            return Optional.empty();
        }
        IndexEdit edit = new IndexEdit(before, documents, now);
        Set<String> touched = new HashSet<>(stale);
        touched.addAll(edit.fresh.keySet());
        for (String stem : touched) {
            if (!edit.touch(stem, lengths)) {
                return Optional.empty();
            }
        }
        if (mean) {
            edit.remade.addAll(before.heads().keySet());
        }
        return edit.hasOtherCompounds() ? Optional.empty() : Optional.of(edit);
    }

    /**
     * Whether a word that has become common, or has ceased to be, is two others written as one, or part of such a word.
     */
    private boolean hasOtherCompounds() {
        Set<String> changed = new HashSet<>(come);
        changed.addAll(gone);
        return !changed.isEmpty() && before.common().haveCompoundsWith(changed);
    }

    /** The words that more than one document has after the edit. */
    CommonWords common() {
        return come.isEmpty() && gone.isEmpty()
                ? before.common()
                : before.common().with(come, gone);
    }

    /**
     * Compares a stem's postings before and now, and notes what follows for other stems. Returns false if compounds are
     * or may be decided otherwise.
     */
    private boolean touch(String stem, boolean lengths) throws IOException {
        KeptStem old = find(stem);
        List<Segment> then = old == null ? List.of() : old.segments(new BitSet());
        List<Segment> now = own(stem, old);
        if (now.isEmpty() && old != null && !old.decision().isEmpty()) {
            return false;
        }
        if (old == null || !old.had(fresh.getOrDefault(stem, List.of()), documents)) {
            Compounds was = Compounds.ofStem(then);
            Compounds is = Compounds.ofStem(now);
            if (before.undecided().contains(stem) || !is.decidesLike(was)) {
                return false;
            }
            addOthers(gone, was.common(), is.common());
            addOthers(come, is.common(), was.common());
            remade.add(stem);
        } else if (lengths) {
            remade.add(stem);
        }
        if (old != null) {
            for (Map.Entry<String, List<String>> alias :
                    StemDecision.parse(old.decision()).aliases().entrySet()) {
                if (then.stream().anyMatch(segment -> isWord(segment, alias.getKey()))) {
                    alias.getValue().forEach(form -> remade.add(Stemmer.stem(form)));
                }
            }
        }
        return true;
    }

    private static boolean isWord(Segment segment, String form) {
        return segment.key().isWord() && segment.key().form().equals(form);
    }

    private static void addOthers(Set<String> to, Set<String> words, Set<String> without) {
        words.stream().filter(word -> !without.contains(word)).forEach(to::add);
    }

    /** The postings that a stem has now, in order. */
    private List<Segment> own(String stem, @Nullable KeptStem old) {
        List<Segment> own = new ArrayList<>(old == null ? List.of() : old.segments(documents));
        own.removeIf(segment -> segment.documents() == 0);
        own.addAll(fresh.getOrDefault(stem, List.of()));
        own.sort(Segment.ORDER);
        return own;
    }

    private @Nullable KeptStem find(String stem) throws IOException {
        return block(shardOf(stem)).stream()
                .filter(each -> each.stem().equals(stem))
                .findFirst()
                .orElse(null);
    }

    private int shardOf(String stem) {
        return TermShards.numberOf(stem, firsts);
    }

    private List<KeptStem> block(int shard) throws IOException {
        List<KeptStem> known = blocks.get(shard);
        if (known == null) {
            known = before.block(shard);
            blocks.put(shard, known);
        }
        return known;
    }

    /** Writes all stems. */
    void write(TermGroups groups, TermShards shards, KeptWriter kept) throws IOException {
        for (Map.Entry<String, List<String>> head : before.heads().entrySet()) {
            if (!remade.contains(head.getKey()) && !groups.keep(head.getValue())) {
                remade.add(head.getKey());
            }
        }
        List<TermShards.Shard> old = before.shards();
        Map<Integer, Set<String>> edits = new TreeMap<>();
        for (String stem : remade) {
            int shard = shardOf(stem);
            edits.computeIfAbsent(shard, s -> new TreeSet<>()).add(stem);
            if (shard > 0 && old.get(shard).first().equals(stem)) {
                // Where a file ends depends on the stem after it.
                edits.computeIfAbsent(shard - 1, s -> new TreeSet<>());
            }
        }
        kept.beginWith(before);
        // Whether the file being filled goes on where an old one begins, so that the old one can't be kept.
        boolean within = false;
        try (KeptIndex.Copier copier = before.copier()) {
            for (int i = 0; i < old.size(); i++) {
                Set<String> own = edits.get(i);
                within &= own != null || !shards.endsBefore(old.get(i));
                if (own == null && !within && shards.isNext(i) && shards.keep(old.get(i))) {
                    kept.copy(copier, i);
                } else {
                    write(block(i), own == null ? Set.of() : own, groups, shards, kept);
                    within = true;
                }
            }
        }
        shards.finish();
    }

    private void write(List<KeptStem> block, Set<String> own, TermGroups groups, TermShards shards, KeptWriter kept)
            throws IOException {
        Map<String, KeptStem> old = new TreeMap<>();
        block.forEach(stem -> old.put(stem.stem(), stem));
        block.forEach(kept::forget);
        TreeSet<String> all = new TreeSet<>(old.keySet());
        all.addAll(own);
        for (String stem : all) {
            KeptStem before = old.get(stem);
            if (before != null && !own.contains(stem)) {
                shards.add(stem, before.group().text(), false);
                kept.add(before);
            } else {
                write(stem, before, groups, shards, kept);
            }
        }
    }

    private void write(String stem, @Nullable KeptStem old, TermGroups groups, TermShards shards, KeptWriter kept)
            throws IOException {
        StemDecision decision = StemDecision.parse(old == null ? "" : old.decision());
        List<Segment> own = List.copyOf(own(stem, old));
        List<Segment> segments = new ArrayList<>(own);
        for (StemDecision.Moved moved : decision.moved()) {
            TermKey to = TermKey.of(Word.of(moved.to()));
            String from = Stemmer.stem(moved.joined());
            for (Segment segment : own(from, find(from))) {
                if (isWord(segment, moved.joined())) {
                    segments.add(new Segment(to, segment.documents(), segment.postings()));
                }
            }
        }
        segments.sort(Segment.ORDER);
        if (segments.isEmpty()) {
            return;
        }
        List<String> furthers = old == null ? List.of() : old.group().furthers();
        TermGroups.Group group = groups.group(stem, segments, furthers, decision);
        shards.add(stem, group.text(), old == null || !old.group().text().equals(group.text()));
        kept.add(KeptStem.of(stem, decision.text(), group, own));
    }
}
