package org.baygan.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
