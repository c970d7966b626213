package org.baygan.cluster;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskStart;

/**
 * Does something, such as to kill an executor, when one has been given the first task of a stage. Spark makes it, in the
 * process that leads.
 */
public final class StageListener extends SparkListener {
    private static volatile Runnable deed = () -> {};

    private static final Map<Integer, String> BEGUN = new ConcurrentHashMap<>();

    /** @param each what to do once in each stage */
    static void begin(Runnable each) {
        BEGUN.clear();
        deed = each;
    }

    /** The stages that have begun, by their numbers, and who was given the first task of each. */
    static Map<Integer, String> begun() {
        return Map.copyOf(BEGUN);
    }

    @Override
    public void onTaskStart(SparkListenerTaskStart start) {
        if (BEGUN.putIfAbsent(start.stageId(), start.taskInfo().executorId()) == null) {
            deed.run();
        }
    }
}
