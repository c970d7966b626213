package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents of the repository point at is there: files, headings, and the folders that their tables name. */
class DocumentLinksTest {
    private static final Pattern FENCED = Pattern.compile("(?ms)^( *)```.*?^\\1```$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern ROW = Pattern.compile("(?m)^\\|.*\\|$");

    /** Beginnings of paths that tables name, as opposed to file names that a user may choose. */
    private static final Pattern OWN = Pattern.compile(
            "(src|templates|assets|content|site-data|docs|bench|\\.github|\\.ci)/\\S*|jbake\\.properties");

    static Stream<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")));
        for (String folder : List.of("docs", "bench")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
            }
        }
        return documents.stream();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsToAFileAndAHeading(Path document) throws IOException {
        List<String> broken = new ArrayList<>();
        for (String link : found(LINK, prose(document))) {
            if (link.contains("://")) {
                continue;
            }
            String[] parts = link.split("#", 2);
            Path target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);
            if (!Files.exists(target) || (parts.length == 2 && !anchors(target).contains(parts[1]))) {
                broken.add(link);
            }
        }
        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyPathInATableIsThere(Path document) throws IOException {
        List<String> missing = new ArrayList<>();
        for (String row : rows(prose(document))) {
            for (String path : found(CODE, row)) {
                if (OWN.matcher(path).matches() && !path.contains("…") && !isThere(path)) {
                    missing.add(path);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Whether there is such a file, folder, or, with a star in its name, at least one such file. */
    private static boolean isThere(String path) throws IOException {
        int star = path.indexOf('*');
        if (star < 0) {
            return Files.exists(Path.of(path));
        }
        int slash = path.lastIndexOf('/', star);
        try (Stream<Path> files = Files.list(Path.of(path.substring(0, slash)))) {
            String start = path.substring(slash + 1, star);
            String end = path.substring(star + 1);
            return files.map(file -> file.getFileName().toString())
                    .anyMatch(name -> name.startsWith(start) && name.endsWith(end));
        }
    }

    /** A document without its examples. */
    private static String prose(Path document) throws IOException {
        return FENCED.matcher(Files.readString(document)).replaceAll("");
    }

    private static List<String> rows(String text) {
        return ROW.matcher(text).results().map(MatchResult::group).toList();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group(1)).toList();
    }

    /** The headings' anchors, as GitHub makes them. */
    private static List<String> anchors(Path document) throws IOException {
        return found(HEADING, prose(document)).stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
