package org.baygan.cluster;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.TaskContext;
import org.baygan.output.FileChecksum;
import org.baygan.pipeline.SiteTasks;
import org.baygan.pipeline.TaskRunner;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction2;

/** Runs the tasks of a slice in a process of the cluster; what they come to is in the order of the slice's tasks. */
abstract class SliceWork extends AbstractFunction2<TaskContext, Iterator<Slice>, byte[][]> implements Serializable {
    private static final long serialVersionUID = 1L;

    final BuildOrder order;
    final String mark;

    private SliceWork(BuildOrder order, String mark) {
        this.order = order;
        this.mark = mark;
    }

    @Override
    public byte[][] apply(TaskContext context, Iterator<Slice> one) {
        Slice slice = one.next();
        try {
            return TaskProcess.work(order, mark, process -> make(process, slice, context.taskAttemptId()));
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException(SparkTasks.FAULT + describe(e)));
        }
    }

    private static String describe(IOException fault) {
        return fault instanceof FileSystemException at
                ? at.getClass().getSimpleName().replace("Exception", "") + ": " + at.getMessage()
                : String.valueOf(fault.getMessage());
    }

    /**
     * Runs the tasks of a slice; the results are in their order.
     *
     * @param attempt names this attempt at the slice
     */
    abstract byte[][] make(TaskProcess process, Slice slice, long attempt) throws IOException;

    /** Makes stories. */
    static final class Stories extends SliceWork {
        private static final long serialVersionUID = 1L;

        Stories(BuildOrder order, String mark) {
            super(order, mark);
        }

        @Override
        byte[][] make(TaskProcess process, Slice slice, long attempt) throws IOException {
            byte[][] made = new byte[slice.size()][];
            for (int i = 0; i < made.length; i++) {
                made[i] = process.tasks().story(slice.number(i));
            }
            return made;
        }
    }

    /** Makes files; what each task comes to is a {@link TaskReply}. */
    static final class SiteFiles extends SliceWork {
        private static final long serialVersionUID = 1L;

        private final byte[] told;
        private final String folder;

        /** @param folder takes the files; the leading process has told of the stories there */
        SiteFiles(BuildOrder order, String mark, byte[] told, Path folder) {
            super(order, mark);
            this.told = told;
            this.folder = folder.toAbsolutePath().toString();
        }

        @Override
        byte[][] make(TaskProcess process, Slice slice, long attempt) throws IOException {
            process.know(Path.of(folder), told);
            byte[][] made = new byte[slice.size()][];
            try (WrittenFiles files = process.files(Path.of(folder), attempt)) {
                for (int i = 0; i < made.length; i++) {
                    List<TaskRunner.Written> written = new ArrayList<>();
                    SiteTasks.Result result = process.tasks()
                            .files(
                                    slice.number(i),
                                    (path, content) -> written.add(new TaskRunner.Written(
                                            path, files.write(path, content), FileChecksum.of(content))));
                    made[i] = new TaskReply(result, written).encode();
                }
                files.finish();
            }
            return made;
        }
    }
}
