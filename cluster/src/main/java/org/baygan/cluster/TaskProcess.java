package org.baygan.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.spark.SparkContext$;
import org.apache.spark.SparkEnv;
import org.baygan.output.FileTree;
import org.baygan.output.StoredSite;
import org.baygan.pipeline.task.SiteTasks;

/** The work of this process for a build: it works for one at a time. Thread-safe. */
final class TaskProcess implements AutoCloseable {
    private static Optional<TaskProcess> current = Optional.empty();

    /** Tasks share it; who ends a build has it for itself. */
    private static final ReadWriteLock WORKING = new ReentrantReadWriteLock();

    /** The build that has been ended last; guarded by {@link #WORKING}. */
    private static String ended = "";

    private final BuildOrder order;

    /** For what this process alone needs for this build. */
    private final Path temporary;

    private final SiteTasks tasks;

    /** Takes files; empty if they go to a folder that all processes see. */
    private final Optional<HadoopStore> output;

    private boolean knows;

    private TaskProcess(BuildOrder order, Path temporary, SiteTasks tasks, Optional<HadoopStore> output) {
        this.order = order;
        this.temporary = temporary;
        this.tasks = tasks;
        this.output = output;
    }

    /** Some tasks of a build. */
    interface Work {
        RangeResult of(TaskProcess process) throws IOException;
    }

    /**
     * Does some tasks of a build.
     *
     * @param mark what the leading process has told of its program and of the site
     * @throws IOException if the build has been ended, or as {@code tasks} says
     */
    static RangeResult work(BuildOrder order, String mark, Work tasks) throws IOException {
        WORKING.readLock().lock();
        try {
            if (ended.equals(order.build())) {
                throw new IOException("The build has been ended");
            }
            return tasks.of(of(order, mark));
        } finally {
            WORKING.readLock().unlock();
        }
    }

    /**
     * Lets no tasks of a build begin here any more, and waits for those that have: Spark doesn't, and they would go on
     * writing while their folder is being deleted.
     */
    static void end(String build) {
        WORKING.writeLock().lock();
        try {
            ended = build;
        } finally {
            WORKING.writeLock().unlock();
        }
    }

    private static synchronized TaskProcess of(BuildOrder order, String mark) throws IOException {
        if (current.isEmpty() || !current.get().order.build().equals(order.build())) {
            leave();
            current = Optional.of(open(order, mark));
        }
        return current.get();
    }

    private static TaskProcess open(BuildOrder order, String mark) throws IOException {
        // A folder on this process's own disk, which Spark deletes.
        Path own =
                SparkEnv.get().blockManager().diskBlockManager().localDirs()[0].toPath();
        Path temporary = own.resolve("baygan-" + order.build());
        FileTree.delete(temporary); // an attempt that has failed may have left something
        Files.createDirectories(temporary);
        Path site = site(order, temporary);
        Optional<HadoopStore> output = order.stores().output() == null
                ? Optional.empty()
                : Optional.of(
                        HadoopStore.open(order.stores().output(), SparkEnv.get().conf()));
        try {
            return new TaskProcess(order, temporary, SiteTasks.open(order.options(site), mark, temporary), output);
        } catch (IOException | RuntimeException e) {
            if (output.isPresent()) {
                output.get().close();
            }
            throw e;
        }
    }

    /** Where this process has the site. */
    private static Path site(BuildOrder order, Path temporary) throws IOException {
        if (order.stores().source() == null || leads()) {
            return Path.of(order.site());
        }
        Path copy = temporary.resolve("site");
        try (HadoopStore store =
                HadoopStore.open(order.stores().source(), SparkEnv.get().conf())) {
            SourceCopy.fetch(store, copy, order.stores().unpack());
        }
        return copy;
    }

    /** Whether this is the process that leads the build, which runs tasks too where there is no cluster. */
    private static boolean leads() {
        return SparkEnv.get().executorId().equals(SparkContext$.MODULE$.DRIVER_IDENTIFIER());
    }

    SiteTasks tasks() {
        return tasks;
    }

    /**
     * Learns of all stories and pictures, if it doesn't know of them yet.
     *
     * @param folder where the leading process has told of the stories
     * @param told what it tells beside
     */
    synchronized void know(Path folder, byte[] told) throws IOException {
        if (!knows) {
            tasks.know(output.isEmpty() || leads() ? folder : fetched(output.get()), told);
            knows = true;
        }
    }

    private Path fetched(HadoopStore store) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("told"));
        String from = StoredSite.unfinished(order.build(), SparkTasks.TOLD_FOLDER);
        for (String name : store.list(from)) {
            try (InputStream in = store.input(from + "/" + name)) {
                Files.copy(in, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING); // after a failed attempt
            }
        }
        return folder;
    }

    /**
     * Writes the files of a range of tasks.
     *
     * @param folder takes them if all processes see it
     * @param attempt names the attempt
     * @param pack the place of the pack that takes them, if the site is packed
     */
    WrittenFiles files(Path folder, String attempt, String pack) throws IOException {
        if (output.isEmpty()) {
            return new PartFiles(folder, order.build() + "-" + attempt);
        }
        return order.stores().pack()
                ? new PackFiles(output.get(), pack, temporary.resolve("pack-" + attempt))
                : new StoredFiles(output.get(), order.build());
    }

    /** What came of tasks of other builds; empty if the site is in no store, and nothing is kept. */
    Optional<KeptResults> kept() {
        return output.map(KeptResults::new);
    }

    /** The length of a file in the store of the site, in bytes; empty if there is no such file, or no such store. */
    OptionalLong length(String place) throws IOException {
        return output.isPresent() ? output.get().length(place) : OptionalLong.empty();
    }

    /** Lets go of the build. */
    static synchronized void leave() throws IOException {
        Optional<TaskProcess> left = current;
        current = Optional.empty();
        if (left.isPresent()) {
            left.get().close();
        }
    }

    @Override
    public void close() throws IOException {
        tasks.close();
        if (output.isPresent()) {
            output.get().close();
        }
        FileTree.delete(temporary);
    }
}
