package org.baygan.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
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

    private final Set<Integer> begun = new HashSet<>();

    /** @param each happens once in each stage of the builds from now on */
    static synchronized void begin(Happening each) {
        happening = each;
    }

    private static synchronized void happen() {
        try {
            happening.happen();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void onTaskStart(SparkListenerTaskStart start) {
        if (begun.add(start.stageId())) {
            happen();
        }
    }
}
