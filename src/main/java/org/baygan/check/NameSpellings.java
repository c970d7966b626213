package org.baygan.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.Article;
import org.baygan.model.DigitSet;
import org.baygan.model.Language;
import org.baygan.text.DisplayNormalizer;
import org.baygan.text.SearchFolding;

/**
 * Finds names of sections, topics, sources and authors that differ only in spelling: in Persian and Arabic letters,
 * half-spaces, vowel signs, capitals. Holds one place for each spelling, not for each article.
 */
final class NameSpellings {
    /** Language, kind of name and folded name, to spelling, to where it stands. */
    private final Map<String, Map<String, Use>> uses = new TreeMap<>();

    private record Use(String path, int line, String excerpt, int count) {
        Use again() {
            return new Use(path, line, excerpt, count + 1);
        }
    }

    void add(String path, Article article, LineIndex lines) {
        add(path, article, lines, "section", List.of(article.section()));
        add(path, article, lines, "topics", article.topics());
        add(path, article, lines, "source", List.of(article.source()));
        add(path, article, lines, "author", article.authors());
    }

    private void add(String path, Article article, LineIndex lines, String key, List<String> names) {
        int line = article.lines().of(key);
        for (String name : names) {
            if (!name.isEmpty()) {
                String folded = article.language() + "\n" + key + "\n" + SearchFolding.nameKey(name);
                uses.computeIfAbsent(folded, k -> new TreeMap<>())
                        .merge(name, new Use(path, line, lines.excerpt(line), 1), (old, other) -> old.again());
            }
        }
    }

    /**
     * A warning about every spelling of a name but the best, naming where that one stands: of those that pages show as
     * they are, the commonest.
     */
    List<Diagnostic> report() {
        List<Diagnostic> found = new ArrayList<>();
        uses.forEach((key, spellings) -> {
            if (spellings.size() > 1) {
                String[] parts = key.split("\n", -1);
                report(new Language(parts[0]), parts[1], spellings, found);
            }
        });
        return found;
    }

    private static void report(Language language, String key, Map<String, Use> spellings, List<Diagnostic> found) {
        Map.Entry<String, Use> best = spellings.entrySet().stream()
                .max(Comparator.<Map.Entry<String, Use>, Boolean>comparing(e -> isNormal(language, e.getKey()))
                        .thenComparingInt(e -> e.getValue().count())
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow();
        spellings.forEach((name, use) -> {
            if (!name.equals(best.getKey())) {
                Use other = best.getValue();
                String place = other.line() == 0 ? other.path() : other.path() + ":" + other.line();
                found.add(Diagnostic.warning(
                                use.path(),
                                "The " + singular(key) + " \"" + name + "\" is spelt \"" + best.getKey() + "\" in "
                                        + place,
                                "Choose one spelling: both lead to the same page")
                        .at(use.line(), 0, use.excerpt()));
            }
        });
    }

    /** Whether a name stands in the file as pages show it: in Persian letters, above all. */
    private static boolean isNormal(Language language, String name) {
        return DisplayNormalizer.of(language, DigitSet.ASCII)
                .normalize(name)
                .text()
                .equals(name);
    }

    private static String singular(String key) {
        return key.equals("topics") ? "topic" : key;
    }
}
