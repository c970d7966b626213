package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baygan.model.Digest;
import org.baygan.model.NamedRange;
import org.baygan.output.FileChecksum;
import org.baygan.pipeline.BuildReport;
import org.baygan.pipeline.SiteBuilder;
import org.baygan.pipeline.run.BuildOptions;
import org.baygan.pipeline.run.BuildProgress;
import org.baygan.pipeline.task.SiteTasks;
import org.baygan.pipeline.task.TaskRunner;

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
    private final SeenResults seen;

    private TasksInTurn(BuildOptions options, int processes, long seed, SeenResults seen) throws IOException {
        this.seen = seen;
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
        SeenResults seen = new SeenResults();
        BuildReport report = build(options, processes, seed, seen);
        assertThat(seen.wrong()).isEmpty();
        return report;
    }

    /**
     * The same.
     *
     * @param seen sees what comes of each task
     */
    static BuildReport build(BuildOptions options, int processes, long seed, SeenResults seen) throws IOException {
        try (TasksInTurn tasks = new TasksInTurn(options, processes, seed, seen)) {
            return SiteBuilder.build(options, BuildProgress.SILENT, tasks);
        }
    }

    private static NamedRange alone(int number) {
        return new NamedRange("alone", number, number + 1);
    }

    private List<Integer> inAnyOrder(List<NamedRange> ranges) {
        List<Integer> numbers = new ArrayList<>();
        ranges.forEach(range -> IntStream.range(range.first(), range.end()).forEach(numbers::add));
        Collections.shuffle(numbers, random);
        return numbers;
    }

    private SiteTasks any() {
        return processes.get(random.nextInt(processes.size()));
    }

    @Override
    public void stories(String mark, List<NamedRange> sources, StoryTaker taker) throws IOException {
        for (int i = 0; i < count; i++) {
            processes.add(SiteTasks.open(options, mark, temporary));
        }
        for (int number : inAnyOrder(sources)) {
            Digest expected = any().storiesMadeOf(alone(number));
            SiteTasks.MadeStory story = any().story(number);
            Digest really = SiteTasks.sum(alone(number), Stream.of(story.madeOf()));
            seen.see("story " + number, expected, really, ByteBuffer.wrap(story.told()));
            taker.take(number, story.told(), true);
        }
    }

    @Override
    public void files(byte[] told, List<NamedRange> files, Path folder, FileTaker taker) throws IOException {
        for (SiteTasks process : processes) {
            process.know(folder, told);
        }
        for (int number : inAnyOrder(files)) {
            Digest madeOf = any().filesMadeOf(alone(number));
            List<Written> written = new ArrayList<>();
            Map<String, ByteBuffer> contents = new HashMap<>();
            SiteTasks.Result result = any().files(number, (path, content) -> {
                Path file = folder.resolve(number + "-" + written.size());
                Files.write(file, content);
                contents.put(path, ByteBuffer.wrap(content));
                written.add(new Written(path, file.toString(), FileChecksum.of(content)));
            });
            seen.see("task " + number, madeOf, result.asMade() ? madeOf : Digest.NONE, List.of(result, contents));
            taker.take(result, written, true);
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
