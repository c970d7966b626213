package org.baygan.output;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A file that isn't there stands for one that can't be brought to the disk: only forcing looks at files. */
class DiskSyncTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private List<Path> missing() {
        return List.of(folder.resolve("missing"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void linux_brings_a_whole_file_system_to_the_disk() throws IOException {
        DiskSync.on("Linux").sync(folder, this::missing);
        assertThatThrownBy(() -> DiskSync.on("Linux").sync(folder.resolve("gone"), List::of))
                .isInstanceOf(FileSystemException.class)
                .hasMessageStartingWith(folder.resolve("gone") + ": it can't be brought to the disk: ");
    }

    @Test
    void elsewhere_each_file_and_folder_is_forced() throws IOException {
        Files.createDirectories(folder.resolve("a/b"));
        Path file = Files.writeString(folder.resolve("a/b/c.html"), "text");
        DiskSync.on("Mac OS X").sync(folder, () -> List.of(file));
        DiskSync.on("Mac OS X").syncNames(folder);
        assertThatThrownBy(() -> DiskSync.on("Windows 11").sync(folder, this::missing))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_command_that_is_missing_or_too_old_is_done_without() {
        for (DiskSync other : List.of(
                new DiskSync(List.of("baygan-has-no-such-command")),
                new DiskSync(List.of("sh", "-c", "echo \"sync: invalid option -- 'f'\"; exit 1")))) {
            assertThatThrownBy(() -> other.sync(folder, this::missing)).isInstanceOf(NoSuchFileException.class);
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_disk_that_refuses_is_not_asked_again() {
        DiskSync refused = new DiskSync(List.of("sh", "-c", "echo sync: Input/output error; exit 1"));
        assertThatThrownBy(() -> refused.sync(folder, this::missing))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(folder + ": it can't be brought to the disk: sync: Input/output error");
    }
}
