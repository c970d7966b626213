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
    private final Path temporary;
    private final BuildOptions options;
    private final int count;

    private TasksInTurn(BuildOptions options, int processes, long seed) throws IOException {
        this.random = new Random(seed);
        this.temporary = Files.createTempDirectory("tasks");
        this.count = processes;
        this.options = new BuildOptions(
                options.site(), Optional.empty(), options.baseUrl(), options.drafts(), options.now(), 1, false);
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

    private List<Integer> inAnyOrder(int many) {
        List<Integer> numbers = new ArrayList<>(IntStream.range(0, many).boxed().toList());
        Collections.shuffle(numbers, random);
        return numbers;
    }

    private SiteTasks any() {
        return processes.get(random.nextInt(processes.size()));
    }

    @Override
    public void stories(String mark, int sources, StoryTaker taker) throws IOException {
        for (int i = 0; i < count; i++) {
            processes.add(SiteTasks.open(options, mark, temporary));
        }
        for (int number : inAnyOrder(sources)) {
            taker.take(number, any().story(number));
        }
    }

    @Override
    public void files(byte[] told, int files, Path folder, FileTaker taker) throws IOException {
        for (SiteTasks process : processes) {
            process.know(folder, told);
        }
        for (int number : inAnyOrder(files)) {
            List<Written> written = new ArrayList<>();
            SiteTasks.Result result = any().files(number, (path, content) -> {
                Path file = folder.resolve(number + "-" + written.size());
                Files.write(file, content);
                written.add(new Written(path, file.toString(), FileChecksum.of(content)));
            });
            taker.take(result, written);
        }
    }

    @Override
    public void close() throws IOException {
        for (SiteTasks process : processes) {
            process.close();
        }
        Files.delete(temporary);
    }
}
