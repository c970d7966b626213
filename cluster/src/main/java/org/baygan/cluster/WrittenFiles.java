package org.baygan.cluster;

import java.util.List;
import org.baygan.pipeline.SiteTasks;
import org.baygan.pipeline.TaskRunner;

/** Takes the files of one attempt at a task. */
interface WrittenFiles extends SiteTasks.FileSink {
    /** Those that it has taken. */
    List<TaskRunner.Written> written();
}
