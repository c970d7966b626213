import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads what a build has made of a content folder: {@code java bench/Arrival.java CONTENT OUTPUT SUMMARY FINDINGS}, where
 * SUMMARY and FINDINGS are what {@code baygan build --verbose} printed to its two streams. A text's page is the one that
 * has most of its rarest words; its words are those outside front matter, tags, addresses and template syntax.
 */
public final class Arrival {
    private static final Pattern FINDING = Pattern.compile("(.+?)(?::\\d+)?(?::\\d+)?: (error|warning|note): (.*)");
    private static final Pattern VARIABLE = Pattern.compile("(?<!key |status )\"[^\"]*\"|\\p{Nd}+");
    private static final Pattern FRONT_MATTER = Pattern.compile(
            "\\A[\\s\\p{Cf}]*(?:---[\\s\\S]*?\\R(?:---|\\.\\.\\.)\\s*\\R|\\+\\+\\+[\\s\\S]*?\\R\\+\\+\\+\\s*\\R"
                    + "|\\{\\s*\"[\\s\\S]*?\\R\\}\\s*\\R|(?:[\\w-]+=.*\\R)+~~~~~~\\s*\\R|(?:\\p{L}[\\p{L} _-]*:.*\\R)+(?:---)?\\s*\\R)");
    private static final Pattern NO_WORDS = Pattern.compile(
            "<!--[\\s\\S]*?-->|<!DOCTYPE[^>]*>|<head>[\\s\\S]*?</head>|\\{\\{[\\s\\S]*?\\}\\}|\\{%[\\s\\S]*?%\\}|%%[\\s\\S]*?%%|\\[![A-Za-z]+]|!\\[\\[[^\\]]*]]|\\[\\[[^\\]|]*\\||(?m)^\\s*\\p{Nd}{1,3}[.)-]\\s|^(?:منبع|source):.*$|^انتهای پیام.*$"
                    + "|^:{3,}\\s*\\w+|\\{[\\w-]+=[^}]*\\}|<script[\\s\\S]*?</script>|<style[\\s\\S]*?</style>|</?[A-Za-z][^<>]*>|&\\w+;|\\]\\((?:\\{\\{[\\s\\S]*?\\}\\}|\\{%[\\s\\S]*?%\\}|[^)\\s])*"
                    + "|https?://\\S+|^\\s*(?:```|~~~).*$|\\{[:#.][^}]*\\}|\\]\\[[^\\]\\n]*\\]|^\\s*\\[[^\\]]*\\]:.*$|^import\\s.*['\"];?$");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]{2,}");
    private static final int RAREST = 20;

    private Arrival() {}

    public static void main(String[] args) throws IOException {
        Path content = Path.of(args[0]);
        List<Path> sources = files(content, "md", "markdown", "txt", "html");
        List<String> findings = Files.readAllLines(Path.of(args[3]));
        String summary = Files.readString(Path.of(args[2]));
        Set<String> refused = refused(findings);
        counts(sources, refused, summary);
        kinds(findings);
        Path output = Path.of(args[1]);
        List<Path> published = sources.stream()
                .filter(source -> refused.stream().noneMatch(path -> path.endsWith("/content/" + content.relativize(source))))
                .toList();
        words(content, published, Files.isDirectory(output) ? files(output, "html") : List.of());
    }

    private static List<Path> files(Path folder, String... endings) throws IOException {
        Set<String> wanted = Set.of(endings);
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !folder.relativize(file).toString().startsWith(".")) // what builds pass over
                    .filter(f -> wanted.contains(f.toString().replaceFirst(".*\\.", "").toLowerCase(Locale.ROOT)))
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> refused(List<String> findings) {
        Set<String> refused = new LinkedHashSet<>();
        findings.stream()
                .map(FINDING::matcher)
                .filter(Matcher::matches)
                .filter(m -> m.group(2).equals("error") && m.group(1).contains("/content/"))
                .forEach(m -> refused.add(m.group(1)));
        return refused;
    }

    private static void counts(List<Path> sources, Set<String> refused, String summary) {
        System.out.printf(
                Locale.ROOT,
                "%,d articles in, %s published, held back: %s; %,d with an error, %,d of them needlessly%n",
                sources.size(),
                first(summary, "Built ([\\d,]+) article"),
                first(summary, "Left out: (.*)"),
                refused.size(),
                refused.stream().filter(path -> !path.contains("/refused/")).count());
    }

    private static String first(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? matcher.group(1) : "none";
    }

    private static void kinds(List<String> findings) {
        Map<String, Integer> kinds = new TreeMap<>();
        Map<String, String> examples = new HashMap<>();
        for (String line : findings) {
            Matcher finding = FINDING.matcher(line);
            if (finding.matches()) {
                String kind = finding.group(2) + ": "
                        + VARIABLE.matcher(finding.group(3)).replaceAll("#");
                kinds.merge(kind, 1, Integer::sum);
                examples.putIfAbsent(kind, line);
            }
        }
        kinds.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(e -> System.out.printf(
                        Locale.ROOT, "%,7d  %s%n         %s%n", e.getValue(), e.getKey(), examples.get(e.getKey())));
    }

    private static void words(Path content, List<Path> sources, List<Path> pages) throws IOException {
        List<Map<String, Integer>> onPages = new ArrayList<>();
        Map<String, List<Integer>> pagesOf = new HashMap<>();
        for (Path page : pages) {
            Map<String, Integer> bag = bag(Files.readString(page)
                    .replaceAll("<[^>]*\\salt=\"([^\"]*)\"[^>]*>", " $1 ")
                    .replaceAll("<[^>]*>", " "));
            bag.keySet().forEach(w -> pagesOf.computeIfAbsent(w, k -> new ArrayList<>()).add(onPages.size()));
            onPages.add(bag);
        }
        long all = 0;
        long there = 0;
        Map<String, Double> worst = new LinkedHashMap<>();
        for (Path source : sources) {
            Map<String, Integer> bag = bag(body(source));
            long count = bag.values().stream().mapToInt(i -> i).sum();
            Map<String, Integer> page = page(bag, pagesOf, onPages);
            long found = bag.entrySet().stream()
                    .mapToLong(e -> Math.min(e.getValue(), page.getOrDefault(e.getKey(), 0)))
                    .sum();
            if (found * 4 < count) {
                continue; // not published
            }
            all += count;
            there += found;
            if (found < count) {
                String lost = bag.entrySet().stream()
                        .filter(e -> e.getValue() > page.getOrDefault(e.getKey(), 0))
                        .map(Map.Entry::getKey)
                        .limit(8)
                        .collect(Collectors.joining(" "));
                worst.put(content.relativize(source) + ": " + lost, 1.0 * found / count);
            }
        }
        System.out.printf(
                Locale.ROOT, "%.2f%% of %,d words of the published texts stand on their pages%n", 100.0 * there / Math.max(1, all), all);
        worst.entrySet().stream()
                .sorted(Comparator.comparingDouble(Map.Entry::getValue))
                .limit(10)
                .forEach(e -> System.out.printf(Locale.ROOT, "  %5.1f%%  %s%n", 100 * e.getValue(), e.getKey()));
    }

    /** The words of the page that has most of a text's rarest ones. */
    private static Map<String, Integer> page(
            Map<String, Integer> bag, Map<String, List<Integer>> pagesOf, List<Map<String, Integer>> onPages) {
        Map<Integer, Integer> votes = new HashMap<>();
        bag.keySet().stream()
                .filter(pagesOf::containsKey)
                .sorted(Comparator.comparingInt(w -> pagesOf.get(w).size()))
                .limit(RAREST)
                .forEach(w -> pagesOf.get(w).forEach(p -> votes.merge(p, 1, Integer::sum)));
        return votes.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(e -> -onPages.get(e.getKey()).size()))
                .map(e -> onPages.get(e.getKey()))
                .orElse(Map.of());
    }

    private static String body(Path source) throws IOException {
        try {
            String text = FRONT_MATTER.matcher(Files.readString(source)).replaceFirst("");
            return NO_WORDS.matcher(text).replaceAll(" ");
        } catch (MalformedInputException e) {
            return new String(Files.readAllBytes(source), java.nio.charset.Charset.forName("windows-1256"));
        }
    }

    /** Words without what display changes: composition, letter forms, half-spaces, digits. */
    private static Map<String, Integer> bag(String text) {
        String plain = Normalizer.normalize(
                        text.replace("&amp;", "&").replace("&nbsp;", " "), Normalizer.Form.NFKC)
                .replaceAll("\\p{Cf}", "")
                .replace('ي', 'ی')
                .replace('ى', 'ی')
                .replace('ك', 'ک');
        Map<String, Integer> bag = new LinkedHashMap<>();
        WORD.matcher(plain)
                .results()
                .map(MatchResult::group)
                .map(w -> w.codePoints()
                        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : Character.toLowerCase(c))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .forEach(w -> bag.merge(w, 1, Integer::sum));
        return bag;
    }
}
