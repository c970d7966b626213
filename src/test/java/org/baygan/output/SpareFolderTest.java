package org.baygan.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.baygan.model.FileStamp;
import org.baygan.model.RelativePath;
import org.baygan.site.faults.FaultyDisk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sites that are put together in the folder of the one before the last. */
class SpareFolderTest {
    /** As if all files had been left alone for long. */
    private static final OptionalLong SETTLED = OptionalLong.of(Long.MAX_VALUE);

    /** A program started for each of a thousand sites would take most of the time. */
    private static final DiskSync NO_COMMAND = new DiskSync(List.of());

    /** A small file is opened, read, and read again to its end. */
    private static final int READ_CALLS = 3;

    @TempDir
    Path folder;

    @BeforeEach
    void needsStamps() {
        assumeThat(FileStamp.areKnown(folder))
                .as("the file system of temporary folders tells when files are touched; set TMPDIR to one that does")
                .isTrue();
    }

    private Path site() {
        return folder.resolve("site");
    }

    private Path spare() {
        return folder.resolve(".site.spare");
    }

    private static OutputFolder open(Path site) throws IOException {
        return OutputFolder.open(site, SETTLED, NO_COMMAND, () -> {});
    }

    private void publish(Map<String, String> files) throws IOException {
        publish(site(), files);
    }

