package org.baygan.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A packed site is the one that {@code baygan build} makes, and only what has changed of it is made and written again. */
class PackedBuildTest {
    @TempDir
    private Path temporary;

    private Path source;
    private Path store;

    @BeforeEach
    void write() throws IOException {
        source = NewsSite.write(temporary.resolve("source"), 60);
        store = temporary.resolve("store");
    }

    /** The folder of the site in a store, with what is in its packs, as docs/cluster.md tells readers to unpack it. */
    static Path site(Path store) throws IOException {
        Path site = store.resolve(Files.readString(store.resolve("current")).strip());
        Path list = site.resolve("packs");
        if (Files.exists(list)) {
            for (String pack : Files.readAllLines(list)) {
                unpack(store.resolve(pack), site);
            }
            Files.delete(list);
        }
        return site;
    }

    private static void unpack(Path pack, Path site) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(pack))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = site.resolve(entry.getName());
                Files.createDirectories(target.getParent());
                Files.copy(zip, target);
            }
        }
    }

    private Run run(String... more) {
        List<String> args = new ArrayList<>(List.of("--pack", "zip", "--verbose", "--master", "local[2]"));
        args.addAll(List.of(more));
        return Run.onCluster(source.toString(), "file://" + store, args.toArray(String[]::new));
    }

    /** Builds the site, which has to be right; returns what is told of how much had to be made. */
    private String build(String... more) throws IOException {
        Run run = run(more);
        assertThat(run.code()).as(run.err()).isEqualTo(1);
        Path folder = Files.createTempDirectory(temporary, "look");
        assertThat(run.err())
                .isEqualTo(
                        Run.alone(source, folder.resolve("alone"), "--verbose").err());
        Run.copy(store, folder.resolve("store"));
        assertThat(Run.differences(site(folder.resolve("store")), folder.resolve("alone")))
                .isEmpty();
        return run.out()
                .lines()
                .filter(line -> line.startsWith("Anew: "))
                .findFirst()
                .orElseThrow();
    }

    private Set<String> packs() throws IOException {
        try (Stream<Path> files = Files.list(store.resolve("baygan-packs"))) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** What is in packs, by their names. */
    private static Set<String> ranges(Collection<String> packs) {
        return packs.stream()
                .map(name -> name.replaceFirst("-[0-9a-f]{32}\\.zip$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void a_second_build_makes_and_writes_only_what_has_changed() throws IOException {
        String all = build();
        assertThat(all).startsWith("Anew: 61 articles read");
        Set<String> first = packs();
        assertThat(ranges(first)).contains("en-2015-05", "fa-1394-02", "en-2015-search", "fa-1394-search", "fa-pages");

        assertThat(build()).startsWith("Anew: 0 articles read, 2 files made");
        assertThat(packs()).isEqualTo(first);

        Path edited = source.resolve("content/en/news-17.md");
        Files.writeString(edited, "\nOne more sentence.\n", StandardOpenOption.APPEND);
        assertThat(build()).doesNotStartWith("Anew: 0 articles").isNotEqualTo(all);
        Set<String> written = packs();
        assertThat(written).containsAll(first); // the site before stays
        written.removeAll(first);
        // The months beside it name the article.
        assertThat(ranges(written))
                .contains("en-2015-04", "en-2015-search")
                .doesNotContain("en-2015-01", "en-2015-12", "fa-1394-02", "fa-1394-search", "en-2016-search");

        assertThat(build("--no-cache")).isEqualTo(all);
    }

    @Test
    void kept_results_and_packs_that_are_damaged_or_gone_are_made_again() throws IOException {
        String all = build();
        try (Stream<Path> kept = Files.list(store.resolve("baygan-kept"))) {
            for (Path file : kept.toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
        }
        assertThat(build()).isEqualTo(all);
        String gone = packs().stream()
                .filter(name -> name.startsWith("fa-1394-02"))
                .findFirst()
                .orElseThrow();
        Path pack = store.resolve("baygan-packs").resolve(gone);
        Files.delete(pack);
        assertThat(build()).startsWith("Anew: 0 articles read");
        assertThat(packs()).contains(gone);
        byte[] half = Arrays.copyOf(Files.readAllBytes(pack), 100);
        Files.write(pack, half);
        assertThat(build()).startsWith("Anew: 0 articles read");
    }

    /** How many files had to be made. */
    private static int files(String anew) {
        return Integer.parseInt(anew.replaceFirst(".*, (\\d+) files made.*", "$1"));
    }

    @Test
    void a_pack_that_lacks_a_page_is_not_taken_for_the_whole_one() throws IOException {
        Path template = source.resolve("templates/article.ftlh");
        Files.createDirectories(template.getParent());
        // Longer than any text that Java can have: the page is left out.
        Files.writeString(
                template, "<#if article.title == 'News 17'>${''?right_pad(2147483647)}</#if>${article.title}");
        assertThat(run().err()).contains("content/en/news-17.md: error: This takes more memory than Java has");
        int again = files(build());

        Files.writeString(template, "${article.title}");
        build();
        assertThat(files(build())).isLessThan(again);
    }

    @Test
    void stories_of_a_build_that_has_failed_are_not_made_again() throws IOException {
        Path template = source.resolve("templates/article.ftlh");
        Files.createDirectories(template.getParent());
        Files.writeString(template, "<#if>");
        assertThat(run().err()).contains("templates/article.ftlh");
        assertThat(store.resolve("current")).doesNotExist();
        Files.delete(template);
        assertThat(build()).startsWith("Anew: 0 articles read");
    }
}
