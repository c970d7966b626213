package org.baygan.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.baygan.output.FileChecksum;
import org.baygan.output.Store;
import org.baygan.output.StoredSite;
import org.baygan.pipeline.TaskRunner;

/** Writes the files of a slice to where they belong in a store: whoever does the slice again writes the same. */
final class StoredFiles implements WrittenFiles {
    private final Store store;
    private final String build;
    private final ManyAtOnce writing = new ManyAtOnce();
    private List<TaskRunner.Written> taken = new ArrayList<>();

    /** @param build names the build */
    StoredFiles(Store store, String build) {
        this.store = store;
        this.build = build;
    }

    @Override
    public void write(String path, byte[] content) throws IOException {
        String place = StoredSite.path(build, path);
        writing.begin(() -> store.write(place, content));
        taken.add(new TaskRunner.Written(path, place, FileChecksum.of(content)));
    }

    @Override
    public List<TaskRunner.Written> taken() {
        List<TaskRunner.Written> files = taken;
        taken = new ArrayList<>();
        return files;
    }

    @Override
    public void finish() throws IOException {
        writing.finish();
    }

    @Override
    public void close() throws IOException {
        writing.close();
    }
}
