package org.baygan.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.baygan.model.NamedRange;
import org.baygan.output.SiteOutput;
import org.baygan.output.StoredSite;
import org.baygan.pipeline.task.TaskRunner;
import scala.reflect.ClassTag$;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/**
 * Has the tasks of a build run on Spark. Each of Spark's partitions is some ranges of them; its results come to the driver
 * as soon as it is done.
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

    /** About so many tasks are in a partition, as long as there is one for each core and some more. */
    private static final int TASKS = 250;

    /** So many partitions for a core: one that takes longer than others holds up less. */
    private static final int PARTITIONS_PER_CORE = 4;

    private final JavaSparkContext spark;
    private final BuildOrder order;
    private final OptionalInt partitions;

    /** Takes the site; empty if a folder does that all processes see. */
    private final Optional<HadoopStore> store;

    private Optional<StoredSite> site = Optional.empty();
    private String mark = "";

    /**
     * For one build.
     *
     * @param partitions how many there are at most; empty if that is left to the number of tasks and of cores
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
        if (store.isEmpty()) {
            return TaskRunner.super.output(folder, check);
        }
        StoredSite opened = StoredSite.open(
                store.get(),
                order.build(),
                folder.resolveSibling("parts"),
                order.stores().pack(),
                order.stores().reuse());
        site = Optional.of(opened);
        return opened;
    }

    @Override
    public void stories(String seen, List<NamedRange> sources, StoryTaker taker) throws IOException {
        mark = seen;
        run(sources, new RangeWork.Stories(order, mark), result -> {
            byte[][] made = result.made();
            for (int i = 0; i < made.length; i++) {
                taker.take(result.range().first() + i, made[i], result.anew());
            }
        });
    }

    @Override
    public void files(byte[] told, List<NamedRange> tasks, Path folder, FileTaker taker) throws IOException {
        if (store.isPresent() && !spark.isLocal()) {
            tell(folder, store.get());
        }
        run(tasks, new RangeWork.SiteFiles(order, mark, told, folder), result -> {
            for (byte[] each : result.made()) {
                TaskReply reply = TaskReply.decode(each);
                taker.take(reply.result(), reply.files(), result.anew());
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

    private interface ResultTaker {
        void take(RangeResult result) throws IOException;
    }

    private void run(List<NamedRange> ranges, RangeWork work, ResultTaker taker) throws IOException {
        if (ranges.isEmpty()) {
            return;
        }
        int count = ranges.get(ranges.size() - 1).end();
        // As many cores as there are by now: those of a cluster come one after the other.
        int most = partitions.orElse(Math.max(spark.defaultParallelism() * PARTITIONS_PER_CORE, count / TASKS));
        int parts = Math.min(ranges.size(), most);
        JavaRDD<NamedRange> all = spark.parallelize(dealt(ranges, parts), parts);
        Results results = new Results(result -> {
            if (result.kept() != null && site.isPresent()) {
                site.get().use(result.kept());
            }
            taker.take(result);
        });
        try {
            spark.sc().runJob(all.rdd(), work, results, ClassTag$.MODULE$.apply(RangeResult[].class));
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

    /** Puts ranges far apart that follow each other: the first tasks, which take longest, go to parts of their own. */
    private static List<NamedRange> dealt(List<NamedRange> ranges, int parts) {
        List<NamedRange> dealt = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            for (int i = part; i < ranges.size(); i += parts) {
                dealt.add(ranges.get(i));
            }
        }
        return dealt;
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

    /** Gives the results of ranges on, one after the other. */
    private static final class Results extends AbstractFunction2<Object, RangeResult[], BoxedUnit> {
        private final ResultTaker taker;
        private Optional<Exception> fault = Optional.empty();
        private boolean over;

        Results(ResultTaker taker) {
            this.taker = taker;
        }

        @Override
        public synchronized BoxedUnit apply(Object partition, RangeResult[] made) {
            if (over) {
                return BoxedUnit.UNIT; // Spark goes on with what has begun
            }
            try {
                for (RangeResult result : made) {
                    taker.take(result);
                }
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
