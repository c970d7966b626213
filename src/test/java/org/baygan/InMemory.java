package org.baygan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Where all temporary folders of tests are. Each of some thousand builds waits until the disk has what it published, and
 * for whatever else the machine has written: in memory, where the system has a folder with enough of it, it needn't.
 */
public final class InMemory implements TempDirFactory {
    private static final Path MEMORY = Path.of("/dev/shm");

    /** What all tests that run at a time may take; containers often have less. */
    private static final long ENOUGH = 1L << 30;

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) throws IOException {
        return Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > ENOUGH
                ? Files.createTempDirectory(MEMORY, "baygan")
                : Files.createTempDirectory("baygan");
    }
}
