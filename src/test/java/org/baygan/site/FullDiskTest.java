package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.baygan.cache.BuildCache;
import org.baygan.cache.CacheFolder;
import org.baygan.cache.CachedPage;
import org.baygan.cli.Baygan;
import org.baygan.cli.Surroundings;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.Digest;
import org.baygan.model.FileFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A disk that gets full in the middle of a build, at whatever point: the old site stays, and the reason is told. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // what waits for itself isn't interrupted
class FullDiskTest {
    private static final long STEP = 96 * 1024;
    private static final long SMALL_STEP = 24 * 1024;
    private static final String HINT =
            "  hint: The disk that this file belongs to is full: make room there and build again;"
                    + " a new site stands beside the old one for a moment, so it takes room for both\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private record Run(int exitCode, String err) {}

    private static Run build(TempSite site, Path output) {
        StringWriter err = new StringWriter();
        Surroundings surroundings = new Surroundings(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                site.folder(),
                Clock.fixed(SampleArchive.NOW, ZoneOffset.UTC),
                2,
                false,
                StandardCharsets.UTF_8,
                "UTF-8",
                List.of("false"));
        int exitCode = Baygan.run(surroundings, "build", "--output", output.toString());
        return new Run(exitCode, err.toString().replace(System.lineSeparator(), "\n"));
    }

    private void fill(SmallDisk disk, ChangingSite changing, Path output) throws IOException {
        fill(disk, changing, output, 2, STEP);
    }

    /** Builds another state with more and more room, from none to enough. */
    private void fill(SmallDisk disk, ChangingSite changing, Path output, int state, long step) throws IOException {
        TempSite site = changing.site();
        assertThat(build(site, output)).isEqualTo(new Run(0, ""));
        String before = SiteHash.of(output);
        String after = changing.change(state).cleanHash(folder.resolve("clean"));
        List<Long> refused = new ArrayList<>();
        Run run = new Run(3, "");
        for (long room = 0; run.exitCode() == 3; room += step) {
            String where = "with room for " + room + " bytes";
            disk.leave(room);
            run = build(site, output);
            if (run.exitCode() == 3) {
                assertThat(run.err())
                        .as(where)
                        .startsWith("baygan: " + disk.folder())
                        .contains(": No space left on device\n");
                assertThat(run.err()).as(where).endsWith(HINT);
                assertThat(SiteHash.of(output)).as(where).isEqualTo(before);
                refused.add(room);
            }
            disk.empty();
            assertThat(output.resolveSibling("." + output.getFileName() + ".new"))
                    .as(where)
                    .doesNotExist();
            assertThat(site.folder().resolve(".baygan/temporary")).as(where).isEmptyDirectory();
        }
        assertThat(run).isEqualTo(new Run(0, ""));
        assertThat(refused).as("amounts of room that were too small").hasSizeGreaterThan(1);
        assertThat(SiteHash.of(output)).isEqualTo(after);
        disk.leave(refused.get(refused.size() - 1));
        changing.change(0);
        build(site, output);
        disk.empty();
        assertThat(build(site, output)).isEqualTo(new Run(0, ""));
        assertThat(SiteHash.of(output)).isEqualTo(before);
    }

    @Test
    void where_everything_is_on_it() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.toRealPath().resolve("disk"), 16)) {
            ChangingSite changing = ChangingSite.in(disk.folder().resolve("site"), 120);
            fill(disk, changing, changing.site().output());
        }
    }

    /** Such a build doesn't read the articles; see {@link KilledBuildTest#a_build_that_leads_to_a_twin_is_one_of_texts_alone}. */
    @Test
    void where_only_texts_were_edited() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.toRealPath().resolve("disk"), 16)) {
            ChangingSite changing = ChangingSite.in(disk.folder().resolve("site"), 120);
            fill(disk, changing, changing.site().output(), ChangingSite.twin(0), SMALL_STEP);
        }
    }

    @Test
    void where_only_the_output_is_on_it() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.toRealPath().resolve("disk"), 16)) {
            fill(
                    disk,
                    ChangingSite.in(folder.resolve("site"), 120),
                    disk.folder().resolve("out"));
        }
    }

    @Test
    void where_only_the_cache_is_on_it() throws Exception {
        ChangingSite changing = ChangingSite.in(folder.toRealPath().resolve("site"), 120);
        Path kept = changing.site().folder().resolve(".baygan");
        try (SmallDisk disk = SmallDisk.mount(kept, 8)) {
            fill(disk, changing, changing.site().output());
        }
    }

    /** The store writes by threads of its own now and then, and nobody is told of their failures before it is closed. */
    @Test
    void where_a_write_has_failed_that_nobody_waited_for() throws Exception {
        for (int entries = 1; entries <= 12; entries++) {
            Path kept = folder.toRealPath().resolve("kept-" + entries);
            try (SmallDisk disk = SmallDisk.mount(kept, 3);
                    CacheFolder caches = CacheFolder.open(kept)) {
                BuildCache cache = caches.openCache(true);
                cache.save();
                disk.leave(0);
                boolean told = false;
                try {
                    for (int i = 0; i < entries; i++) {
                        Diagnostic large = Diagnostic.note("a.md", "x".repeat(1 << 20));
                        cache.putPage("p" + i, new CachedPage(Digest.NONE, Digest.NONE, 1, 1, List.of(large)));
                    }
                } catch (IOException full) {
                    told = true;
                }
                if (told) {
                    cache.close();
                } else {
                    assertThatThrownBy(cache::close).as("%d entries", entries).isInstanceOf(IOException.class);
                }
            }
        }
    }

    @Test
    void where_the_system_speaks_another_language() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.toRealPath().resolve("disk"), 1)) {
            IOException fault = new IOException("Aygıtta yer kalmadı");
            Path file = disk.folder().resolve("a/b");
            assertThat(FileFault.at(file, fault).getReason()).isEqualTo("Aygıtta yer kalmadı");
            disk.leave(0);
            assertThat(FileFault.at(file, fault).getReason()).isEqualTo("No space left on device");
        }
    }

    @Test
    void where_the_first_site_of_all_does_not_fit() throws Exception {
        ChangingSite changing = ChangingSite.in(folder.resolve("site"), 120);
        try (SmallDisk disk = SmallDisk.mount(folder.toRealPath().resolve("disk"), 1)) {
            Path output = disk.folder().resolve("out");
            Run run = build(changing.site(), output);
            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.err()).endsWith(HINT);
            assertThat(output).doesNotExist();
            assertThat(disk.folder()).isDirectoryNotContaining(file -> !file.endsWith(".out.lock"));
        }
    }
}
