import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.baygan.search.analysis.Analysis;
import org.baygan.search.query.SearchEngine;
import org.baygan.search.query.SearchResult;

/**
 * Types Persian words in Latin letters: {@code java bench/SearchFinglish.java LIST SITE}. LIST has a word in Latin
 * letters, a TAB and the word that is meant, a line each; those that the site's Persian articles don't have don't count.
 */
public final class SearchFinglish {
    private SearchFinglish() {}

    public static void main(String[] args) throws IOException {
        Path site = Path.of(args[1]);
        Path head;
        try (Stream<Path> files = Files.list(site.resolve("search/fa"))) {
            head = files.filter(file -> file.getFileName().toString().startsWith("index-")).findFirst().orElseThrow();
        }
        SearchEngine engine =
                SearchEngine.open(path -> Files.readString(site.resolve(path)), "search/fa/" + head.getFileName());
        int words = 0;
        int first = 0;
        int amongThree = 0;
        int themselves = 0;
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            String[] pair = line.split("\t");
            String meant = Analysis.runs(pair[1]).get(0).joined();
            SearchResult of = engine.search("\"" + pair[1] + "\"", true);
            if (of.hits().isEmpty() || !of.corrections().isEmpty()) {
                continue;
            }
            SearchResult result = engine.search(pair[0] + " ", false);
            if (result.corrections().isEmpty() && !result.hits().isEmpty()) {
                themselves++;
                continue;
            }
            words++;
            List<SearchResult.Correction> read = result.corrections();
            boolean right = !read.isEmpty() && read.get(0).used().equals(meant);
            boolean among = right || (!read.isEmpty() && read.get(0).others().contains(meant));
            first += right ? 1 : 0;
            amongThree += among ? 1 : 0;
            if (System.getenv("SHOW") != null && !right) {
                System.out.println(line + "\t" + (read.isEmpty() ? "" : read.get(0).used() + " " + read.get(0).others()));
            }
        }
        System.out.printf(Locale.ROOT, "%d words: right first %.1f%%, among three %.1f%%; not counted: %d that are there in"
                + " Latin letters%n", words, 100.0 * first / words, 100.0 * amongThree / words, themselves);
    }
}
