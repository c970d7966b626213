package org.baygan.cluster;

import java.io.IOException;
import java.util.List;
import org.baygan.pipeline.SiteTasks;
import org.baygan.pipeline.TaskRunner;

/** Takes the files of one attempt at a slice. For one thread. */
interface WrittenFiles extends SiteTasks.FileSink, AutoCloseable {
    /** Those that it has taken since it was last asked. */
    List<TaskRunner.Written> taken();

    /**
     * Waits until all that it has taken is written.
     *
     * @throws IOException if something can't be
     */
    void finish() throws IOException;

    @Override
    void close() throws IOException;
}
