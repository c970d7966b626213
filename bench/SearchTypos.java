import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baygan.search.analysis.Word;
import org.baygan.search.query.SearchEngine;
import org.baygan.search.query.SearchResult;
import org.baygan.text.SearchFolding;

/**
 * Types words of an archive with one letter wrong: {@code java bench/SearchTypos.java CONTENT SITE LANGUAGE}. Words of
 * four letters and more are taken from the texts, each as often as they have it, and once more each alike; a letter is
 * left out, typed twice, exchanged with the next, or another one is typed for it, beside it on the keyboard or any.
 */
public final class SearchTypos {
    private static final int SEED = 20261130;
    private static final int TYPOS = 1_000;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{4,}");
    private static final String[][] LAYOUTS = {
        {"ضصثقفغعهخحجچ", "شسیبلاتنمکگ", "ظطزرذدپو"}, {"qwertyuiop", "asdfghjkl", "zxcvbnm"}};

    private final SearchEngine engine;
    private final Random random = new Random(SEED);
    private final String[] rows;

    private SearchTypos(SearchEngine engine, String[] rows) {
        this.engine = engine;
        this.rows = rows;
    }

    public static void main(String[] args) throws IOException {
        Path site = Path.of(args[1]);
        Path folder = site.resolve("search").resolve(args[2]);
        Path head;
        try (Stream<Path> files = Files.list(folder)) {
            head = files.filter(file -> file.getFileName().toString().startsWith("index-")).findFirst().orElseThrow();
        }
        SearchEngine engine = SearchEngine.open(
                path -> Files.readString(site.resolve(path)), "search/" + args[2] + "/" + head.getFileName());
        SearchTypos typos = new SearchTypos(engine, LAYOUTS[args[2].equals("en") ? 1 : 0]);
        Map<String, Integer> words = typos.read(Path.of(args[0]));
        List<String> running = new ArrayList<>();
        words.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(each -> running.addAll(java.util.Collections.nCopies(each.getValue(), each.getKey())));
        typos.measure("as often as articles have them", running);
        typos.measure("each word alike", words.keySet().stream().sorted().toList());
    }

    /** In how many articles each word is that two articles have. */
    private Map<String, Integer> read(Path content) throws IOException {
        Map<String, Integer> articles = new HashMap<>();
        boolean latin = rows == LAYOUTS[1];
        try (Stream<Path> files = Files.walk(content)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".md")).sorted().toList()) {
                Set<String> own = new HashSet<>();
                WORD.matcher(SearchFolding.fold(Files.readString(file)).replace("\u200C", " ")).results()
                        .map(word -> word.group())
                        .filter(word -> word.chars().allMatch(c -> String.join("", rows).indexOf(c) >= 0))
                        .forEach(own::add);
                own.forEach(word -> articles.merge(word, 1, Integer::sum));
            }
        }
        articles.values().removeIf(count -> count < 2);
        articles.keySet().removeIf(word -> !Word.of(word).isContent());
        if (articles.isEmpty()) {
            throw new IllegalStateException("no words " + (latin ? "in English" : "in Persian"));
        }
        return articles;
    }

    private void measure(String title, List<String> words) throws IOException {
        int right = 0;
        int nonsense = 0;
        int wrong = 0;
        int nothing = 0;
        int typed = 0;
        int known = 0;
        Map<String, int[]> kinds = new java.util.TreeMap<>();
        while (typed < TYPOS) {
            String word = words.get(random.nextInt(words.size()));
            int kind = random.nextInt(5);
            String typo = mistyped(word, kind);
            if (typo.equals(word) || typo.length() < 3) {
                continue;
            }
            SearchResult result = engine.search(typo + " ", false);
            boolean corrected = !result.corrections().isEmpty();
            if (!corrected && !result.hits().isEmpty()) {
                known++; // a word of the archive: nobody can tell
                continue;
            }
            typed++;
            String used = corrected ? result.corrections().get(0).used() : "";
            int[] of = kinds.computeIfAbsent(KINDS[kind], k -> new int[2]);
            of[1]++;
            if (!corrected) {
                nothing++;
            } else if (isSame(used, word)) {
                right++;
                of[0]++;
            } else if (used.indexOf(' ') > 0) {
                nonsense++;
            } else {
                wrong++;
            }
            if (System.getenv("SHOW") != null && !isSame(used, word)) {
                System.out.println(word + " typed " + typo + " used " + used);
            }
        }
        System.out.printf(Locale.ROOT, "%s: %d typos: right first %.1f%%, split into nonsense %.1f%%, another word %.1f%%,"
                        + " nothing %.1f%%; not counted: %d that are words themselves%n",
                title, typed, 100.0 * right / typed, 100.0 * nonsense / typed, 100.0 * wrong / typed,
                100.0 * nothing / typed, known);
        kinds.forEach((kind, of) -> System.out.printf(Locale.ROOT, "  %-10s %5.1f%% of %d%n", kind, 100.0 * of[0] / of[1], of[1]));
    }

    /** Whether two words are forms of one. */
    private static boolean isSame(String used, String word) {
        return !used.isEmpty() && Word.of(used).stem().equals(Word.of(word).stem());
    }

    private static final String[] KINDS = {"left out", "twice", "exchanged", "neighbour", "any letter"};

    private String mistyped(String word, int kind) {
        StringBuilder out = new StringBuilder(word);
        int at = random.nextInt(word.length());
        char c = word.charAt(at);
        switch (kind) {
            case 0 -> out.deleteCharAt(at);
            case 1 -> out.insert(at, c);
            case 2 -> {
                if (at + 1 < word.length()) {
                    out.setCharAt(at, word.charAt(at + 1));
                    out.setCharAt(at + 1, c);
                }
            }
            case 3 -> out.setCharAt(at, neighbour(c));
            default -> {
                String letters = String.join("", rows);
                out.setCharAt(at, letters.charAt(random.nextInt(letters.length())));
            }
        }
        return out.toString();
    }

    private char neighbour(char c) {
        for (String row : rows) {
            int at = row.indexOf(c);
            if (at >= 0) {
                return row.charAt(at == 0 ? 1 : at == row.length() - 1 ? at - 1 : at + (random.nextBoolean() ? 1 : -1));
            }
        }
        return c;
    }
}
