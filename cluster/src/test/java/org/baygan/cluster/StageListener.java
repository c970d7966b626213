package org.baygan.cluster;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskStart;

/** Lets something happen when the first task of a stage has begun. Spark makes it, in the process that leads. */
public final class StageListener extends SparkListener {
    /** What happens, such as the end of an executor. */
    interface Happening {
        void happen() throws IOException;
    }

    private static Happening happening = () -> {};
    private static Optional<Throwable> failure = Optional.empty();

    private final Set<Integer> begun = new HashSet<>();

    /** @param each happens once in each stage of the builds from now on */
    static synchronized void begin(Happening each) {
        happening = each;
        failure = Optional.empty();
    }

    /** Throws what has gone wrong in what happened: Spark would only log it. */
    static synchronized void rethrow() throws IOException {
        Throwable gone = failure.orElse(null);
        if (gone instanceof RuntimeException skippedOrWrong) {
            throw skippedOrWrong;
        }
        if (gone instanceof AssertionError wrong) {
            throw wrong;
        }
        if (gone != null) {
            throw new IOException(gone);
        }
    }

    private static synchronized void happen() {
        try {
            happening.happen();
        } catch (IOException | RuntimeException | AssertionError e) {
            failure = failure.or(() -> Optional.of(e));
        }
    }

    @Override
    public void onTaskStart(SparkListenerTaskStart start) {
        if (begun.add(start.stageId())) {
            happen();
        }
    }
}
