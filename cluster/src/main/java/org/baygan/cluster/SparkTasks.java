package org.baygan.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.baygan.output.SiteOutput;
import org.baygan.output.StoredSite;
import org.baygan.pipeline.TaskRunner;
import scala.reflect.ClassTag$;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/**
 * Has the tasks of a build run on Spark. Each of Spark's partitions is a slice of them; its results come to the driver as
 * soon as it is done.
 */
final class SparkTasks implements TaskRunner {
    /** The folder in the store for what the leading process tells. */
    static final String TOLD_FOLDER = "told";

    /** Stands before what a task tells of a fault. */
    static final String FAULT = "baygan: ";

    /** The same in Spark's text, which names the stage before it and has the stack trace after it. */
    private static final Pattern TOLD = Pattern.compile(Pattern.quote(FAULT) + "(.*)");

    /** Where Spark has given a stage up, as nobody could run its tasks. */
    private static final Pattern RECENT = Pattern.compile("(?i)most recent failure:\\s*(.*)");

    /** So many tasks are in a slice, as long as there is one for each core and some more. */
    private static final int TASKS = 250;

    /** So many slices for a core: one that takes longer than others holds up less. */
    private static final int SLICES_PER_CORE = 4;

    private final JavaSparkContext spark;
    private final BuildOrder order;
    private final OptionalInt partitions;

    /** Takes the site; empty if a folder does that all processes see. */
    private final Optional<HadoopStore> store;

    private String mark = "";

    /**
     * For one build.
     *
     * @param partitions how many slices there are at most; empty if that is left to the number of tasks and of cores
     * @param store takes the site; empty if a folder does that all processes see
     */
    SparkTasks(JavaSparkContext spark, BuildOrder order, OptionalInt partitions, Optional<HadoopStore> store) {
        this.spark = spark;
        this.order = order;
        this.partitions = partitions;
        this.store = store;
    }

    @Override
    public SiteOutput output(Path folder, Runnable check) throws IOException {
        return store.isPresent()
                ? StoredSite.open(store.get(), order.build(), folder.resolveSibling("parts"))
                : TaskRunner.super.output(folder, check);
    }

    @Override
    public void stories(String seen, int count, StoryTaker taker) throws IOException {
        mark = seen;
        run(count, new SliceWork.Stories(order, mark), (slice, made) -> {
            for (int i = 0; i < made.length; i++) {
                taker.take(slice.number(i), made[i]);
            }
        });
    }

    @Override
    public void files(byte[] told, int count, Path folder, FileTaker taker) throws IOException {
        if (store.isPresent() && !spark.isLocal()) {
            tell(folder, store.get());
        }
        run(count, new SliceWork.SiteFiles(order, mark, told, folder), (slice, made) -> {
            for (byte[] each : made) {
                TaskReply reply = TaskReply.decode(each);
                taker.take(reply.result(), reply.files());
            }
        });
    }

    /** Puts what the leading process tells in its folder to where the others see it. */
    private void tell(Path folder, HadoopStore to) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                to.copy(StoredSite.unfinished(order.build(), TOLD_FOLDER + "/" + file.getFileName()), file);
            }
        }
    }

    /** Takes the results of a slice, in the order of its tasks. */
    private interface SliceTaker {
        void take(Slice slice, byte[][] made) throws IOException;
    }

    private void run(int count, SliceWork work, SliceTaker taker) throws IOException {
        // As many cores as there are by now: those of a cluster come one after the other.
        int slicesOfCores = spark.defaultParallelism() * SLICES_PER_CORE;
        List<Slice> slices = Slice.of(count, partitions.orElse(Math.max(slicesOfCores, count / TASKS)));
        if (slices.isEmpty()) {
            return;
        }
        JavaRDD<Slice> all = spark.parallelize(slices, slices.size());
        Results results = new Results(slices, taker);
        try {
            spark.sc().runJob(all.rdd(), work, results, ClassTag$.MODULE$.apply(byte[][].class));
        } catch (Exception failed) { // Spark throws checked exceptions that it doesn't declare
            results.end();
            spark.sc().cancelAllJobs();
            TaskProcess.end(order.build());
            Optional<Exception> fault = results.fault();
            if (fault.isPresent() && fault.get() instanceof RuntimeException own) {
                throw own;
            }
            throw fault.isPresent() && fault.get() instanceof IOException io ? io : fault(failed);
        }
    }

    private static IOException fault(Exception failed) {
        return new IOException(
                "The work on the cluster has failed: " + reason(String.valueOf(failed.getMessage())), failed);
    }

    /**
     * Why a build has failed, in one line.
     *
     * @param text what Spark says of it
     */
    static String reason(String text) {
        Matcher told = TOLD.matcher(text);
        if (told.find()) {
            return told.group(1);
        }
        Matcher recent = RECENT.matcher(text);
        return recent.find() ? recent.group(1) : text.lines().findFirst().orElse("");
    }

    /** Gives the results of slices on, one after the other. */
    private static final class Results extends AbstractFunction2<Object, byte[][], BoxedUnit> {
        private final List<Slice> slices;
        private final SliceTaker taker;
        private Optional<Exception> fault = Optional.empty();
        private boolean over;

        Results(List<Slice> slices, SliceTaker taker) {
            this.slices = slices;
            this.taker = taker;
        }

        @Override
        public synchronized BoxedUnit apply(Object partition, byte[][] made) {
            if (over) {
                return BoxedUnit.UNIT; // Spark goes on with what has begun
            }
            try {
                taker.take(slices.get((Integer) partition), made);
            } catch (IOException e) {
                over = true;
                fault = Optional.of(e);
                throw new UncheckedIOException(e);
            } catch (RuntimeException e) {
                over = true;
                fault = Optional.of(e);
                throw e;
            }
            return BoxedUnit.UNIT;
        }

        /** No result is given on any more. */
        synchronized void end() {
            over = true;
        }

        /** What this process couldn't do with a result. */
        synchronized Optional<Exception> fault() {
            return fault;
        }
    }
}
