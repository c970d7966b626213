package org.baygan.cluster;

import java.io.IOException;
import org.baygan.output.Store;
import org.baygan.output.StoredSite;

/** Writes the files of tasks to where they belong in a store: whoever runs these again writes the same. */
final class StoredFiles implements WrittenFiles {
    private final Store store;
    private final String build;
    private final ManyAtOnce writing = new ManyAtOnce();

    /** @param build names the build */
    StoredFiles(Store store, String build) {
        this.store = store;
        this.build = build;
    }

    @Override
    public String write(String path, byte[] content) throws IOException {
        String place = StoredSite.path(build, path);
        writing.begin(() -> store.write(place, content));
        return place;
    }

    @Override
    public long finish() throws IOException {
        writing.finish();
        return 0;
    }

    @Override
    public void close() throws IOException {
        writing.close();
    }
}
