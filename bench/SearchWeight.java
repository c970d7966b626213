import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.baygan.search.query.SearchEngine;
import org.baygan.search.query.SearchResult;

/**
 * Weighs what the first query of three words reads of an index, gzipped, without a browser: {@code java
 * bench/SearchWeight.java CONTENT SITE LANGUAGE}. The words are taken from the articles' texts, seeded; the documents of
 * the first ten results are read too.
 */
public final class SearchWeight {
    private static final int SEED = 20261130;
    private static final int QUERIES = 101;

    private SearchWeight() {}

    public static void main(String[] args) throws IOException {
        Path site = Path.of(args[1]);
        String folder = "search/" + args[2] + "/";
        String head;
        try (Stream<Path> files = Files.list(site.resolve(folder))) {
            head = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("index-")).findFirst().orElseThrow();
        }
        List<Path> articles;
        try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
            articles = files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
        Random random = new Random(SEED);
        Map<String, List<Integer>> weights = new LinkedHashMap<>();
        List.of("head", "lengths", "terms", "further", "documents", "all", "requests").forEach(kind -> weights.put(kind, new ArrayList<>()));
        for (int i = 0; i < QUERIES; i++) {
            String query = query(Files.readString(articles.get(random.nextInt(articles.size()))), random);
            Map<String, Integer> weight = new LinkedHashMap<>();
            weights.keySet().forEach(kind -> weight.put(kind, 0));
            SearchEngine engine = SearchEngine.open(path -> read(site, path, weight), folder + head);
            SearchResult result = engine.search(query + " ", false);
            for (SearchResult.Hit hit : result.hits().subList(0, Math.min(10, result.hits().size()))) {
                engine.document(hit.document());
            }
            weight.forEach((kind, bytes) -> weights.get(kind).add(bytes));
        }
        weights.forEach((kind, of) -> {
            int[] sorted = of.stream().mapToInt(each -> each).sorted().toArray();
            System.out.printf(Locale.ROOT, "%-10s median %,8d, mean %,8.0f%n", kind, sorted[sorted.length / 2], Arrays.stream(sorted).average().orElse(0));
        });
    }

    private static String read(Path site, String path, Map<String, Integer> weight) throws IOException {
        String name = path.substring(path.lastIndexOf('/') + 1);
        byte[] bytes = Files.readAllBytes(site.resolve(path));
        if (!name.equals("documents.txt")) {
            ByteArrayOutputStream zipped = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
                gzip.write(bytes);
            }
            String kind = switch (name.charAt(0)) {
                case 'i' -> "head";
                case 'l' -> "lengths";
                case 't' -> "terms";
                case 'f' -> "further";
                default -> "documents";
            };
            weight.merge(kind, zipped.size(), Integer::sum);
            weight.merge("all", zipped.size(), Integer::sum);
            weight.merge("requests", 1, Integer::sum);
        }
        return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String query(String text, Random random) {
        List<String> words = Arrays.stream(text.substring(text.indexOf("\n---\n") + 5).split("[^\\p{L}\\p{M}\u200C]+"))
                .filter(word -> word.length() > 2).toList();
        return String.join(" ", random.ints(9, 0, words.size()).mapToObj(words::get).distinct().limit(3).toList());
    }
}
