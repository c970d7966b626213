package org.baygan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileEntryTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void nothingIsBelowAFileHoweverDeep() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "text");
        for (String below : new String[] {"b", "b/c", "b/c/d/e"}) {
            assertThat(FileEntry.find(file.resolve(below))).as(below).isEmpty();
            assertThat(FileEntry.exists(folder.resolve("none").resolve(below)))
                    .as(below)
                    .isFalse();
        }
        assertThat(FileEntry.is(FileEntry.Kind.FILE, file)).isTrue();
        assertThat(FileEntry.is(FileEntry.Kind.FOLDER, folder)).isTrue();
    }
}
