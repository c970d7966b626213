package org.baygan.search.index;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings the stems of the index before and new postings together in order, and hands on each stem's group: what is kept
 * of a stem that nothing has touched, and else what is made of all its postings.
 */
final class StemWriter {
    private final TermGroups groups;
    private final TermShards shards;
    private final Compounds compounds;
    private final Map<String, String> decisions;
    private final Changes changes;
    private final Optional<KeptWriter> kept;

    /**
     * What has changed since the index before.
     *
     * @param documents which have changed, come or gone: their postings in the index before don't count any more
     * @param stems which stems are in any of these documents, then or now
     * @param targets which stems get postings of such stems' words
     * @param lengths whether the length of any of these documents is another
     * @param mean whether the mean length of all documents is another
     * @param middle whether so much so that lengths are told from another step
     */
    record Changes(
            BitSet documents, Set<String> stems, Set<String> targets, boolean lengths, boolean mean, boolean middle) {}

    /**
     * Writes to {@code shards}.
     *
     * @param compounds what was decided about words
     * @param kept takes what the next index needs
     */
    StemWriter(TermGroups groups, TermShards shards, Compounds compounds, Changes changes, Optional<KeptWriter> kept) {
        this.groups = groups;
        this.shards = shards;
        this.compounds = compounds;
        this.decisions = compounds.decisions();
        this.changes = changes;
        this.kept = kept;
    }

    /**
     * Writes all stems.
     *
     * @param before those of the index before
     * @param fresh the new postings
     * @param moved postings that forms get from aliases, new or not
     */
    void write(KeptIndex.Stems before, StemMerge fresh, StemMerge moved) throws IOException {
        while (true) {
            KeptStem first = before.current();
            String stem = earlier(first == null ? null : first.stem(), earlier(fresh.stem(), moved.stem()));
            if (stem == null) {
                break;
            }
            Optional<KeptStem> old =
                    Optional.ofNullable(first).filter(each -> each.stem().equals(stem));
            if (old.isPresent()) {
                before.advance();
            }
            write(stem, old, fresh.take(stem), moved.take(stem));
        }
        shards.finish();
    }

    private static @Nullable String earlier(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** Once all are written, the stems without postings about which something was decided all the same. */
    Set<String> undecided() {
        return decisions.keySet();
    }

    private void write(String stem, Optional<KeptStem> old, List<Segment> fresh, List<Segment> moved)
            throws IOException {
        String decision = Objects.requireNonNullElse(decisions.remove(stem), "");
        if (old.isPresent() && stands(old.get(), fresh, decision)) {
            shards.add(stem, old.get().group().text(), false);
            if (kept.isPresent()) {
                kept.get().add(old.get());
            }
            return;
        }
        List<Segment> left = old.map(each -> each.segments(changes.documents())).orElse(List.of()).stream()
                .filter(segment -> segment.documents() > 0)
                .toList();
        List<Segment> own = StemPostings.merge(left, fresh);
        List<Segment> segments = StemPostings.merge(own, moved);
        if (segments.isEmpty()) {
            if (!decision.isEmpty()) {
                decisions.put(stem, decision);
            }
            return;
        }
        List<String> furthers = old.map(each -> each.group().furthers()).orElse(List.of());
        TermGroups.Group group = groups.group(stem, segments, furthers, compounds);
        boolean isNew = old.isEmpty() || !old.get().group().text().equals(group.text());
        shards.add(stem, group.text(), isNew);
        if (kept.isPresent()) {
            kept.get().add(KeptStem.of(stem, decision, group, own));
        }
    }

    /** Whether a stem's group of the index before still holds, and its files could be kept. */
    private boolean stands(KeptStem old, List<Segment> fresh, String decision) throws IOException {
        boolean touched = changes.stems().contains(old.stem());
        boolean otherRanks = old.group().hasHead() && changes.mean();
        boolean otherLengths = changes.middle() || (touched && changes.lengths());
        return !otherRanks
                && !otherLengths
                && !(touched && !old.had(fresh, changes.documents()))
                && !changes.targets().contains(old.stem())
                && old.decision().equals(decision)
                && groups.keep(old.group().furthers());
    }
}
