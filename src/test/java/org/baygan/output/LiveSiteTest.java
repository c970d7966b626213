package org.baygan.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a build knows of the site that stands in its folder, and what becomes of what isn't part of that. */
class LiveSiteTest {
    private static final OptionalLong SETTLED = OptionalLong.of(Long.MAX_VALUE);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path site() {
        return folder.resolve("site");
    }

    private OutputFolder open(Runnable check) throws IOException {
        return OutputFolder.open(site(), SETTLED, new DiskSync(List.of()), check);
    }

    private OutputFolder open() throws IOException {
        return open(() -> {});
    }

    private void publish(String... pathsAndTexts) throws IOException {
        try (OutputFolder output = open()) {
            stage(output, pathsAndTexts);
            output.publish();
        }
    }

    private static void stage(OutputFolder output, String... pathsAndTexts) throws IOException {
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            FileChecksum unused = output.write(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(UTF_8));
        }
    }

    private static FileChecksum checksum(String text) {
        return FileChecksum.of(text.getBytes(UTF_8));
    }

    @Test
    void thereIsNoSiteBeforeTheFirstBuild() throws IOException {
        try (OutputFolder output = open()) {
            assertThat(output.live()).isEmpty();
            assertThat(output.stands("a.html", checksum("one"))).isFalse();
            assertThat(output.keep("a.html", checksum("one"))).isFalse();
            assertThat(output.files()).isZero();
        }
    }

    @Test
    void theSiteThatStandsIsToldWithItsChecksums() throws IOException {
        publish("b.html", "two", "a.html", "one");
        for (int build = 0; build < 2; build++) {
            try (OutputFolder output = open()) {
                assertThat(output.live()).contains(List.of("a.html", "b.html"));
                assertThat(output.liveChecksum(0)).isEqualTo(checksum("one"));
                assertThat(output.liveChecksum(1)).isEqualTo(checksum("two"));
                assertThat(output.stands("a.html", checksum("one"))).isTrue();
                assertThat(output.stands("b.html", checksum("one"))).isFalse();
                assertThat(output.stands("c.html", checksum("one"))).isFalse();
                output.keep(1, output.liveChecksum(1));
                assertThat(output.paths()).containsExactly("b.html");
            }
            Files.deleteIfExists(folder.resolve(".site.record")); // the second build has to read the files
        }
    }

    @Test
    void whatSomebodyChangedHasItsOwnChecksum() throws IOException {
        publish("a.html", "one", "b.html", "two", "c.html", "three", "d.html", "four");
        Files.writeString(site().resolve("a.html"), "ONE");
        Files.delete(site().resolve("b.html"));
        Files.delete(site().resolve("c.html"));
        Files.createSymbolicLink(site().resolve("c.html"), Path.of("d.html"));
        try (OutputFolder output = open()) {
            assertThat(output.liveChecksum(0)).isEqualTo(checksum("ONE"));
            assertThat(output.liveChecksum(1)).isEqualTo(FileChecksum.NONE);
            assertThat(output.liveChecksum(2)).isEqualTo(FileChecksum.NONE);
            assertThat(output.liveChecksum(3)).isEqualTo(checksum("four"));
        }
    }

    @Test
    void whereSomethingHarmlessStandsTooTheSiteIsNotToldOf() throws IOException {
        publish("a.html", "one");
        Files.writeString(site().resolve(".DS_Store"), "litter");
        try (OutputFolder output = open()) {
            assertThat(output.live()).isEmpty();
            assertThat(output.stands("a.html", checksum("one"))).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mine.html", "sub/mine.html", "mine/mine.html"})
    void whatSomebodyPutsThereDuringABuildIsNotLost(String path) throws IOException {
        publish("a.html", "one", "sub/b.html", "two", "z/c.html", "three");
        for (int build = 0; build < 2; build++) {
            try (OutputFolder output = open()) {
                stage(output, "a.html", "new", "sub/b.html", "two");
                Files.createDirectories(site().resolve(path).getParent());
                Files.writeString(site().resolve(path), "mine");
                assertThatThrownBy(output::publish)
                        .isInstanceOf(OutputRefusedException.class)
                        .hasMessageContaining("(" + path + ")");
            }
            assertThat(site().resolve(path)).hasContent("mine");
            assertThat(site().resolve("a.html")).hasContent("one");
            Files.delete(site().resolve(path));
            Files.deleteIfExists(folder.resolve(".site.record"));
        }
    }

    /** As on file systems that don't tell when a file was touched. */
    @Test
    void withoutStampsItIsLookedThroughAgain() throws IOException {
        publish("a.html", "one", "sub/b.html", "two");
        LiveSite site = LiveSite.look(site(), Optional.empty(), OptionalLong.empty(), () -> {});
        assertThat(site.folders()).isEmpty();
        assertThat(site.isAlone()).isTrue();
        assertThat(site.spare(folder.resolve(".site.spare"))).isEmpty();
        site.lookAgain();
        Files.writeString(site().resolve("sub/mine.html"), "mine");
        assertThatThrownBy(site::lookAgain)
                .isInstanceOf(OutputRefusedException.class)
                .hasMessageContaining("(sub/mine.html)");
    }

    @Test
    void aSiteThatSomebodyDeletesDuringABuildIsReplacedAllTheSame() throws IOException {
        publish("a.html", "one");
        try (OutputFolder output = open()) {
            stage(output, "a.html", "new");
            FileTree.delete(site());
            output.publish();
        }
        assertThat(site().resolve("a.html")).hasContent("new");
        publish("a.html", "newer");
        assertThat(site().resolve("a.html")).hasContent("newer");
    }

    @Test
    void theLookCanBeEndedAndLetsGoOfTheFolder() throws IOException {
        publish("a.html", "one", "b.html", "two", "c.html", "three");
        AtomicInteger checks = new AtomicInteger();
        try (OutputFolder output = open(checks::incrementAndGet)) {
            assertThat(output.live()).isPresent();
            assertThat(checks).hasValue(3);
        }
        assertThatThrownBy(() -> open(() -> {
                    throw new IllegalStateException("enough");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(folder.resolve(".site.record.new")).doesNotExist();
        publish("a.html", "new");
        assertThat(site().resolve("a.html")).hasContent("new");
    }

    @Test
    void deletingWhatAKilledBuildLeftCanBeEndedToo() throws IOException {
        publish("a.html", "one");
        Files.createDirectories(folder.resolve(".site.new"));
        for (int i = 0; i < 5; i++) {
            Files.writeString(folder.resolve(".site.new/" + i), "half");
        }
        AtomicInteger checks = new AtomicInteger();
        try (OutputFolder output = open(checks::incrementAndGet)) {
            checks.set(0);
            stage(output, "a.html", "new");
            assertThat(checks).hasValue(5);
        }
    }

    @Test
    void aManifestThatSomebodyPutOutOfOrderIsStillBelieved() throws IOException {
        publish("a.html", "one", "b/c.html", "two", "d.html", "three");
        List<String> lines = Files.readAllLines(site().resolve(Manifest.NAME));
        Collections.reverse(lines);
        Files.write(site().resolve(Manifest.NAME), lines);
        publish("a.html", "one", "d.html", "four");
        assertThat(site().resolve("b")).doesNotExist();
        assertThat(site().resolve("d.html")).hasContent("four");
    }

    @Test
    void aManifestThatWasCutOffMakesTheRestSomebodys() throws IOException {
        publish("a.html", "one", "b.html", "two", "c.html", "three");
        Path manifest = site().resolve(Manifest.NAME);
        String listed = Files.readString(manifest);
        Files.writeString(manifest, listed.substring(0, listed.indexOf("c.html")));
        assertThatThrownBy(this::open)
                .isInstanceOf(OutputRefusedException.class)
                .hasMessageContaining("(c.html)");
        Files.delete(manifest);
        assertThatThrownBy(this::open)
                .isInstanceOf(OutputRefusedException.class)
                .hasMessageContaining("(a.html, b.html, c.html)");
        assertThat(site().resolve("c.html")).hasContent("three");
    }
}
