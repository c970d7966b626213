package org.baygan.cluster;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.apache.spark.TaskContext;
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
        byte[][] made = new byte[slice.size()][];
        try {
            TaskProcess process = TaskProcess.of(order, mark);
            prepare(process);
            for (int i = 0; i < made.length; i++) {
                made[i] = make(process, slice.number(i), context.taskAttemptId());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException(SparkTasks.FAULT + describe(e)));
        }
        return made;
    }

    private static String describe(IOException fault) {
        return fault instanceof FileSystemException at
                ? at.getClass().getSimpleName().replace("Exception", "") + ": " + at.getMessage()
                : String.valueOf(fault.getMessage());
    }

    /** Does what comes before the first task. */
    void prepare(TaskProcess process) throws IOException {}

    /**
     * Runs a task.
     *
     * @param attempt names this attempt at the slice
     */
    abstract byte[] make(TaskProcess process, int number, long attempt) throws IOException;

    /** Makes stories. */
    static final class Stories extends SliceWork {
        private static final long serialVersionUID = 1L;

        Stories(BuildOrder order, String mark) {
            super(order, mark);
        }

        @Override
        byte[] make(TaskProcess process, int number, long attempt) throws IOException {
            return process.tasks().story(number);
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
        void prepare(TaskProcess process) throws IOException {
            process.know(Path.of(folder), told);
        }

        @Override
        byte[] make(TaskProcess process, int number, long attempt) throws IOException {
            WrittenFiles files = process.files(Path.of(folder), attempt + "-" + number);
            return new TaskReply(process.tasks().files(number, files), files.written()).encode();
        }
    }
}
