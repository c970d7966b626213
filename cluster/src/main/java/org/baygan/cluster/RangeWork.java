package org.baygan.cluster;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.spark.TaskContext;
import org.baygan.model.Digest;
import org.baygan.model.DigestBuilder;
import org.baygan.model.NamedRange;
import org.baygan.output.FileChecksum;
import org.baygan.output.StoredSite;
import org.baygan.pipeline.task.SiteTasks;
import org.baygan.pipeline.task.TaskRunner;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction2;

/**
 * Runs tasks in a process of the cluster, one range of them after the other, or takes what was kept of it: a range that
 * makes something of the same as in another build isn't run anew.
 */
abstract class RangeWork extends AbstractFunction2<TaskContext, Iterator<NamedRange>, RangeResult[]>
        implements Serializable {
    private static final long serialVersionUID = 1L;

    final BuildOrder order;
    final String mark;

    private RangeWork(BuildOrder order, String mark) {
        this.order = order;
        this.mark = mark;
    }

    @Override
    public RangeResult[] apply(TaskContext context, Iterator<NamedRange> ranges) {
        List<RangeResult> results = new ArrayList<>();
        try {
            while (ranges.hasNext()) {
                NamedRange range = ranges.next();
                String attempt = context.taskAttemptId() + "-" + range.first();
                results.add(TaskProcess.work(order, mark, process -> result(process, range, attempt)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException(SparkTasks.FAULT + describe(e)));
        }
        return results.toArray(RangeResult[]::new);
    }

    private static String describe(IOException fault) {
        return fault instanceof FileSystemException at
                ? at.getClass().getSimpleName().replace("Exception", "") + ": " + at.getMessage()
                : String.valueOf(fault.getMessage());
    }

    private RangeResult result(TaskProcess process, NamedRange range, String attempt) throws IOException {
        Optional<KeptResults> kept = isKept(process) ? process.kept() : Optional.empty();
        Digest madeOf = kept.isPresent() ? madeOf(process, range) : Digest.NONE;
        if (kept.isPresent() && !madeOf.equals(Digest.NONE)) {
            Optional<KeptResults.Kept> found =
                    order.stores().reuse() ? kept.get().find(madeOf) : Optional.empty();
            if (found.isPresent() && stands(process, range, madeOf, found.get().packBytes())) {
                boolean anew = found.get().build().equals(order.build()); // by an attempt that failed afterwards
                return new RangeResult(range, found.get().made(), anew, StoredSite.kept(madeOf));
            }
        }
        List<byte[]> results = new ArrayList<>();
        Made made = make(process, range, attempt, madeOf, results);
        if (kept.isEmpty() || made.of.equals(Digest.NONE) || !made.of.equals(madeOf)) {
            return new RangeResult(range, results, true, null);
        }
        kept.get().keep(madeOf, new KeptResults.Kept(order.build(), made.packBytes, results));
        return new RangeResult(range, results, true, StoredSite.kept(madeOf));
    }

    /**
     * What tasks were really made of.
     *
     * @param of {@link Digest#NONE} if what came of them isn't to be kept
     * @param packBytes the length of the pack that holds their files, in bytes; 0 if no pack does
     */
    record Made(Digest of, long packBytes) {}

    /** Whether what comes of such tasks is kept for other builds. */
    abstract boolean isKept(TaskProcess process);

    /** What tasks would make their results of; {@link Digest#NONE} if that can't be told. */
    abstract Digest madeOf(TaskProcess process, NamedRange range) throws IOException;

    /** Whether a pack that other builds have put beside a result is still there, with all its bytes. */
    abstract boolean stands(TaskProcess process, NamedRange range, Digest madeOf, long packBytes) throws IOException;

    /**
     * Runs tasks.
     *
     * @param attempt names this attempt at the range
     * @param madeOf what {@link #madeOf} has told
     * @param results takes what came of each task, in their order
     */
    abstract Made make(TaskProcess process, NamedRange range, String attempt, Digest madeOf, List<byte[]> results)
            throws IOException;

    /** Makes stories. */
    static final class Stories extends RangeWork {
        private static final long serialVersionUID = 1L;

        Stories(BuildOrder order, String mark) {
            super(order, mark);
        }

        @Override
        boolean isKept(TaskProcess process) {
            return true;
        }

        @Override
        Digest madeOf(TaskProcess process, NamedRange range) {
            return process.tasks().storiesMadeOf(range);
        }

        @Override
        boolean stands(TaskProcess process, NamedRange range, Digest madeOf, long packBytes) {
            return true;
        }

        @Override
        Made make(TaskProcess process, NamedRange range, String attempt, Digest madeOf, List<byte[]> results)
                throws IOException {
            List<Digest> really = new ArrayList<>();
            for (int number = range.first(); number < range.end(); number++) {
                SiteTasks.MadeStory story = process.tasks().story(number);
                results.add(story.told());
                really.add(story.madeOf());
            }
            return new Made(SiteTasks.sum(range, really.stream()), 0);
        }
    }

    /** Makes files; what each task comes to is a {@link TaskReply}. */
    static final class SiteFiles extends RangeWork {
        private static final long serialVersionUID = 1L;

        private final byte[] told;
        private final String folder;

        /** @param folder takes the files; the leading process has told of the stories there */
        SiteFiles(BuildOrder order, String mark, byte[] told, Path folder) {
            super(order, mark);
            this.told = told;
            this.folder = folder.toAbsolutePath().toString();
        }

        /** Without packs all files go to a folder of the build's own. */
        @Override
        boolean isKept(TaskProcess process) {
            return order.stores().pack();
        }

        @Override
        Digest madeOf(TaskProcess process, NamedRange range) throws IOException {
            process.know(Path.of(folder), told);
            return process.tasks().filesMadeOf(range);
        }

        @Override
        boolean stands(TaskProcess process, NamedRange range, Digest madeOf, long packBytes) throws IOException {
            return process.length(StoredSite.pack(range.name(), madeOf)).equals(OptionalLong.of(packBytes));
        }

        @Override
        Made make(TaskProcess process, NamedRange range, String attempt, Digest madeOf, List<byte[]> results)
                throws IOException {
            process.know(Path.of(folder), told);
            Digest name = madeOf.equals(Digest.NONE) ? ofThisAttempt(attempt) : madeOf;
            boolean asMade = true;
            try (WrittenFiles files = process.files(Path.of(folder), attempt, StoredSite.pack(range.name(), name))) {
                for (int number = range.first(); number < range.end(); number++) {
                    List<TaskRunner.Written> written = new ArrayList<>();
                    SiteTasks.Result result = process.tasks()
                            .files(
                                    number,
                                    (path, content) -> written.add(new TaskRunner.Written(
                                            path, files.write(path, content), FileChecksum.of(content))));
                    results.add(new TaskReply(result, written).encode());
                    asMade &= result.asMade();
                }
                if (asMade || madeOf.equals(Digest.NONE)) {
                    long bytes = files.finish();
                    return new Made(asMade ? madeOf : Digest.NONE, bytes);
                }
            }
            // Something has failed: a pack under the name of what was foretold has to hold just that.
            results.clear();
            return make(process, range, attempt, Digest.NONE, results);
        }

        /** Names a pack of which nobody can tell what it is made of: no other attempt writes or takes it. */
        private Digest ofThisAttempt(String attempt) {
            return new DigestBuilder().add(order.build()).add(attempt).digest();
        }
    }
}
