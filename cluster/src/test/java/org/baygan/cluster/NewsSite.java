package org.baygan.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A site of many small articles in both languages, some with mistakes. */
final class NewsSite {
    private static final String[] TOPICS = {"harbour", "weather", "schools", "music"};
    private static final String[] PERSIAN_TOPICS = {"بندر", "هوا", "مدرسه", "موسیقی"};

    private NewsSite() {}

    /** Writes it, with {@code count} articles. */
    static Path write(Path site, int count) throws IOException {
        write(site, "jbake.properties", "site.page-size=20\nsite.bundle-size=50\nsearch.split=year\n");
        for (int i = 0; i < count; i++) {
            boolean persian = i % 2 == 0;
            LocalDate day = LocalDate.of(2015, 1, 1).plusDays(i * 7L % 2500);
            String text = persian
                    ? "خبر شمارهٔ " + i + " از این بایگانی نمونه است.\n"
                    : "News number " + i + " of this sample archive.\n";
            String translation = i % 10 == 1 ? "translation-of: ../fa/news-" + (i - 1) + ".md\n" : "";
            String alias = i % 25 == 0 ? "aliases: [old/" + i + ".html]\n" : "";
            String mistake = i % 50 == 3 ? "date: 2015-13-40\n" : "date: " + day + "\n";
            write(
                    site,
                    "content/" + (persian ? "fa" : "en") + "/news-" + i + ".md",
                    "---\ntitle: " + (persian ? "خبر " : "News ") + i + "\n" + mistake + translation + alias
                            + "section: " + (persian ? "اقتصاد" : "Economy") + "\ntopics: ["
                            + (persian ? PERSIAN_TOPICS : TOPICS)[i % 4] + "]\nauthor: Sample Author " + i % 9
                            + "\n---\n" + text + (i % 40 == 7 ? "\n[gone](gone.md)\n" : ""));
        }
        write(site, "content/en/pages/about.md", "---\ntitle: About\n---\nA sample.\n");
        return site;
    }

    /** Takes the files out of a folder whose paths below it match a pattern; returns their content by these paths. */
    static Map<String, byte[]> take(Path folder, String pattern) throws IOException {
        Map<String, byte[]> taken = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString();
                if (path.matches(pattern)) {
                    taken.put(path, Files.readAllBytes(file));
                    Files.delete(file);
                }
            }
        }
        assertThat(taken).hasSizeGreaterThan(5);
        return taken;
    }

    private static void write(Path site, String path, String text) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
