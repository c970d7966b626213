package org.baygan.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.baygan.output.FileChecksum;
import org.baygan.pipeline.BuildOptions;
import org.baygan.pipeline.BuildProgress;
import org.baygan.pipeline.BuildReport;
import org.baygan.pipeline.SiteBuilder;
import org.baygan.pipeline.SiteTasks;
import org.baygan.pipeline.TaskRunner;

/**
 * Runs a build's tasks one after the other, in any order, as several processes would: none of these knows anything of
 * what another has made but what it is told.
 */
final class TasksInTurn implements TaskRunner, AutoCloseable {
    private final Random random;
    private final List<SiteTasks> processes = new ArrayList<>();
    private final List<byte[]> stories = new ArrayList<>();
    private final Path temporary;

    private TasksInTurn(BuildOptions options, int processes, long seed) throws IOException {
        this.random = new Random(seed);
        this.temporary = Files.createTempDirectory("tasks");
        BuildOptions task = new BuildOptions(
                options.site(), Optional.empty(), options.baseUrl(), options.drafts(), options.now(), 1, false);
        for (int i = 0; i < processes; i++) {
            this.processes.add(SiteTasks.open(task, SiteTasks.program()));
        }
    }

    /**
     * Builds a site so.
     *
     * @param options nothing that was kept may be reused
     * @param seed decides about the order of tasks, and who runs each
     */
    static BuildReport build(BuildOptions options, int processes, long seed) throws IOException {
        try (TasksInTurn tasks = new TasksInTurn(options, processes, seed)) {
            return SiteBuilder.build(options, BuildProgress.SILENT, tasks);
        }
    }

    private List<Integer> inAnyOrder(int count) {
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, count).boxed().toList());
        Collections.shuffle(numbers, random);
        return numbers;
    }

    private SiteTasks any() {
        return processes.get(random.nextInt(processes.size()));
    }

    @Override
    public void stories(int count, StoryTaker taker) throws IOException {
        stories.addAll(Collections.nCopies(count, new byte[0]));
        for (int number : inAnyOrder(count)) {
            stories.set(number, any().story(number));
            taker.take(number, stories.get(number));
        }
    }

    @Override
    public void files(byte[] pictures, int count, Path folder, FileTaker taker) throws IOException {
        for (SiteTasks process : processes) {
            process.know(stories, pictures);
        }
        for (int number : inAnyOrder(count)) {
            List<Written> files = new ArrayList<>();
            SiteTasks.Result result = any().files(number, temporary, (path, content) -> {
                Path file = folder.resolve(number + "-" + files.size());
                Files.write(file, content);
                files.add(new Written(path, file, FileChecksum.of(content)));
            });
            taker.take(result, files);
        }
    }

    @Override
    public void close() throws IOException {
        processes.forEach(SiteTasks::close);
        Files.delete(temporary);
    }
}
