package org.baygan.pipeline.task;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.baygan.config.SiteConfig;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.output.SiteOutput;
import org.baygan.pipeline.run.BuildProgress;
import org.baygan.pipeline.run.Containment;
import org.baygan.render.BrokenTemplateException;
import org.baygan.render.Pictures;
import org.baygan.search.index.IndexPart;

/** Pass two where other processes do it: has the tasks of a site run, and stages the files that they have written. */
public final class TaskPass {
    private final TaskRunner runner;
    private final SiteOutput folder;
    private final SiteConfig config;
    private final Containment containment;
    private final Consumer<Diagnostic> problems;
    private final Map<IndexPart, String> heads = new HashMap<>();
    private final List<Diagnostic> broken = new ArrayList<>();
    private int made;

    /**
     * A pass.
     *
     * @param runner runs the tasks
     * @param folder takes the files
     * @param problems takes what is found; paths are below the site's folder
     */
    public TaskPass(
            TaskRunner runner,
            SiteOutput folder,
            SiteConfig config,
            Containment containment,
            Consumer<Diagnostic> problems) {
        this.runner = runner;
        this.folder = folder;
        this.config = config;
        this.containment = containment;
        this.problems = problems;
    }

    /**
     * Runs all tasks.
     *
     * @param pictures the smaller sizes of pictures, by their published paths
     */
    public void run(TaskList tasks, Map<String, List<Pictures.Size>> pictures, BuildProgress progress)
            throws IOException, BrokenTemplateException {
        progress.begin(BuildProgress.Stage.WRITING, tasks.count());
        ToldPlan told = new ToldPlan(tasks.digest(), pictures);
        runner.files(told.encode(), tasks.ranges(), folder.parts(), (result, files, anew) -> {
            result.problems().forEach(problems);
            result.brokenTemplate().ifPresent(broken::add);
            result.index().ifPresent(index -> heads.put(IndexPart.ofFile(index), index));
            if (anew && result.index().isEmpty()) {
                made += files.size();
            }
            for (TaskRunner.Written file : files) {
                stage(file);
            }
            progress.step();
        });
    }

    private void stage(TaskRunner.Written file) throws IOException {
        String subject = config.destinationFolder() + "/" + file.path();
        try {
            Optional<Boolean> unused = containment.at(BuildProgress.Step.FILE, subject, problems, () -> {
                folder.take(file.path(), file.made(), file.checksum());
                return true;
            });
        } catch (BrokenTemplateException e) {
            throw new IllegalStateException("no template is used here", e);
        }
    }

    /** Why nothing may be published, if that is so: of several broken templates the first by name. */
    public Optional<Diagnostic> broken() {
        return broken.stream().sorted().findFirst();
    }

    /** The path of each search index's first file. */
    public Map<IndexPart, String> heads() {
        return Collections.unmodifiableMap(heads);
    }

    /** How many pages and bundles were made. */
    public int made() {
        return made;
    }
}
