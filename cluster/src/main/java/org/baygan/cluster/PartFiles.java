package org.baygan.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.baygan.model.FileFault;
import org.baygan.output.FileChecksum;
import org.baygan.pipeline.TaskRunner;

/** Writes the files of one attempt at a slice to a folder that all processes share. */
final class PartFiles implements WrittenFiles {
    private final Path folder;
    private final String attempt;
    private List<TaskRunner.Written> taken = new ArrayList<>();
    private int count;

    /** @param attempt names the build and the attempt: files of two attempts never have one name */
    PartFiles(Path folder, String attempt) {
        this.folder = folder;
        this.attempt = attempt;
    }

    @Override
    public void write(String path, byte[] content) throws IOException {
        Path file = folder.resolve(attempt + "-" + count++);
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw FileFault.at(file, e);
        }
        taken.add(new TaskRunner.Written(path, file.toString(), FileChecksum.of(content)));
    }

    @Override
    public List<TaskRunner.Written> taken() {
        List<TaskRunner.Written> files = taken;
        taken = new ArrayList<>();
        return files;
    }

    @Override
    public void finish() {}

    @Override
    public void close() {}
}
