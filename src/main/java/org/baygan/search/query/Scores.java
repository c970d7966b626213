package org.baygan.search.query;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.baygan.search.index.IndexReader;
import org.baygan.search.index.Postings;
import org.baygan.search.index.Ranking;

/** How well each document answers the words of one query. Not thread-safe. */
final class Scores {
    private final IndexReader index;
    private final List<QueryUnit> units;
    private final double[] rarity;
    private final double[] words;
    private final double[] scores;
    private final double[] coverage;
    private double all;

    Scores(IndexReader index, List<QueryUnit> units) {
        this.index = index;
        this.units = units;
        this.rarity = new double[units.size()];
        this.scores = new double[index.numbers()];
        this.coverage = new double[index.numbers()];
        this.words = words();
        for (int i = 0; i < rarity.length; i++) {
            score(i);
        }
        for (int d = 0; d < scores.length; d++) {
            scores[d] *= coverage[d] > 0 ? Ranking.coverage(coverage[d] / all) : 0;
        }
    }

    /** How long each document is; the mean where no posting tells. */
    private double[] words() {
        double[] all = new double[scores.length];
        Arrays.fill(all, index.averageWords());
        for (QueryUnit unit : units) {
            for (QueryUnit.Alternative each : unit.alternatives()) {
                int[] steps = each.postings().steps();
                for (int i = 0; i < steps.length; i++) {
                    all[each.postings().documents()[i]] = index.words(steps[i]);
                }
            }
        }
        return all;
    }

    private void score(int number) {
        QueryUnit unit = units.get(number);
        double[] occurrences = new double[scores.length];
        double[] exact = new double[scores.length];
        for (QueryUnit.Alternative each : unit.alternatives()) {
            Postings postings = each.postings();
            for (int i = 0; i < postings.size(); i++) {
                int weight = postings.weight(i);
                occurrences[postings.documents()[i]] += each.weight() * weight;
                exact[postings.documents()[i]] += each.exact() ? weight : 0;
            }
        }
        int documents = count(occurrences);
        if (documents == 0) {
            return;
        }
        int known = unit.truncated() ? Math.max(documents, Math.min(index.documents(), unit.total())) : documents;
        rarity[number] = Ranking.rarity(known, index.documents());
        double rarityOfExact = Ranking.rarity(unit.truncated() ? known : count(exact), index.documents());
        all += rarity[number];
        for (int d = 0; d < scores.length; d++) {
            if (occurrences[d] > 0) {
                coverage[d] += rarity[number];
                scores[d] += rarity[number] * impact(occurrences[d], d);
                if (exact[d] > 0) {
                    scores[d] += Ranking.EXACT * rarityOfExact * impact(exact[d], d);
                }
            }
        }
    }

    private double impact(double occurrences, int document) {
        return Ranking.impact(occurrences, words[document], index.averageWords());
    }

    private static int count(double[] occurrences) {
        int count = 0;
        for (double each : occurrences) {
            count += each > 0 ? 1 : 0;
        }
        return count;
    }

    /** The documents that have enough of the query, among those that are wanted. */
    int[] covered(IntPredicate wanted) {
        int[] candidates = IntStream.range(0, scores.length)
                .filter(d -> coverage[d] > 0 && wanted.test(d))
                .toArray();
        double best =
                Arrays.stream(candidates).mapToDouble(d -> coverage[d]).max().orElse(0);
        double least = best * Ranking.leastShare(units.size());
        return Arrays.stream(candidates).filter(d -> coverage[d] >= least).toArray();
    }

    /** A document's score without closeness. */
    double of(int document) {
        return scores[document];
    }

    /** What a document gains by having a phrase that isn't demanded. */
    double ofPhrase(QueryPlan.Phrase phrase) {
        double sum = 0;
        for (QueryUnit unit : phrase.units()) {
            sum += rarity[units.indexOf(unit)];
        }
        return Ranking.PHRASE * sum;
    }

    /** What a document gains by having words close together that are close in the query. */
    double closeness(int document) {
        double sum = 0;
        int[][] positions = new int[units.size()][];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = units.get(i).positions(document, false);
        }
        for (int i = 0; i < positions.length; i++) {
            for (int j = i + 1; j < Math.min(positions.length, i + 4); j++) {
                if (positions[i].length > 0 && positions[j].length > 0) {
                    sum += Math.min(rarity[i], rarity[j]) * closeness(positions[i], positions[j], j - i);
                }
            }
        }
        return sum;
    }

    private static double closeness(int[] first, int[] second, int apart) {
        int forward = Integer.MAX_VALUE;
        int backward = Integer.MAX_VALUE;
        int at = 0;
        for (int position : first) {
            while (at < second.length && second[at] < position) {
                at++;
            }
            if (at < second.length) {
                forward = Math.min(forward, second[at] - position);
            }
            if (at > 0) {
                backward = Math.min(backward, position - second[at - 1]);
            }
        }
        int distance = Math.min(forward, backward);
        double share = 1 / (1 + Math.max(0, distance - 1) / 2.0);
        double weight = apart > 1 ? Ranking.NEAR_OTHERS : Ranking.NEAR + (forward <= backward ? Ranking.ORDER : 0);
        return weight * share;
    }
}
