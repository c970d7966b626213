package org.baygan.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.baygan.site.faults.FaultyDisk;
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

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_folder_that_is_called_options_is_no_unknown_option() throws IOException {
        Path options = Files.createDirectory(folder.resolve("options"));
        DiskSync refused = new DiskSync(List.of("sh", "-c", "echo \"sync: $0: Input/output error\"; exit 1"));
        assertThatThrownBy(() -> refused.sync(options, this::missing)).hasMessageEndingWith("Input/output error");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void each_file_and_each_folder_is_forced_once() throws IOException {
        Path real = folder.resolve("site");
        Files.createDirectories(real.resolve("a/b"));
        List<String> paths = List.of("1.html", "a/2.html", "a/b/3.html");
        for (String path : paths) {
            Files.writeString(real.resolve(path), "text");
        }
        FaultyDisk disk = new FaultyDisk();
        Path site = disk.path(real);
        List<Path> files = paths.stream().map(site::resolve).toList();
        new DiskSync(List.of()).sync(site, () -> files);
        assertThat(disk.count(FaultyDisk.Call.SYNC)).isEqualTo(6);
        disk.heal();
        new DiskSync(List.of()).syncNames(site);
        assertThat(disk.count(FaultyDisk.Call.SYNC)).isEqualTo(1);
        disk.heal();
        new DiskSync(List.of("true")).sync(site, () -> files);
        assertThat(disk.count(FaultyDisk.Call.SYNC))
                .as("the command has done it")
                .isZero();
        for (int number = 1; number <= 6; number++) {
            disk.failAt(FaultyDisk.Call.SYNC, number);
            assertThatThrownBy(() -> new DiskSync(List.of()).sync(site, () -> files))
                    .as("the " + number + ". of them")
                    .isInstanceOf(FileSystemException.class)
                    .hasMessageEndingWith(": Input/output error");
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_shell_without_the_command_is_done_without() {
        DiskSync other = new DiskSync(List.of("sh", "-c", "echo 'sh: sync: not found'; exit 127"));
        assertThatThrownBy(() -> other.sync(folder, this::missing)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_command_waits_for_nothing_that_somebody_types() throws IOException {
        new DiskSync(List.of("sh", "-c", "exec cat")).sync(folder, this::missing);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void an_interrupted_build_waits_no_longer_and_leaves_no_command() throws Exception {
        DiskSync endless = new DiskSync(List.of("sh", "-c", "exec sleep 600 > /dev/null 2>&1"));
        Set<ProcessHandle> before = ProcessHandle.current().children().collect(Collectors.toSet());
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> endless.sync(folder, List::of))
                    .isInstanceOf(IOException.class)
                    .hasMessage("the build was interrupted");
        } finally {
            assertThat(Thread.interrupted()).as("still told").isTrue();
        }
        for (ProcessHandle child : ProcessHandle.current().children().toList()) {
            if (!before.contains(child)) {
                assertThat(child.onExit().get(30, TimeUnit.SECONDS).isAlive()).isFalse();
            }
        }
    }
}
