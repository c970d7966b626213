package org.baygan.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.baygan.model.FileFault;

/** Writes the files of one attempt at a range of tasks to a folder that all processes share. */
final class PartFiles implements WrittenFiles {
    private final Path folder;
    private final String attempt;
    private int count;

    /** @param attempt names the build, the attempt and the range of tasks: no two have files of one name */
    PartFiles(Path folder, String attempt) {
        this.folder = folder;
        this.attempt = attempt;
    }

    @Override
    public String write(String path, byte[] content) throws IOException {
        Path file = folder.resolve(attempt + "-" + count++);
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw FileFault.at(file, e);
        }
        return file.toString();
    }

    @Override
    public long finish() {
        return 0;
    }

    @Override
    public void close() {}
}
