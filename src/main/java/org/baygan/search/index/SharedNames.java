package org.baygan.search.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baygan.search.analysis.Analysis;
import org.baygan.search.analysis.Word;

/**
 * What a word of headlines is in the headlines of translations: OPEC and اوپک, if translated articles have both again and
 * again, and not the one without the other.
 */
final class SharedNames {
    /** How many translated articles are looked at, the newest: so an edit costs the same in an archive of any size. */
    private static final int LOOKED_AT = 2_000;

    /** In how many headlines two words of the same consonants must meet. */
    private static final int ALIKE = 2;

    /** In how many headlines two words of other consonants must meet, such as Germany and آلمان. */
    private static final int UNLIKE = 4;

    private static final int SHORTEST = 3;

    /** How many words of a headline are looked at: each meets each of the other's. */
    private static final int MOST_WORDS = 32;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}\\x{200C}\\x{640}]+");

    private static final Comparator<Pair> BEST_FIRST = Comparator.comparingInt((Pair pair) -> -pair.times())
            .thenComparing(Pair::own)
            .thenComparing(Pair::other);

    private SharedNames() {}

    /** Two words' forms, and in how many headlines they met. */
    private record Pair(String own, String other, int times) {}

    /** A headline and that of the article's translation. */
    record Translated(String own, String other) {}

    /**
     * Names in headlines, each with what it is called in the translations' headlines, both as the newest headline
     * writes them; those that met most often come first.
     *
     * @param headlines the newest first
     */
    static Map<String, String> of(Stream<Translated> headlines) {
        Headlines here = new Headlines();
        Headlines there = new Headlines();
        headlines.limit(LOOKED_AT).forEach(each -> {
            here.add(each.own());
            there.add(each.other());
        });
        Map<String, String> names = new LinkedHashMap<>();
        pairs(here, there).stream()
                .sorted(BEST_FIRST)
                .forEach(pair -> names.put(here.text(pair.own()), there.text(pair.other())));
        return names;
    }

    /** The pairs that are taken for one name: docs/search.md has the rule. */
    private static List<Pair> pairs(Headlines here, Headlines there) {
        List<Pair> alike = new ArrayList<>();
        List<Pair> unlike = new ArrayList<>();
        for (Pair pair : meetings(here, there)) {
            int most = Math.max(here.times(pair.own()), there.times(pair.other()));
            if (pair.times() * 2 > most && Consonants.alike(pair.own(), pair.other())) {
                alike.add(pair);
            } else if (pair.times() >= UNLIKE && pair.times() * 4 >= most * 3) {
                unlike.add(pair);
            }
        }
        Set<String> taken = new HashSet<>();
        List<Pair> all = new ArrayList<>();
        alike.stream()
                .sorted(BEST_FIRST)
                .filter(pair -> !taken.contains(pair.own()) && !taken.contains(pair.other()))
                .forEach(pair -> {
                    all.add(pair);
                    taken.addAll(List.of(pair.own(), pair.other()));
                });
        unlike.removeIf(pair -> taken.contains(pair.own()) || taken.contains(pair.other()));
        Map<String, Integer> choices = new HashMap<>();
        unlike.forEach(pair -> List.of(pair.own(), pair.other()).forEach(word -> choices.merge(word, 1, Integer::sum)));
        unlike.stream()
                .filter(pair -> choices.getOrDefault(pair.own(), 0) == 1 && choices.getOrDefault(pair.other(), 0) == 1)
                .forEach(all::add);
        return all;
    }

    /** The pairs of words that met often enough. */
    private static List<Pair> meetings(Headlines here, Headlines there) {
        Map<String, Map<String, Integer>> times = new HashMap<>();
        for (int i = 0; i < here.words.size(); i++) {
            List<String> others = there.words.get(i).stream()
                    .filter(word -> there.times(word) >= ALIKE)
                    .toList();
            for (String word : here.words.get(i)) {
                if (here.times(word) >= ALIKE) {
                    Map<String, Integer> met = times.computeIfAbsent(word, w -> new HashMap<>());
                    others.forEach(other -> met.merge(other, 1, Integer::sum));
                }
            }
        }
        return times.entrySet().stream()
                .flatMap(own -> own.getValue().entrySet().stream()
                        .map(other -> new Pair(own.getKey(), other.getKey(), other.getValue())))
                .filter(pair -> pair.times() >= ALIKE && !pair.own().equals(pair.other()))
                .toList();
    }

    /** The words of one language's headlines that may be names. */
    private static final class Headlines {
        final List<Set<String>> words = new ArrayList<>();
        private final Map<String, Integer> times = new HashMap<>();
        private final Map<String, String> texts = new HashMap<>();

        /** The form of each text that may be a name; empty for others. Most words are in many headlines. */
        private final Map<String, String> forms = new HashMap<>();

        void add(String title) {
            Set<String> found = new LinkedHashSet<>();
            for (String text : BETWEEN_WORDS.split(title, -1)) {
                String form = forms.computeIfAbsent(text, Headlines::form);
                if (found.size() < MOST_WORDS && !form.isEmpty()) {
                    found.add(form);
                    texts.putIfAbsent(form, text);
                }
            }
            found.forEach(form -> times.merge(form, 1, Integer::sum));
            words.add(found);
        }

        private static String form(String text) {
            List<Word> found = Analysis.runs(text).stream()
                    .flatMap(run -> run.words().stream())
                    .toList();
            return found.size() == 1 && mayBeName(found.get(0)) ? found.get(0).form() : "";
        }

        private static boolean mayBeName(Word word) {
            return word.isContent()
                    && word.form().length() >= SHORTEST
                    && !Character.isDigit(word.form().charAt(0));
        }

        int times(String form) {
            return times.getOrDefault(form, 0);
        }

        String text(String form) {
            return Objects.requireNonNull(texts.get(form));
        }
    }
}
