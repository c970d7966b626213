package org.baygan.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.baygan.pipeline.SiteTasks;

/** The tasks of the build that this process works for: it works for one at a time. Thread-safe. */
final class TaskProcess {
    private static Optional<TaskProcess> current = Optional.empty();

    private final String build;
    private final SiteTasks tasks;
    private boolean knows;

    private TaskProcess(String build, SiteTasks tasks) {
        this.build = build;
        this.tasks = tasks;
    }

    /**
     * The tasks of a build.
     *
     * @param mark what the leading process has told of its program and of the site
     * @param temporary a folder for what doesn't fit into memory
     */
    static SiteTasks of(BuildOrder order, String mark, Path temporary) throws IOException {
        return process(order, mark, temporary).tasks;
    }

    /**
     * The tasks of a build that makes files.
     *
     * @param temporary a folder for what doesn't fit into memory
     * @param folder where the leading process has told of the stories
     * @param told what it tells beside
     */
    static SiteTasks of(BuildOrder order, String mark, Path temporary, Path folder, byte[] told) throws IOException {
        TaskProcess process = process(order, mark, temporary);
        synchronized (process) {
            if (!process.knows) {
                process.tasks.know(folder, told);
                process.knows = true;
            }
        }
        return process.tasks;
    }

    private static synchronized TaskProcess process(BuildOrder order, String mark, Path temporary) throws IOException {
        if (current.isEmpty() || !current.get().build.equals(order.build())) {
            leave();
            current = Optional.of(new TaskProcess(order.build(), SiteTasks.open(order.options(), mark, temporary)));
        }
        return current.get();
    }

    /** Lets go of the build. */
    static synchronized void leave() throws IOException {
        Optional<TaskProcess> left = current;
        current = Optional.empty();
        if (left.isPresent()) {
            left.get().tasks.close();
        }
    }
}
