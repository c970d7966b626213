package org.baygan.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.baygan.model.Digest;
import org.baygan.model.RelativePath;
import org.baygan.site.faults.FaultyDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of files that are written, kept and copied into a site. */
class StagingTest {
    private static final OptionalLong SETTLED = OptionalLong.of(Long.MAX_VALUE);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final FaultyDisk disk = new FaultyDisk();

    private Path site() {
        return folder.resolve("site");
    }

    private OutputFolder open() throws IOException {
        return OutputFolder.open(disk.path(site()), SETTLED, new DiskSync(List.of()), () -> {});
    }

    private void publish(String... pathsAndTexts) throws IOException {
        try (OutputFolder output = open()) {
            for (int i = 0; i < pathsAndTexts.length; i += 2) {
                FileChecksum unused = output.write(pathsAndTexts[i], bytes(pathsAndTexts[i + 1]));
            }
            output.publish();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    /** The files of a folder without its manifest. */
    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                if (Files.isRegularFile(file) && !file.endsWith(Manifest.NAME)) {
                    found.put(RelativePath.of(folder, file), Files.readString(file));
                }
            }
        }
        return found;
    }

    private static Object identity(Path file) throws IOException {
        return Files.getAttribute(file, "unix:ino");
    }

    private Path source(String text) throws IOException {
        return Files.writeString(folder.resolve("source"), text);
    }

    @Test
    void whatAKilledBuildHadStagedIsNotPublished() throws IOException {
        Files.createDirectories(folder.resolve(".site.new/sub"));
        Files.writeString(folder.resolve(".site.new/sub/half.html"), "half");

        publish("a.html", "ours");

        assertThat(files(site())).isEqualTo(Map.of("a.html", "ours"));
        assertThat(folder.resolve("site/sub")).doesNotExist();
    }

    @Test
    void aSpareFolderThatNobodyTellsOfIsNotPublished() throws IOException {
        publish("a.html", "ours");
        Files.createDirectories(folder.resolve(".site.spare/sub"));
        Files.writeString(folder.resolve(".site.spare/sub/other.html"), "another's");

        publish("a.html", "new");

        assertThat(files(site())).isEqualTo(Map.of("a.html", "new"));
        assertThat(files(folder.resolve(".site.spare"))).isEqualTo(Map.of("a.html", "ours"));
    }

    @Test
    void aSiteWithoutFilesCanBePublished() throws IOException {
        publish("a.html", "old");
        publish();

        assertThat(files(site())).isEmpty();
        assertThat(site().resolve(Manifest.NAME)).exists();
        publish("a.html", "new");
        assertThat(files(site())).isEqualTo(Map.of("a.html", "new"));
    }

    @Test
    void newAndPublishedFilesAreListedInTheOrderOfTheirPaths() throws IOException {
        publish("b.html", "1", "d.css", "22", "f/g.html", "333", "h.html", "4444");
        try (OutputFolder output = open()) {
            FileChecksum checksum = output.write("e.html", bytes("55555"));
            assertThat(checksum).isEqualTo(FileChecksum.of(bytes("55555")));
            assertThat(output.paths()).containsExactly("e.html");
            assertThat(output.keep("h.html", FileChecksum.of(bytes("4444")))).isTrue();
            output.write("a.html", bytes("666666"));
            output.write("c.html", bytes("7777777"));
            output.write("z.html", bytes(""));
            output.write("zz.html", bytes("8"));
            output.write("b.html", bytes("1"));
            output.write("f/g.html", bytes("99"));
            assertThat(output.paths())
                    .containsExactly("a.html", "b.html", "c.html", "e.html", "f/g.html", "h.html", "z.html", "zz.html");
            assertThat(output.files()).isEqualTo(8);
            assertThat(output.bytes()).isEqualTo(26);
            assertThat(output.sizes())
                    .containsExactly(new KindSize(FileKind.ARTICLES, 1, 2), new KindSize(FileKind.LISTS, 7, 24));
            output.publish();
        }
        assertThat(Manifest.read(site()).paths())
                .containsExactly("a.html", "b.html", "c.html", "e.html", "f/g.html", "h.html", "z.html", "zz.html");
        assertThat(files(site()).keySet())
                .containsExactlyElementsOf(Manifest.read(site()).paths());
    }

    @Test
    void theSumOfASiteIsThatOfTheSameFilesHoweverTheyCame() throws IOException {
        publish("a.html", "one", "b.html", "two");
        Digest afresh;
        try (OutputFolder other = OutputFolder.open(folder.resolve("other"))) {
            FileChecksum unused = other.write("c.html", bytes("three"));
            unused = other.write("a.html", bytes("one"));
            afresh = other.sum();
        }
        try (OutputFolder output = open()) {
            assertThat(output.keep("a.html", FileChecksum.of(bytes("one")))).isTrue();
            assertThat(output.sum()).isNotEqualTo(afresh);
            FileChecksum unused = output.copy("c.html", source("three"));
            assertThat(output.sum()).isEqualTo(afresh);
        }
    }

    @Test
    void whatHasBeenStagedIsContained() throws IOException {
        publish("a.html", "one", "b.html", "two", "c.html", "three");
        try (OutputFolder output = open()) {
            assertThat(List.of("a.html", "b.html", "c.html", "d.html")).noneMatch(output::contains);
            output.write("a.html", bytes("one"));
            output.write("b.html", bytes("new"));
            output.write("d.html", bytes("four"));
            assertThat(List.of("a.html", "b.html", "d.html")).allMatch(output::contains);
            assertThat(output.contains("c.html")).isFalse();
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPublishedFileIsLinkedWhicheverWayItsBytesComeAndNoneIsWrittenTo() throws IOException {
        publish("a.html", "one", "b.html", "two", "c.html", "three", "d.html", "four");
        Map<String, Object> before = new TreeMap<>();
        for (String path : files(site()).keySet()) {
            before.put(path, identity(site().resolve(path)));
        }
        Path old = Files.createLink(folder.resolve("d-before"), site().resolve("d.html"));
        try (OutputFolder output = open()) {
            output.write("a.html", bytes("one"));
            assertThat(output.copy("b.html", source("two"))).isEqualTo(FileChecksum.of(bytes("two")));
            assertThat(output.keep("c.html", FileChecksum.of(bytes("three")))).isTrue();
            output.write("d.html", bytes("FOUR"));
            output.publish();
        }
        for (String path : List.of("a.html", "b.html", "c.html")) {
            assertThat(identity(site().resolve(path))).as(path).isEqualTo(before.get(path));
        }
        assertThat(old).hasContent("four");
        assertThat(files(site()))
                .isEqualTo(Map.of("a.html", "one", "b.html", "two", "c.html", "three", "d.html", "FOUR"));
    }

    @Test
    void whereFilesHaveOneNameOnlyTheyAreCopied() throws IOException {
        disk.refuseLinks();
        Map<String, String> all = Map.of("a.html", "one", "b.html", "two", "c/d.html", "three", "e.html", "four");
        publish("a.html", "one", "b.html", "two", "c/d.html", "three", "e.html", "old");
        for (int build = 0; build < 3; build++) {
            try (OutputFolder output = open()) {
                output.write("a.html", bytes("one"));
                FileChecksum unused = output.copy("b.html", source("two"));
                assertThat(output.keep("c/d.html", FileChecksum.of(bytes("three"))))
                        .isTrue();
                output.write("e.html", bytes("four"));
                output.publish();
            }
            assertThat(files(site())).isEqualTo(all);
        }
        Files.writeString(folder.resolve(".site.spare/b.html"), "somebody's");
        assertThat(files(site())).isEqualTo(all);
    }

    @Test
    void aCopyIsWhatTheSourceIsWhateverStoodThere() throws IOException {
        publish("a.txt", "one", "b.txt", "two", "c.txt", "three", "d.txt", "four");
        Files.delete(site().resolve("b.txt"));
        Files.delete(site().resolve("c.txt"));
        Files.createDirectories(site().resolve("c.txt"));
        try (OutputFolder output = open()) {
            assertThat(output.copy("a.txt", source("ONE"))).isEqualTo(FileChecksum.of(bytes("ONE")));
            assertThat(output.copy("b.txt", source("two"))).isEqualTo(FileChecksum.of(bytes("two")));
            assertThat(output.copy("c.txt", source("three"))).isEqualTo(FileChecksum.of(bytes("three")));
            assertThat(output.copy("new/e.txt", source("five"))).isEqualTo(FileChecksum.of(bytes("five")));
            assertThat(output.files()).isEqualTo(4);
            assertThat(output.bytes()).isEqualTo(15);
            output.publish();
        }
        assertThat(files(site()))
                .isEqualTo(Map.of("a.txt", "ONE", "b.txt", "two", "c.txt", "three", "new/e.txt", "five"));
    }

    @Test
    void aFileThatSomebodyDeletedFromTheSiteIsWrittenAgain() throws IOException {
        publish("a.html", "one", "b.html", "two");
        Files.delete(site().resolve("a.html"));
        try (OutputFolder output = open()) {
            assertThat(output.keep("a.html", FileChecksum.of(bytes("one")))).isFalse();
        }

        FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(site().resolve("b.html"), longAgo);

        publish("a.html", "one", "b.html", "two");

        assertThat(files(site())).isEqualTo(Map.of("a.html", "one", "b.html", "two"));
        assertThat(Files.getLastModifiedTime(site().resolve("b.html")))
                .as("the others are still linked")
                .isEqualTo(longAgo);
    }

    @Test
    void aCopyOfWhatIsPublishedIsThePublishedFile() throws IOException {
        publish("a.txt", "same", "b.txt", "same");
        FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
        for (String path : List.of("a.txt", "b.txt")) {
            Files.setLastModifiedTime(site().resolve(path), longAgo);
        }
        try (OutputFolder output = open()) {
            for (String path : List.of("a.txt", "b.txt")) {
                FileChecksum unused = output.copy(path, source("same"));
            }
            output.publish();
        }
        for (String path : List.of("a.txt", "b.txt")) {
            assertThat(Files.getLastModifiedTime(site().resolve(path))).isEqualTo(longAgo);
        }
    }

    @Test
    void aSourceThatCannotBeReadLeavesItsPathFree() throws IOException {
        publish("a.txt", "one");
        Path missing = folder.resolve("missing");
        try (OutputFolder output = open()) {
            for (String path : List.of("a.txt", "b.txt")) {
                assertThatThrownBy(() -> output.copy(path, missing))
                        .isInstanceOfSatisfying(
                                UnreadableSourceException.class,
                                e -> assertThat(e.reason()).isInstanceOf(NoSuchFileException.class))
                        .hasMessage(missing + " can't be read");
                assertThat(output.contains(path)).isFalse();
            }
            assertThat(output.files()).isZero();
            output.write("b.txt", bytes("two"));
            output.publish();
        }
        assertThat(files(site())).isEqualTo(Map.of("b.txt", "two"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.html", "b.html", "c.html"})
    void anAddressIsGivenOutOnce(String path) throws IOException {
        publish("a.html", "one", "b.html", "one");
        FileChecksum one = FileChecksum.of(bytes("one"));
        try (OutputFolder output = open()) {
            output.write(path, bytes("first"));
            assertThatThrownBy(() -> output.write(path, bytes("second")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("two files for one address: " + path);
            assertThatThrownBy(() -> output.copy(path, source("second"))).isInstanceOf(IllegalStateException.class);
            if (!path.equals("c.html")) {
                assertThatThrownBy(() -> output.keep(path, one)).isInstanceOf(IllegalStateException.class);
            }
            assertThat(output.files()).isEqualTo(1);
            output.publish();
        }
        assertThat(files(site())).isEqualTo(Map.of(path, "first"));
    }

    @Test
    void nothingIsWrittenOutsideTheSite() throws IOException {
        Path outside = folder.resolve("outside.html");
        try (OutputFolder output = open()) {
            for (String path : List.of("../outside.html", "a/../../outside.html", outside.toString())) {
                assertThatThrownBy(() -> output.write(path, bytes("out")))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("an address outside the site: " + path);
                assertThatThrownBy(() -> output.copy(path, source("out"))).isInstanceOf(IllegalStateException.class);
            }
            assertThat(output.files()).isZero();
            output.write("a..b/c...html", bytes("in"));
            output.publish();
        }
        assertThat(outside).doesNotExist();
        assertThat(files(site())).isEqualTo(Map.of("a..b/c...html", "in"));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void namesMayHaveWhatOtherSystemsTakeForSeparators() throws IOException {
        publish(":a\\b.html", "one", "a:b.html", "two", "\\c", "three");
        assertThat(files(site())).isEqualTo(Map.of(":a\\b.html", "one", "a:b.html", "two", "\\c", "three"));
    }

    /** As a name in another script is where the system's encoding has no such letters. */
    @Test
    void aPathThatTheFileSystemCannotHaveCostsItselfAlone() throws IOException {
        publish("a.html", "one");
        try (OutputFolder output = open()) {
            output.write("a.html", bytes("one"));
            assertThatThrownBy(() -> output.write("b\0.html", bytes("two"))).isInstanceOf(InvalidPathException.class);
            assertThatThrownBy(() -> output.copy("b\0.html", source("two"))).isInstanceOf(InvalidPathException.class);
            assertThat(output.contains("b\0.html")).isFalse();
            assertThat(output.files()).isEqualTo(1);
            output.publish();
        }
        assertThat(files(site())).isEqualTo(Map.of("a.html", "one"));
    }

    @Test
    void whatIsNewIsForcedToTheDiskBeforeTheSiteIsPublished() throws IOException {
        assumeThat(OS.WINDOWS.isCurrentOs()).as("folders can be opened").isFalse();
        publish("a.html", "one", "b.html", "two", "sub/c.html", "three");
        assertThat(disk.count(FaultyDisk.Call.SYNC))
                .as("three files, the manifest, two folders, the folder that the site is in")
                .isEqualTo(7);
        disk.heal();
        publish("a.html", "one", "b.html", "new", "sub/c.html", "three");
        assertThat(disk.count(FaultyDisk.Call.SYNC)).as("one file").isEqualTo(5);
        disk.heal();
        publish("a.html", "one", "b.html", "new", "sub/c.html", "three", "d.html", "four");
        assertThat(disk.count(FaultyDisk.Call.SYNC)).as("another").isEqualTo(5);
        for (int number = 1; number <= 5; number++) {
            disk.failAt(FaultyDisk.Call.SYNC, number);
            String text = "text " + number;
            assertThatThrownBy(() -> publish("a.html", text, "b.html", "new", "sub/c.html", "three"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("Input/output error");
            disk.heal();
            assertThat(site().resolve("sub/c.html")).hasContent("three");
        }
    }

    @Test
    void whatIsNotPublishedIsDroppedUnlessThereIsAHurry() throws IOException {
        try (OutputFolder output = open()) {
            output.write("a/b.html", bytes("one"));
            output.hurry();
        }
        assertThat(folder.resolve(".site.new")).exists();
        try (OutputFolder output = open()) {
            output.write("c.html", bytes("two"));
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve(".site.lock"));
        }
    }
}
