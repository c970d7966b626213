package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.baygan.output.FileTree;
import org.baygan.pipeline.BuildReport;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands where the cache is kept, a build makes what one without a cache makes. */
class DamagedCacheTest {
    private static final long SEED = 14050901;

    /** As few as make a cache of several blocks for everything in it. */
    private static final int ARTICLES = 16;

    /** What the store reads and writes at once. */
    private static final int BLOCK = 4096;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    private static TempSite site = new TempSite(Path.of(""));
    private static String clean = "";
    private static byte[] whole = new byte[0];

    /**
     * Once for all: the site, a cache of the state before, and what is to come of the state after. The state before is what
     * stands there at each beginning, so that a build that writes nothing is found out.
     */
    @BeforeEach
    void makeSite() throws IOException {
        Path before = folder.resolve("before");
        if (whole.length == 0) {
            ChangingSite changing = ChangingSite.in(folder.resolve("site"), ARTICLES);
            site = changing.site();
            site.build();
            whole = Files.readAllBytes(cache());
            FolderCopy.make(site.output(), before);
            clean = changing.change(1).cleanHash(folder.resolve("clean"));
        }
        FileTree.delete(site.output());
        FolderCopy.make(before, site.output());
        assertThat(SiteHash.of(site.output())).isNotEqualTo(clean);
    }

    private static Path cache() {
        return site.folder().resolve(".baygan/stories.mv");
    }

    private static Path lastBuild() {
        return site.folder().resolve(".baygan/last-build");
    }

    /** Without the record of the last build, which would say that there is nothing to do. */
    private static void assertBuildsAsIfClean(String damage) throws IOException {
        Files.deleteIfExists(lastBuild());
        site.build();
        assertThat(SiteHash.of(site.output())).as(damage).isEqualTo(clean);
        Files.delete(lastBuild());
        site.build();
        assertThat(SiteHash.of(site.output())).as("the build after " + damage).isEqualTo(clean);
    }

    static IntStream cases() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void with_changed_or_missing_bytes(int number) throws IOException {
        Random random = new Random(SEED + number);
        byte[] bytes = whole.clone();
        int at = random.nextInt(bytes.length);
        switch (number % 5) {
            case 0 -> bytes = Arrays.copyOf(bytes, at);
            case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 2 -> flip(bytes, random, 1 + random.nextInt(200));
            case 3 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + BLOCK), (byte) 0);
            default -> System.arraycopy(whole, block(random), bytes, block(random), BLOCK);
        }
        Files.write(cache(), bytes);
        assertBuildsAsIfClean("seed " + (SEED + number));
    }

    private static int block(Random random) {
        return BLOCK * random.nextInt(whole.length / BLOCK);
    }

    private static void flip(byte[] bytes, Random random, int times) {
        for (int i = 0; i < times; i++) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
        }
    }

    /** A record that is damaged says nothing. */
    @ParameterizedTest
    @MethodSource("cases")
    void whose_record_of_the_last_build_has_changed_bytes(int number) throws IOException {
        Random random = new Random(SEED - 1 - number);
        site.build();
        byte[] bytes = Files.readAllBytes(lastBuild());
        if (number % 2 == 0) {
            bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
        } else {
            flip(bytes, random, 1 + random.nextInt(20));
        }
        Files.write(lastBuild(), bytes);

        BuildReport report = site.build();

        assertThat(SiteHash.of(site.output())).isEqualTo(clean);
        assertThat(report.unchanged()).isFalse();
        assertThat(site.build().unchanged()).isTrue();
    }

    @Test
    void that_is_empty() throws IOException {
        Files.write(cache(), new byte[0]);
        assertBuildsAsIfClean("emptying");
    }

    @Test
    void that_is_missing() throws IOException {
        Files.deleteIfExists(cache());
        assertBuildsAsIfClean("deleting");
    }

    @Test
    void that_is_a_folder_of_someone_else() throws IOException {
        Files.deleteIfExists(cache());
        Files.createDirectories(cache());
        Files.writeString(cache().resolve("mine.txt"), "kept");
        assertBuildsAsIfClean("putting a folder there");
        assertThat(cache().resolve("mine.txt")).hasContent("kept");
        Files.delete(cache().resolve("mine.txt"));
        Files.delete(cache());
    }

    @Test
    void of_another_version() throws IOException {
        Files.write(cache(), whole);
        try (MVStore store = MVStore.open(cache().toString())) {
            store.setStoreVersion(1);
        }
        assertBuildsAsIfClean("changing the version");
    }

    @Test
    void that_another_version_of_the_program_has_left() throws Exception {
        TempSite versions = ChangingSite.in(folder.resolve("versions"), 10).site();
        String template = "org/baygan/theme/templates/article.ftlh";
        Path jar = folder.resolve("other.jar");
        LoadedProgram.from(ProgramJar.write(folder.resolve("one.jar"))).build(versions);
        LoadedProgram other = LoadedProgram.from(ProgramJar.write(jar, Map.of(template, "<!-- another -->")));

        other.build(versions);

        Path clean = folder.resolve("clean-by-other");
        other.build(versions, "--no-cache", "--output", clean.toString());
        assertThat(SiteHash.of(versions.output())).isEqualTo(SiteHash.of(clean));
        Pages pages = versions.pages();
        assertThat(pages.articles())
                .isNotEmpty()
                .allMatch(page -> pages.text(page).contains("<!-- another -->"));
    }

    @Test
    void of_another_site_that_has_the_same_names() throws IOException {
        TempSite other =
                ChangingSite.in(folder.resolve("other"), ARTICLES).change(2).site();
        other.build();
        Files.copy(
                other.folder().resolve(".baygan/stories.mv"),
                cache(),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertBuildsAsIfClean("taking another site's");
    }

    @Test
    void whose_whole_folder_is_missing() throws IOException {
        DiskEdits.deleteAll(Objects.requireNonNull(cache().getParent()));
        assertBuildsAsIfClean("deleting the folder");
    }
}
