package org.baygan.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.baygan.output.FileChecksum;
import org.baygan.output.Store;
import org.baygan.output.StoredSite;
import org.baygan.pipeline.TaskRunner;

/** Writes the files of a task to where they belong in a store: whoever does the task again writes the same. */
final class StoredFiles implements WrittenFiles {
    private final Store store;
    private final String build;
    private final List<TaskRunner.Written> written = new ArrayList<>();

    /** @param build names the build */
    StoredFiles(Store store, String build) {
        this.store = store;
        this.build = build;
    }

    @Override
    public void write(String path, byte[] content) throws IOException {
        String place = StoredSite.path(build, path);
        store.write(place, content);
        written.add(new TaskRunner.Written(path, place, FileChecksum.of(content)));
    }

    @Override
    public List<TaskRunner.Written> written() {
        return written;
    }
}
