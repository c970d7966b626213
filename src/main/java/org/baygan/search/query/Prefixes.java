package org.baygan.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.baygan.search.index.IndexReader;
import org.baygan.search.index.Ranking;
import org.baygan.search.index.TermGroup;

/** Finds the stems that a word may be the beginning of: in its own shard and the next one, so that typing costs little. */
record Prefixes(IndexReader index) {
    /** The groups of stems that begin so, in order, at most {@link Ranking#MOST_PREFIXED}; none for a single letter. */
    List<TermGroup> of(String beginning) throws IOException {
        int shard = index.shardOf(beginning);
        List<TermGroup> found = new ArrayList<>();
        if (shard < 0 || beginning.length() < 2) {
            return found;
        }
        for (TermGroup group : index.shard(shard)) {
            add(group, beginning, found);
        }
        if (index.mayBegin(shard + 1, beginning)) {
            for (TermGroup group : index.shard(shard + 1)) {
                add(group, beginning, found);
            }
        }
        return found;
    }

    private static void add(TermGroup group, String beginning, List<TermGroup> found) {
        boolean posted = group.forms().stream().anyMatch(form -> form.alias().isEmpty());
        if (found.size() < Ranking.MOST_PREFIXED && posted && group.stem().startsWith(beginning)) {
            found.add(group);
        }
    }
}