    private static void publish(Path site, Map<String, String> files) throws IOException {
        try (OutputFolder output = open(site)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                byte[] content = file.getValue().getBytes(UTF_8);
                if (!output.keep(file.getKey(), FileChecksum.of(content))) {
                    output.write(file.getKey(), content);
                }
            }
            output.publish();
        }
    }

    /** What is in a folder, the folders too. */
    private static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                String path = RelativePath.of(folder, file);
                if (Files.isRegularFile(file)) {
                    found.put(path, path.equals(Manifest.NAME) ? "" : Files.readString(file));
                } else {
                    found.put(path + "/", "");
                }
            }
        }
        return found;
    }

    private Map<String, String> afresh(Map<String, String> files) throws IOException {
        Path fresh = Files.createTempDirectory(folder, "fresh-");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.createDirectories(fresh.resolve(file.getKey()).getParent());
            Files.writeString(fresh.resolve(file.getKey()), file.getValue());
        }
        Files.writeString(fresh.resolve(Manifest.NAME), "");
        return read(fresh);
    }

    private static Object identity(Path file) throws IOException {
        return Files.getAttribute(file, "unix:ino");
    }

    /** A preview puts a page into the site, and builds all the others at once. */
    @Test
    void theFolderIsUsedAgainThoughAPageWasPutIntoItJustBeforeTheBuild() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (int i = 0; i < 1000; i++) {
            files.put("en/" + i % 10 + "/" + i + ".html", "page " + i);
        }
        publishNow(files);

        files.put("en/7/7.html", "another page");
        assertThat(OutputFolder.replace(site(), "en/7/7.html", "another page".getBytes(UTF_8)))
                .isTrue();
        publishNow(files);

        assertThat(SiteRecord.read(folder.resolve(".site.record")).flatMap(SiteRecord::spare))
                .hasValueSatisfying(known -> assertThat(known.stands(spare())).isTrue());
    }

    private void publishNow(Map<String, String> files) throws IOException {
        try (OutputFolder output = OutputFolder.open(site())) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                output.write(file.getKey(), file.getValue().getBytes(UTF_8));
            }
            output.publish();
        }
    }

    @Test
    void theFolderBeforeTheLastIsUsedAgainAndItsUntouchedFilesStay() throws IOException {
        publish(Map.of("a.html", "one", "sub/b.html", "same", "gone/c.html", "old"));
        publish(Map.of("a.html", "two", "sub/b.html", "same", "gone/c.html", "old"));
        Object first = identity(spare());
        Object same = identity(site().resolve("sub/b.html"));

        Map<String, String> third = Map.of("a.html", "three", "sub/b.html", "same", "new/d.html", "new");
        publish(third);

        assertThat(identity(site())).isEqualTo(first);
        assertThat(read(site())).isEqualTo(afresh(third));
        assertThat(identity(site().resolve("sub/b.html"))).isEqualTo(same);
        assertThat(spare().resolve("a.html")).hasContent("two");
    }

    @Test
    void aFileThatAChangeInBothFoldersHasReachedIsPutRight() throws IOException {
        Map<String, String> files = Map.of("a.html", "ours", "b.html", "ours too");
        publish(files);
        publish(files);
        Files.writeString(site().resolve("a.html"), "somebody's"); // one file in two folders
        Files.delete(spare().resolve("b.html"));
        Files.writeString(spare().resolve("b.html"), "somebody's");

        publish(files);

        assertThat(read(site())).isEqualTo(afresh(files));
    }

    @Test
    void aSiteThatIsNotPublishedLeavesTheOldOneAlone() throws IOException {
        Map<String, String> files = Map.of("a.html", "ours", "b.html", "ours too");
        publish(files);
        publish(files);
        try (OutputFolder output = open(site())) {
            output.write("a.html", "new".getBytes(UTF_8));
        }

        assertThat(read(site())).isEqualTo(afresh(files));
        publish(Map.of("a.html", "ours"));
        assertThat(read(site())).isEqualTo(afresh(Map.of("a.html", "ours")));
    }

    @Test
    void noFileTakesThePlaceOfAFolderOfTheSameSite() throws IOException {
        publish(Map.of("a/b.html", "one"));
        publish(Map.of("a/b.html", "one"));
        try (OutputFolder output = open(site())) {
            assertThat(output.keep("a/b.html", FileChecksum.of("one".getBytes(UTF_8))))
                    .isTrue();
            assertThatThrownBy(() -> output.write("a", "two".getBytes(UTF_8)))
                    .isInstanceOf(FileAlreadyExistsException.class);
        }
        assertThat(site().resolve("a/b.html")).hasContent("one");
    }

    private void publish(FaultyDisk disk, Map<String, String> files) throws IOException {
        disk.heal();
        publish(disk.path(site()), files);
    }

    private static Map<String, String> many(int files) {
        Map<String, String> many = new TreeMap<>();
        for (int i = 0; i < files; i++) {
            many.put("folder/" + i + ".html", "text " + i);
        }
        return many;
    }

    @Test
    void whatNobodyHasTouchedIsNeitherReadNorLinked() throws IOException {
        FaultyDisk disk = new FaultyDisk();
        List<Map<FaultyDisk.Call, Integer>> calls = new ArrayList<>();
        for (int files : new int[] {2, 20}) {
            Map<String, String> same = many(files);
            for (int build = 0; build < 5; build++) {
                publish(disk, same);
            }
            Map<FaultyDisk.Call, Integer> made = new EnumMap<>(FaultyDisk.Call.class);
            for (FaultyDisk.Call call : List.of(FaultyDisk.Call.READ, FaultyDisk.Call.WRITE, FaultyDisk.Call.DELETE)) {
                made.put(call, disk.count(call));
            }
            calls.add(made);
            assertThat(read(site())).isEqualTo(afresh(same));
        }
        assertThat(calls.get(1)).isEqualTo(calls.get(0));
    }

    @Test
    void oneFileThatWasTouchedIsReadAndOneThatChangedIsLinkedTheNextTimeAlone() throws IOException {
        FaultyDisk disk = new FaultyDisk();
        Map<String, String> files = many(20);
        for (int build = 0; build < 4; build++) {
            publish(disk, files);
        }
        int reads = disk.count(FaultyDisk.Call.READ);
        int writes = disk.count(FaultyDisk.Call.WRITE);

        Files.writeString(site().resolve("folder/0.html"), files.get("folder/0.html"));
        publish(disk, files);
        assertThat(disk.count(FaultyDisk.Call.READ)).isEqualTo(reads + READ_CALLS);

        publish(disk, files);
        files.put("folder/3.html", "new");
        publish(disk, files);
        Object changed = Files.getAttribute(site().resolve("folder/3.html"), "unix:ctime");
        publish(disk, files);
        assertThat(disk.count(FaultyDisk.Call.WRITE)).as("a link in a folder").isEqualTo(writes + 2);
        assertThat(Files.getAttribute(site().resolve("folder/3.html"), "unix:ctime"))
                .isNotEqualTo(changed);
        publish(disk, files);
        assertThat(disk.count(FaultyDisk.Call.WRITE)).as("nothing any more").isEqualTo(writes);
        assertThat(read(site())).isEqualTo(afresh(files));
    }

    @Test
    void foldersThatNobodyHasTouchedAreNotListed() throws IOException {
        FaultyDisk disk = new FaultyDisk();
        List<Integer> lists = new ArrayList<>();
        for (int folders : new int[] {2, 20}) {
            for (int build = 0; build < 5; build++) {
                disk.heal();
                try (OutputFolder output =
                        OutputFolder.open(disk.path(site()), SETTLED, new DiskSync(List.of("true")), () -> {})) {
                    for (int i = 0; i < folders; i++) {
                        FileChecksum unused = output.write("folder-" + i + "/index.html", new byte[] {1});
                    }
                    output.publish();
                }
            }
            lists.add(disk.count(FaultyDisk.Call.LIST));
        }
        assertThat(lists.get(1)).isEqualTo(lists.get(0));
    }

    /** A build right after another: what the one before knew is known still. */
    @Test
    void whatWasKnownStaysKnownHoweverSoonTheNextBuildIs() throws IOException {
        Map<String, String> files = many(3);
        FaultyDisk disk = new FaultyDisk();
        for (int build = 0; build < 5; build++) {
            publish(disk, files);
        }
        int reads = disk.count(FaultyDisk.Call.READ);
        try (OutputFolder output = OutputFolder.open(disk.path(site()), OptionalLong.of(0), NO_COMMAND, () -> {})) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                assertThat(output.keep(
                                file.getKey(), FileChecksum.of(file.getValue().getBytes(UTF_8))))
                        .isTrue();
            }
            output.publish();
        }
        publish(disk, files);
        assertThat(disk.count(FaultyDisk.Call.READ)).isEqualTo(reads);
    }

    @Test
    void whatWasTouchedJustNowIsReadTheNextTime() throws IOException {
        Map<String, String> files = many(3);
        FaultyDisk disk = new FaultyDisk();
        for (int build = 0; build < 3; build++) {
            disk.heal();
            try (OutputFolder output = OutputFolder.open(disk.path(site()), OptionalLong.of(0), NO_COMMAND, () -> {})) {
                for (Map.Entry<String, String> file : files.entrySet()) {
                    byte[] content = file.getValue().getBytes(UTF_8);
                    if (!output.keep(file.getKey(), FileChecksum.of(content))) {
                        output.write(file.getKey(), content);
                    }
                }
                output.publish();
            }
        }
        int reads = disk.count(FaultyDisk.Call.READ);
        publish(disk, files);
        publish(disk, files);
        assertThat(disk.count(FaultyDisk.Call.READ)).isEqualTo(reads - 3 * READ_CALLS);
        assertThat(read(site())).isEqualTo(afresh(files));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.html", "sub/x.html", "x/y.html", "sub/.DS_Store"})
    void whatSomebodyPutIntoTheSpareFolderIsNotPublished(String path) throws IOException {
        Map<String, String> files = Map.of("a.html", "ours", "sub/b.html", "ours too");
        publish(files);
        publish(files);
        Files.createDirectories(spare().resolve(path).getParent());
        Files.writeString(spare().resolve(path), "somebody's");

        publish(files);

        assertThat(read(site())).isEqualTo(afresh(files));
        assertThat(read(spare())).isEqualTo(afresh(files));
    }

    @Test
    void aSpareFolderThatIsGoneOrAnotherIsDoneWithout() throws IOException {
        Map<String, String> files = Map.of("a.html", "ours", "sub/b.html", "ours too");
        publish(files);
        publish(files);
        FileTree.delete(spare());
        publish(files);
        assertThat(read(site())).isEqualTo(afresh(files));

        publish(files);
        FileTree.delete(spare());
        Files.writeString(spare(), "a file");
        publish(files);
        assertThat(read(site())).isEqualTo(afresh(files));

        FileTree.delete(spare());
        Files.createDirectories(spare().resolve("sub"));
        Files.writeString(spare().resolve("a.html"), "theirs");
        Files.writeString(spare().resolve("sub/b.html"), "theirs");
        Files.writeString(spare().resolve(Manifest.NAME), "");
        publish(files);
        assertThat(read(site())).isEqualTo(afresh(files));
    }

    @Test
    void aRecordThatIsDamagedOrGoneCostsTimeAlone() throws IOException {
        Path record = folder.resolve(".site.record");
        publish(Map.of("a.html", "one", "sub/b.html", "same", "gone/c.html", "old"));
        publish(Map.of("a.html", "two", "sub/b.html", "same", "gone/c.html", "old"));
        byte[] whole = Files.readAllBytes(record);
        whole[whole.length / 2]++;
        Files.write(record, whole);
        Map<String, String> third = Map.of("a.html", "three", "sub/b.html", "same");
        publish(third);
        assertThat(read(site())).isEqualTo(afresh(third));

        Files.delete(record);
        Map<String, String> fourth = Map.of("a.html", "four", "new/b.html", "same");
        publish(fourth);
        assertThat(read(site())).isEqualTo(afresh(fourth));
    }

    @Test
    void aRecordOfAnotherSiteIsNotBelieved() throws IOException {
        publish(Map.of("a.html", "old", "b.html", "same"));
        byte[] record = Files.readAllBytes(folder.resolve(".site.record"));
        publish(Map.of("a.html", "new", "b.html", "same", "c.html", "more"));
        Files.write(folder.resolve(".site.record"), record);

        try (OutputFolder output = open(site())) {
            assertThat(output.stands("a.html", FileChecksum.of("old".getBytes(UTF_8))))
                    .isFalse();
            assertThat(output.stands("a.html", FileChecksum.of("new".getBytes(UTF_8))))
                    .isTrue();
        }
    }

    @Test
    void whatWasAFileMayBeAFolderTheNextTimeAndTheOtherWayRound() throws IOException {
        List<Map<String, String>> sites = List.of(
                Map.of("a", "file", "b/c/d", "below", "b/c/e", "below", "f", "same"),
                Map.of("a/x/y", "below", "a/x/z", "below", "b", "file", "f", "same"),
                Map.of("a/x", "file", "b/c", "file", "f", "same"));
        for (int round = 0; round < 9; round++) {
            Map<String, String> files = sites.get((round / 2 + round * 2) % 3);
            publish(files);
            assertThat(read(site())).as("round %d", round).isEqualTo(afresh(files));
        }
    }

    @Test
    void aFolderWithLitterIsNotUsedAgain() throws IOException {
        Map<String, String> files = Map.of("a.html", "ours", "sub/b.html", "ours too");
        publish(files);
        publish(files);
        Files.writeString(site().resolve("sub/.DS_Store"), "litter");
        try (OutputFolder output = open(site())) {
            assertThat(output.live()).isEmpty();
        }

        publish(files);

        assertThat(spare()).doesNotExist();
        assertThat(folder.resolve(".site.old")).doesNotExist();
        publish(files);
        try (OutputFolder output = open(site())) {
            assertThat(output.live()).contains(List.of("a.html", "sub/b.html"));
        }
        assertThat(read(site())).isEqualTo(afresh(files));
        assertThat(read(spare())).isEqualTo(afresh(files));
    }

    @Test
    void whicheverCallFailsNothingIsLeftOverAndWhatIsNotOursStays() throws IOException {
        FaultyDisk disk = new FaultyDisk();
        Map<String, String> next = Map.of("a.html", "three", "sub/b.html", "same", "new/d.html", "new");
        Map<String, String> whole = new TreeMap<>(next);
        whole.put(".git/HEAD", "theirs");
        for (FaultyDisk.Call call : FaultyDisk.Call.values()) {
            boolean failed = true;
            for (int number = 1; failed; number++) {
                String what = "the " + number + ". " + call;
                publish(Map.of("a.html", "one", "sub/b.html", "same", "gone/c.html", "old"));
                publish(Map.of("a.html", "two", "sub/b.html", "same", "gone/c.html", "old", "e.html", "old"));
                Files.createDirectories(site().resolve(".git"));
                Files.writeString(site().resolve(".git/HEAD"), "theirs");

                disk.failAt(call, number);
                boolean told = false;
                try {
                    publish(disk.path(site()), next);
                } catch (IOException | UncheckedIOException failure) {
                    told = true;
                }
                failed = disk.hasFailed();
                disk.heal();
                if (!told) {
                    assertThat(read(site())).as(what).isEqualTo(afresh(whole));
                }
                publish(next);
                assertThat(read(site())).as("after " + what).isEqualTo(afresh(whole));
            }
        }
    }

    @Test
    void whateverSitesFollowEachOtherAndWhateverHappensInBetweenEachIsWhole() throws IOException {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            for (int round = 0; round < 8; round++) {
                Map<String, String> files = anySite(random);
                publish(files);
                assertThat(read(site())).as("seed %d, round %d", seed, round).isEqualTo(afresh(files));
                damage(random, random.nextBoolean() ? site() : spare());
            }
        }
    }

    /** Its files are few, so that sites are alike, and what is a file in one is a folder in the next. */
    private static Map<String, String> anySite(Random random) {
        Map<String, String> files = new TreeMap<>();
        for (String path : List.of("a", "b/c", "b/d/e", "f", "g/h", "i/j/k", "i/l")) {
            if (random.nextInt(4) > 0) {
                boolean folder = random.nextInt(6) == 0;
                files.put(folder ? path + "/x" : path, "text".repeat(random.nextInt(3)));
            }
        }
        return files;
    }

    private static void damage(Random random, Path where) throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.exists(where)) {
            try (Stream<Path> all = Files.walk(where)) {
                all.filter(file -> Files.isRegularFile(file) && !file.endsWith(Manifest.NAME))
                        .sorted()
                        .forEach(files::add);
            }
        }
        if (files.isEmpty()) {
            return;
        }
        Path file = files.get(random.nextInt(files.size()));
        switch (random.nextInt(8)) {
            case 0 -> Files.delete(file);
            case 1 -> Files.writeString(file, "something longer than it was, in place");
            case 2 -> {
                Files.delete(file);
                Files.writeString(file, "another");
            }
            case 3 -> Files.createDirectories(file.resolveSibling("empty/folder"));
            case 4 -> Files.writeString(file.resolveSibling(".DS_Store"), "litter");
            case 5 -> Files.move(file, file.resolveSibling("Thumbs.db"));
            default -> {} // mostly nobody touches anything
        }
    }
}
