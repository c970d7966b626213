package org.baygan.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * A file system of a few megabytes, in memory.
 *
 * @param folder where it is mounted
 */
record SmallDisk(Path folder) implements AutoCloseable {
    private static final String FILLER = "filler";

    /**
     * Mounts one, which takes Linux and root. Elsewhere the test is skipped, or fails if the environment variable
     * {@code BAYGAN_REQUIRE_MOUNT} is {@code true}.
     */
    static SmallDisk mount(Path folder, int megabytes) throws IOException {
        Files.createDirectories(folder);
        String failure = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        if (!failure.isEmpty()) {
            String message =
                    "a small file system can't be mounted here (" + failure + "): run the tests as root on Linux";
            if ("true".equals(System.getenv("BAYGAN_REQUIRE_MOUNT"))) {
                Assertions.fail(message);
            }
            Assumptions.abort(message);
        }
        return new SmallDisk(folder);
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

    /** Fills it until so many bytes are left. */
    void leave(long bytes) throws IOException {
        Path filler = folder.resolve(FILLER);
        byte[] block = new byte[4096];
        try (var out = Files.newOutputStream(filler)) {
            for (long free = Files.getFileStore(folder).getUsableSpace();
                    free - block.length >= bytes;
                    free -= block.length) {
                out.write(block);
            }
        }
    }

    /** Makes room again. */
    void empty() throws IOException {
        Files.delete(folder.resolve(FILLER));
    }

    @Override
    public void close() {
        Assertions.assertEquals("", run("umount", folder.toString()));
    }
}
