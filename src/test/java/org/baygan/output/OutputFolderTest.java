package org.baygan.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.baygan.model.FileStamp;
import org.baygan.site.faults.FaultyDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFolderTest {
    @TempDir
    Path folder;

    private Path site() {
        return folder.resolve("site");
    }

    private void publish(String... pathsAndTexts) throws IOException {
        try (OutputFolder output = OutputFolder.open(site())) {
            stage(output, pathsAndTexts);
            output.publish();
        }
    }

    private static void stage(OutputFolder output, String... pathsAndTexts) throws IOException {
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            output.write(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void whatIsNotPublishedLeavesNoTrace() throws IOException {
        publish("a.html", "old");
        try (OutputFolder output = OutputFolder.open(site())) {
            stage(output, "a.html", "new", "b.html", "new");
        }

        assertThat(site().resolve("a.html")).hasContent("old");
        assertThat(site().resolve("b.html")).doesNotExist();
        assertThat(folder.resolve(".site.new")).doesNotExist();
    }

    @Test
    void filesThatAreNoLongerWantedGoAndUnchangedOnesKeepTheirTime() throws IOException {
        publish("a.html", "same", "sub/b.html", "gone");
        FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(site().resolve("a.html"), longAgo);

        publish("a.html", "same", "c.html", "new");

        assertThat(Files.getLastModifiedTime(site().resolve("a.html"))).isEqualTo(longAgo);
        assertThat(site().resolve("sub")).doesNotExist();
        assertThat(site().resolve("c.html")).hasContent("new");
    }

    @Test
    void oneFileIsReplacedUnlessABuildHoldsTheFolder() throws IOException {
        publish("a.html", "old", "b.html", "other");
        byte[] content = "new".getBytes(StandardCharsets.UTF_8);

        assertThat(OutputFolder.replace(site(), "a.html", content)).isTrue();
        assertThat(site().resolve("a.html")).hasContent("new");
        assertThat(site().resolve("b.html")).hasContent("other");
        assertThat(OutputFolder.replace(site(), "c.html", content)).isFalse();
        assertThat(OutputFolder.replace(site(), "../site.html", content)).isFalse();
        try (OutputFolder held = OutputFolder.open(site())) {
            assertThat(OutputFolder.replace(site(), "b.html", content)).isFalse();
            assertThat(held.files()).isZero();
        }
        assertThat(site().resolve("b.html")).hasContent("other");
        assertThat(folder).isDirectoryNotContaining("glob:**/.site.page");
    }

    @Test
    void aFileIsKeptIfItIsUnharmed() throws IOException {
        FileChecksum checksum;
        try (OutputFolder output = OutputFolder.open(site())) {
            checksum = output.write("a.html", "ours".getBytes(StandardCharsets.UTF_8));
            output.publish();
        }
        FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(site().resolve("a.html"), longAgo);

        try (OutputFolder output = OutputFolder.open(site())) {
            assertThat(output.keep("a.html", checksum)).isTrue();
            assertThat(output.keep("b.html", checksum)).isFalse();
            assertThat(output.files()).isEqualTo(1);
            assertThat(output.bytes()).isEqualTo(4);
            output.publish();
        }
        assertThat(Files.getLastModifiedTime(site().resolve("a.html"))).isEqualTo(longAgo);

        Files.writeString(site().resolve("a.html"), "mine");
        try (OutputFolder output = OutputFolder.open(site())) {
            assertThat(output.keep("a.html", checksum)).isFalse();
            assertThat(output.contains("a.html")).isFalse();
        }
    }

    @Test
    void aFileChangedByHandIsPutRight() throws IOException {
        publish("a.html", "ours");
        Files.writeString(site().resolve("a.html"), "mine");

        publish("a.html", "ours");

        assertThat(site().resolve("a.html")).hasContent("ours");
    }

    @Test
    void aSiteLostBetweenTheTwoRenamesComesBack() throws IOException {
        publish("a.html", "old");
        Files.createDirectories(site().resolve(".git"));
        Files.writeString(site().resolve(".git/HEAD"), "ref: refs/heads/gh-pages\n");
        Files.move(site(), folder.resolve(".site.old"));

        OutputFolder.open(site()).close();

        assertThat(site().resolve("a.html")).hasContent("old");
        assertThat(site().resolve(".git/HEAD")).exists();
    }

    @Test
    void theUsersOwnGitFolderIsCarriedOver() throws IOException {
        publish("a.html", "old");
        Files.createDirectories(site().resolve(".git"));
        Files.writeString(site().resolve(".git/HEAD"), "ref: refs/heads/gh-pages\n");

        publish("a.html", "new");

        assertThat(site().resolve(".git/HEAD")).exists();
    }

    @Test
    void aSecondBuildIsRefusedWhileTheFirstOneWrites() throws IOException {
        try (OutputFolder first = OutputFolder.open(site())) {
            assertThat(first.files()).isZero();
            assertThatThrownBy(() -> OutputFolder.open(site()))
                    .isInstanceOf(OutputRefusedException.class)
                    .hasMessage("Another build is writing to " + site() + ": wait until it has ended");
            assertThat(site().resolveSibling(".site.record.new"))
                    .as("what the first one has written so far")
                    .exists();
        }
    }

    @Test
    void aSiteLostBehindASymbolicLinkComesBackToo() throws IOException {
        publish("a.html", "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("site"));
        Files.move(site(), folder.resolve(".site.old"));

        OutputFolder.open(link).close();

        assertThat(link).isSymbolicLink();
        assertThat(site().resolve("a.html")).hasContent("old");
    }

    @Test
    void aGitFolderThatAKilledBuildHadNotCarriedOverYetIsCarriedOver() throws IOException {
        publish("a.html", "new");
        Files.createDirectories(folder.resolve(".site.old/.git"));
        Files.writeString(folder.resolve(".site.old/.git/HEAD"), "ref: refs/heads/gh-pages\n");
        Files.writeString(folder.resolve(".site.old/a.html"), "old");

        OutputFolder.open(site()).close();

        assertThat(site().resolve(".git/HEAD")).exists();
        assertThat(site().resolve("a.html")).hasContent("new");
        assertThat(folder.resolve(".site.old")).doesNotExist();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void besideAPublishedSiteStandsWhatTheNextBuildNeedsAlone() throws IOException {
        publish("a.html", "old");
        boolean known = FileStamp.areKnown(folder);
        assertThat(names())
                .isEqualTo(known ? List.of(".site.lock", ".site.record", "site") : List.of(".site.lock", "site"));
        publish("a.html", "new");
        assertThat(names())
                .isEqualTo(
                        known
                                ? List.of(".site.lock", ".site.record", ".site.spare", "site")
                                : List.of(".site.lock", "site"));
        try (OutputFolder output = OutputFolder.open(site())) {
            stage(output, "b.html", "never published");
        }
        assertThat(names()).doesNotContain(".site.new", ".site.record.new", ".site.old");
        assertThat(OutputFolder.beside(site(), ".lock")).isEqualTo(folder.resolve(".site.lock"));
    }

    @ParameterizedTest
    @ValueSource(strings = {".lock", ".new", ".old", ".spare", ".parts", ".record", ".record.new", ".page"})
    void aLinkWhereABuildHasItsOwnLeadsNowhere(String suffix) throws IOException {
        publish("a.html", "old");
        Path theirs = Files.createDirectories(folder.resolve("theirs"));
        Files.writeString(theirs.resolve("a.html"), "my only copy");
        Path file = Files.writeString(folder.resolve("file"), "mine");
        for (Path target : List.of(theirs, file, folder.resolve("nowhere"))) {
            Path link = folder.resolve(".site" + suffix);
            FileTree.delete(link);
            Files.createSymbolicLink(link, target);
            publish("a.html", "new", "b.html", target.toString());
            assertThat(Files.isSymbolicLink(link)).isFalse();
            assertThat(site().resolve("b.html")).hasContent(target.toString());
        }
        assertThat(theirs.resolve("a.html")).hasContent("my only copy");
        assertThat(file).hasContent("mine");
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void nothingButAFileOfASiteIsReplaced() throws IOException {
        byte[] content = "new".getBytes(StandardCharsets.UTF_8);
        assertThat(OutputFolder.replace(site(), "a.html", content)).isFalse();
        assertThat(names()).isEmpty();
        publish("a.html", "old", "sub/b.html", "other");
        Files.writeString(folder.resolve("theirs.html"), "theirs");
        Files.createSymbolicLink(site().resolve("link.html"), folder.resolve("theirs.html"));
        for (String path : List.of("sub", "link.html", "none.html", "../theirs.html", "a.html/b.html", "")) {
            assertThat(OutputFolder.replace(site(), path, content)).as(path).isFalse();
        }
        assertThat(folder.resolve("theirs.html")).hasContent("theirs");
        assertThat(site().resolve("sub/b.html")).hasContent("other");
        assertThat(OutputFolder.replace(site(), "sub/b.html", content)).isTrue();
        assertThat(site().resolve("sub/b.html")).hasContent("new");
        assertThat(OutputFolder.replace(folder.resolve("theirs.html"), "", content))
                .isFalse();
        assertThat(names()).doesNotContain(".site.page");
    }

    @Test
    void whatAReplacementThatWasKilledLeftIsDeleted() throws IOException {
        publish("a.html", "old");
        Files.writeString(folder.resolve(".site.page"), "half");
        OutputFolder.open(site()).close();
        assertThat(names()).doesNotContain(".site.page");
        assertThat(site().resolve("a.html")).hasContent("old");
    }

    @Test
    void theRootOfAFileSystemIsNoOutputFolder() {
        assertThatThrownBy(() -> OutputFolder.open(folder.getRoot()))
                .isInstanceOf(OutputRefusedException.class)
                .hasMessage("The output folder can't be the root of a file system: " + folder.getRoot());
    }

    @Test
    void theFoldersAboveItAreMade() throws IOException {
        Path deep = folder.resolve("not/yet/there");
        try (OutputFolder output = OutputFolder.open(deep)) {
            stage(output, "a.html", "new");
            output.publish();
        }
        assertThat(deep.resolve("a.html")).hasContent("new");
    }

    @Test
    void theOldSiteStandsAgainWhenTheNewOneCannotTakeItsPlace() throws IOException {
        publish("a.html", "old", "b.html", "old");
        publish("a.html", "old", "b.html", "old");
        FaultyDisk disk = new FaultyDisk();
        int failures = 0;
        for (int number = 1; number < 10; number++) {
            String text = "new " + number;
            try (OutputFolder output = OutputFolder.open(disk.path(site()))) {
                stage(output, "a.html", text);
                disk.failAt(FaultyDisk.Call.RENAME, number);
                output.publish();
            } catch (IOException failure) {
                assertThat(failure).hasMessageContaining("Input/output error");
                failures++;
            }
            disk.heal();
            assertThat(site().resolve("a.html"))
                    .as("after the %d. rename", number)
                    .exists();
        }
        assertThat(failures).isGreaterThan(1);
        publish("c.html", "last");
        assertThat(site().resolve("a.html")).doesNotExist();
        assertThat(site().resolve("c.html")).hasContent("last");
    }

    @Test
    void whateverIsStagedAfterTheFilesWereCountedCountsToo() throws IOException {
        try (OutputFolder output = OutputFolder.open(site())) {
            stage(output, "b.html", "one");
            assertThat(output.paths()).containsExactly("b.html");
            assertThat(output.sizes()).isSameAs(output.sizes());
            stage(output, "a.html", "twice");
            assertThat(output.paths()).containsExactly("a.html", "b.html");
            assertThat(output.bytes()).isEqualTo(8);
        }
    }

    @Test
    void aChangeOfTheSameLengthRightAfterABuildIsNoticed() throws IOException {
        publish("a.html", "ours", "b.html", "ours");
        Files.writeString(site().resolve("a.html"), "mine");
        FileChecksum ours = FileChecksum.of("ours".getBytes(StandardCharsets.UTF_8));
        try (OutputFolder output = OutputFolder.open(site())) {
            assertThat(output.stands("a.html", ours)).isFalse();
            assertThat(output.stands("b.html", ours)).isTrue();
        }
    }
}
