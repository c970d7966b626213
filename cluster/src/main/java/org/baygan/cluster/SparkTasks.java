package org.baygan.cluster;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.baygan.pipeline.SiteTasks;
import org.baygan.pipeline.TaskRunner;
import scala.collection.Iterator;
import scala.reflect.ClassTag$;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/**
 * Has the tasks of a build run on Spark. Each of Spark's partitions is a slice of them; its results come to the driver as
 * soon as it is done.
 */
final class SparkTasks implements TaskRunner {
    /** An exception of a task, in Spark's words. */
    private static final Pattern THROWN = Pattern.compile("(?:UncheckedIOException: )?java\\.io\\.IOException: (.*)");

    private final JavaSparkContext spark;
    private final BuildOrder order;
    private final int partitions;
    private byte[][] stories = new byte[0][];

    /**
     * For one build.
     *
     * @param partitions how many slices there are at most
     */
    SparkTasks(JavaSparkContext spark, BuildOrder order, int partitions) {
        this.spark = spark;
        this.order = order;
        this.partitions = partitions;
    }

    @Override
    public void stories(int count, StoryTaker taker) throws IOException {
        stories = new byte[count][];
        List<Slice> slices = Slice.of(count, partitions);
        run(slices, new MakeStories(order), (slice, made) -> {
            for (int i = 0; i < made.length; i++) {
                stories[slice.from() + i] = made[i];
                taker.take(slice.from() + i, made[i]);
            }
        });
    }

    @Override
    public void files(byte[] pictures, int count, Path folder, FileTaker taker) throws IOException {
        Broadcast<Gathered> gathered = spark.broadcast(new Gathered(stories, pictures));
        stories = new byte[0][];
        List<Slice> slices = Slice.of(count, partitions);
        run(slices, new MakeFiles(order, gathered, folder.toAbsolutePath().toString()), (slice, made) -> {
            for (byte[] each : made) {
                TaskReply reply = TaskReply.decode(each);
                taker.take(reply.result(), reply.files());
            }
        });
        gathered.destroy();
    }

    /** Takes the results of a slice, in the order of its tasks. */
    private interface SliceTaker {
        void take(Slice slice, byte[][] made) throws IOException;
    }

    private void run(List<Slice> slices, SliceWork work, SliceTaker taker) throws IOException {
        if (slices.isEmpty()) {
            return;
        }
        JavaRDD<Slice> all = spark.parallelize(slices, slices.size());
        Results results = new Results(slices, taker);
        try {
            spark.sc().runJob(all.rdd(), work, results, ClassTag$.MODULE$.apply(byte[][].class));
        } catch (Exception failed) {
            throw results.fault().orElseGet(() -> fault(failed));
        }
    }

    /** What a task has thrown, in one line: Spark tells of it in a text that names its stage and has its stack trace. */
    private static IOException fault(Exception failed) {
        String told = String.valueOf(failed.getMessage());
        Matcher thrown = THROWN.matcher(told);
        String reason =
                thrown.find() ? thrown.group(1) : told.lines().findFirst().orElse("");
        return new IOException("The work on the cluster has failed: " + reason, failed);
    }

    /** Gives a partition's results on. Called by one thread. */
    private static final class Results extends AbstractFunction2<Object, byte[][], BoxedUnit> {
        private final List<Slice> slices;
        private final SliceTaker taker;
        private Optional<IOException> fault = Optional.empty();

        Results(List<Slice> slices, SliceTaker taker) {
            this.slices = slices;
            this.taker = taker;
        }

        @Override
        public BoxedUnit apply(Object partition, byte[][] made) {
            try {
                taker.take(slices.get((Integer) partition), made);
            } catch (IOException e) {
                fault = Optional.of(e);
                throw new UncheckedIOException(e);
            }
            return BoxedUnit.UNIT;
        }

        /** What this process couldn't do with a result. */
        Optional<IOException> fault() {
            return fault;
        }
    }

    /** Runs the tasks of a slice in a process of the cluster. */
    private abstract static class SliceWork extends AbstractFunction2<TaskContext, Iterator<Slice>, byte[][]>
            implements Serializable {
        private static final long serialVersionUID = 1L;

        @Override
        public byte[][] apply(TaskContext context, Iterator<Slice> one) {
            Slice slice = one.next();
            byte[][] made = new byte[slice.to() - slice.from()][];
            try {
                for (int i = 0; i < made.length; i++) {
                    made[i] = make(slice.from() + i, context);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return made;
        }

        abstract byte[] make(int number, TaskContext context) throws IOException;
    }

    private static final class MakeStories extends SliceWork {
        private static final long serialVersionUID = 1L;

        private final BuildOrder order;

        MakeStories(BuildOrder order) {
            this.order = order;
        }

        @Override
        byte[] make(int number, TaskContext context) throws IOException {
            return TaskProcess.of(order).story(number);
        }
    }

    private static final class MakeFiles extends SliceWork {
        private static final long serialVersionUID = 1L;

        private final BuildOrder order;
        private final Broadcast<Gathered> gathered;
        private final String folder;

        MakeFiles(BuildOrder order, Broadcast<Gathered> gathered, String folder) {
            this.order = order;
            this.gathered = gathered;
            this.folder = folder;
        }

        @Override
        byte[] make(int number, TaskContext context) throws IOException {
            PartFiles files = new PartFiles(Path.of(folder), context.taskAttemptId() + "-" + number);
            SiteTasks tasks = TaskProcess.of(order, gathered.value());
            SiteTasks.Result result = tasks.files(number, temporary(), files);
            return new TaskReply(result, files.written()).encode();
        }

        /** This process's own disk. */
        private static Path temporary() throws IOException {
            Path folder = Path.of(System.getProperty("java.io.tmpdir"), "baygan-cluster");
            return Files.createDirectories(folder);
        }
    }
}
