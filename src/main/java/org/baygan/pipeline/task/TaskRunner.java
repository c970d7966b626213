package org.baygan.pipeline.task;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.baygan.model.NamedRange;
import org.baygan.output.FileChecksum;
import org.baygan.output.OutputFolder;
import org.baygan.output.SiteOutput;

/**
 * Has the tasks of a build run in other processes, each by a {@link SiteTasks} of the same options: one makes the story
 * of one source, or some files of the site. A task may be run anew where its process has died; what comes of it is the
 * same. Takers are called by one thread at a time.
 */
public interface TaskRunner {
    /** Takes what came of the tasks that make stories. */
    @FunctionalInterface
    interface StoryTaker {
        /**
         * Takes the story of a task.
         *
         * @param number the task's number
         * @param made the bytes that {@link SiteTasks#story} returned
         * @param anew whether they were made for this build
         */
        void take(int number, byte[] made, boolean anew) throws IOException;
    }

    /**
     * A file that a task has written.
     *
     * @param path where it is in the site, {@code /} between names
     * @param made where it lies, as the {@link #output} names it
     */
    record Written(String path, String made, FileChecksum checksum) {}

    /** Takes what came of the tasks that make files. */
    @FunctionalInterface
    interface FileTaker {
        /**
         * Takes the files of a task.
         *
         * @param files those that it has given its sink
         * @param anew whether they were made for this build
         */
        void take(SiteTasks.Result result, List<Written> files, boolean anew) throws IOException;
    }

    /**
     * Makes ready for staging where tasks put their files.
     *
     * @param folder the output folder, as the build's options or its settings have it
     * @param check called now and then, by several threads; what it throws ends that
     * @throws IOException if nothing can be written there, or nothing may
     */
    default SiteOutput output(Path folder, Runnable check) throws IOException {
        return OutputFolder.open(folder, check);
    }

    /**
     * Makes stories.
     *
     * @param mark what {@link SiteTasks#open} is to be told
     * @param sources the numbers of all sources. Whoever keeps what came of a range can take it in another build, if
     *     {@link SiteTasks#storiesMadeOf} is the same there.
     * @param taker takes each once, in any order
     * @throws IOException if they can't be made
     */
    void stories(String mark, List<NamedRange> sources, StoryTaker taker) throws IOException;

    /**
     * Makes files. Called after {@link #stories}.
     *
     * @param told what {@link SiteTasks#know} is to be told
     * @param tasks the numbers of all tasks. Whoever keeps what came of a range can take it in another build, if
     *     {@link SiteTasks#filesMadeOf} is the same there.
     * @param folder the {@linkplain SiteOutput#parts folder} in which {@link SiteTasks#know} finds the stories, and which
     *     takes files if the output is a folder
     * @param taker takes what came of each task once, in any order
     * @throws IOException if they can't be made
     */
    void files(byte[] told, List<NamedRange> tasks, Path folder, FileTaker taker) throws IOException;
}
