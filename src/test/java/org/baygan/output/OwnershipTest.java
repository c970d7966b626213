package org.baygan.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose the files in an output folder are: {@code sub} and {@code sub/deep} have ours, and so has the top. */
class OwnershipTest {
    private static final List<String> OURS =
            List.of("a.html", "sub-way.html", "sub/b.html", "sub/deep/c.html", "z/last.html");
    private static final List<String> ALL_TOUCHED = List.of("sub", "sub/deep", "z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path site() {
        return folder.resolve("site");
    }

    @BeforeEach
    void makeSite() throws IOException {
        for (String path : OURS) {
            write(path);
        }
        long unused = Manifest.write(site().resolve(Manifest.NAME), OURS);
    }

    private void write(String path) throws IOException {
        Path file = site().resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, "text");
    }

    /** Whichever folders are known, and whether or not any is. */
    private boolean areOurs() throws IOException {
        boolean all = Ownership.areOurs(site(), OURS);
        assertThat(Ownership.areOurs(site(), OURS, ALL_TOUCHED)).isEqualTo(all);
        return all;
    }

    @Test
    void aSiteAsItWasBuiltIsOurs() throws IOException {
        assertThat(areOurs()).isTrue();
        assertThat(Ownership.areOurs(site(), OURS, List.of())).isTrue();
        Files.delete(site().resolve("sub/b.html"));
        assertThat(areOurs()).as("a file is missing").isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {".git/HEAD", ".git/refs/x", ".gitignore", ".gitkeep", ".gitattributes"})
    void whatGitHasAtTheTopIsKept(String path) throws IOException {
        write(path);
        assertThat(areOurs()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {".DS_Store", "sub/Thumbs.db", "sub/deep/desktop.ini", "z/.DS_Store", "new/.DS_Store"})
    void whatFileManagersLeaveIsHarmless(String path) throws IOException {
        write(path);
        assertThat(areOurs()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "sub/empty", "sub/deep/empty", "z/empty", "zz", "0"})
    void aFolderWithoutFilesIsHarmless(String path) throws IOException {
        Files.createDirectories(site().resolve(path));
        assertThat(areOurs()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x.html",
                "sub/x.html",
                "sub/deep/x.html",
                "sub/.git/HEAD",
                "sub/.gitignore",
                "sub/" + Manifest.NAME,
                "new/x.html",
                "zz/x.html",
                "sub/b.htm"
            })
    void anythingElseIsSomebodys(String path) throws IOException {
        write(path);
        String refusal = "The output folder " + site() + " holds files that baygan didn't write (" + path
                + "): move them away, or name another folder with --output";
        assertThatThrownBy(() -> Ownership.areOurs(site(), OURS))
                .isInstanceOf(OutputRefusedException.class)
                .hasMessage(refusal);
        assertThatThrownBy(() -> Ownership.areOurs(site(), OURS, ALL_TOUCHED))
                .isInstanceOf(OutputRefusedException.class)
                .hasMessage(refusal);
    }

    @Test
    void aFolderWhereOneOfOurFilesWasHoldsWhatSomebodyPutThere() throws IOException {
        Files.delete(site().resolve("a.html"));
        Files.createDirectories(site().resolve("a.html"));
        assertThat(areOurs()).isFalse();
        write("a.html/x.html");
        assertThatThrownBy(this::areOurs)
                .isInstanceOf(OutputRefusedException.class)
                .hasMessageContaining("(a.html/x.html)");
    }

    @Test
    void aFileWhereOneOfOurFoldersWasIsSomebodys() throws IOException {
        FileTree.delete(site().resolve("sub"));
        write("sub");
        assertThatThrownBy(() -> Ownership.areOurs(site(), OURS))
                .isInstanceOf(OutputRefusedException.class)
                .hasMessageContaining("(sub)");
        assertThatThrownBy(() -> Ownership.areOurs(site(), OURS, ALL_TOUCHED))
                .isInstanceOf(OutputRefusedException.class)
                .hasMessageContaining("(sub)");
    }

    @Test
    void aFolderThatIsGoneIsNoFault() throws IOException {
        FileTree.delete(site().resolve("sub"));
        assertThat(areOurs()).isTrue();
    }

    @Test
    void foldersThatNobodyTouchedAreNotLookedThrough() throws IOException {
        write("sub/deep/.DS_Store");
        assertThat(Ownership.areOurs(site(), OURS, List.of("sub", "z"))).isTrue();
        assertThat(Ownership.areOurs(site(), OURS, List.of("sub/deep"))).isFalse();
        assertThat(Ownership.areOurs(site(), OURS, List.of("sub", "sub/deep", "z")))
                .isFalse();
        assertThat(Ownership.areOurs(site(), OURS, List.of("sub/deep", "sub"))).isFalse();
    }

    @Test
    void whereATouchedFolderIsGoneAllIsLookedThrough() throws IOException {
        FileTree.delete(site().resolve("z"));
        write("sub/deep/.DS_Store");
        assertThat(Ownership.areOurs(site(), OURS, List.of("z"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "3; (x0.html, x1.html, x2.html)",
                "4; (x0.html, x1.html, x2.html and 1 more)",
                "9; (x0.html, x1.html, x2.html and 6 more)",
                "1; (x0.html)"
            })
    void threeOfThemAreNamedInOrder(int number, String named) throws IOException {
        for (int i = number - 1; i >= 0; i--) {
            write("x" + i + ".html");
        }
        assertThatThrownBy(() -> OutputFolder.open(site()))
                .isInstanceOf(OutputRefusedException.class)
                .hasMessageContaining(named);
    }

    @Test
    void aFileIsNoOutputFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "text");
        assertThatThrownBy(() -> OutputFolder.open(file))
                .isInstanceOf(OutputRefusedException.class)
                .hasMessage("The output folder is a file: " + file);
        assertThat(file).hasContent("text");
    }
}
