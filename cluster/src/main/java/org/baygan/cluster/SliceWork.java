package org.baygan.cluster;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.baygan.pipeline.SiteTasks;
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
            SiteTasks tasks = tasks(temporary());
            for (int i = 0; i < made.length; i++) {
                made[i] = make(tasks, slice.number(i), context.taskAttemptId());
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

    /** A folder on this process's own disk, which Spark deletes. */
    private static Path temporary() throws IOException {
        Path own =
                SparkEnv.get().blockManager().diskBlockManager().localDirs()[0].toPath();
        return Files.createDirectories(own.resolve("baygan"));
    }

    /**
     * The build's tasks in this process.
     *
     * @param temporary a folder for what doesn't fit into memory
     */
    abstract SiteTasks tasks(Path temporary) throws IOException;

    /**
     * Runs a task.
     *
     * @param attempt names this attempt at the slice
     */
    abstract byte[] make(SiteTasks tasks, int number, long attempt) throws IOException;

    /** Makes stories. */
    static final class Stories extends SliceWork {
        private static final long serialVersionUID = 1L;

        Stories(BuildOrder order, String mark) {
            super(order, mark);
        }

        @Override
        SiteTasks tasks(Path temporary) throws IOException {
            return TaskProcess.of(order, mark, temporary);
        }

        @Override
        byte[] make(SiteTasks tasks, int number, long attempt) throws IOException {
            return tasks.story(number);
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
        SiteTasks tasks(Path temporary) throws IOException {
            return TaskProcess.of(order, mark, temporary, Path.of(folder), told);
        }

        @Override
        byte[] make(SiteTasks tasks, int number, long attempt) throws IOException {
            PartFiles files = new PartFiles(Path.of(folder), order.build() + "-" + attempt + "-" + number);
            return new TaskReply(tasks.files(number, files), files.written()).encode();
        }
    }
}
