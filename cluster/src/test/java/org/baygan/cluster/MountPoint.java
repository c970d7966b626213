package org.baygan.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * Something that is mounted, which takes Linux and root. Elsewhere the test is skipped, or fails if the environment
 * variable {@code BAYGAN_REQUIRE_MOUNT} is {@code true}.
 *
 * @param path where
 */
public record MountPoint(Path path) implements AutoCloseable {
    /** A file system of a few megabytes, in memory. */
    public static MountPoint smallDisk(Path folder, int megabytes) throws IOException {
        Files.createDirectories(folder);
        return mount(folder, "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs");
    }

    /** Lets a folder be one in which nothing is and nothing can be written, as on a disk that a system gives up. */
    static MountPoint readOnly(Path folder) throws IOException {
        return mount(folder, "-t", "tmpfs", "-o", "ro", "tmpfs");
    }

    /** Lets a file be one that nobody can read, as on a damaged disk: the memory of a process that has ended. */
    static MountPoint unreadable(Path file) throws IOException {
        return mount(file, "--bind", "/proc/self/mem");
    }

    private static MountPoint mount(Path path, String... what) throws IOException {
        String[] command = new String[what.length + 2];
        command[0] = "mount";
        System.arraycopy(what, 0, command, 1, what.length);
        command[command.length - 1] = path.toString();
        String failure = run(command);
        if (!failure.isEmpty()) {
            String message = "nothing can be mounted here (" + failure + "): run the tests as root on Linux";
            if ("true".equals(System.getenv("BAYGAN_REQUIRE_MOUNT"))) {
                Assertions.fail(message);
            }
            Assumptions.abort(message);
        }
        return new MountPoint(path);
    }

    /** Runs a command; returns what it said if it failed. */
    private static String run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? "" : said + " ";
        } catch (IOException noSuchCommand) {
            return "there is no " + command[0];
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    /** Fills the file system at this place. */
    void fill() throws IOException {
        byte[] block = new byte[4096];
        try (var out = Files.newOutputStream(path.resolve("filler"))) {
            for (long free = Files.getFileStore(path).getUsableSpace(); free >= block.length; free -= block.length) {
                out.write(block);
            }
        }
    }

    @Override
    public void close() {
        Assertions.assertEquals("", run("umount", "--lazy", path.toString()));
    }
}
