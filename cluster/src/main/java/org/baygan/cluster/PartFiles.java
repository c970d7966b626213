package org.baygan.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.baygan.model.FileFault;
import org.baygan.output.FileChecksum;
import org.baygan.pipeline.TaskRunner;

/** Writes the files of one attempt at a task to a folder that all processes share. */
final class PartFiles implements WrittenFiles {
    private final Path folder;
    private final String attempt;
    private final List<TaskRunner.Written> written = new ArrayList<>();

    /** @param attempt names the build, the attempt and the task: files of two attempts never have one name */
    PartFiles(Path folder, String attempt) {
        this.folder = folder;
        this.attempt = attempt;
    }

    @Override
    public void write(String path, byte[] content) throws IOException {
        Path file = folder.resolve(attempt + "-" + written.size());
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw FileFault.at(file, e);
        }
        written.add(new TaskRunner.Written(path, file.toString(), FileChecksum.of(content)));
    }

    @Override
    public List<TaskRunner.Written> written() {
        return written;
    }
}
