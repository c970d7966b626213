package org.baygan.cluster;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskStart;

/**
 * Kills an executor when the first task of a stage has begun. Spark makes it, in the process that leads.
 */
public final class StageListener extends SparkListener {
    private static Supplier<ProcessHandle> killer = () -> ProcessHandle.current();
    private static final Map<Integer, ProcessHandle> KILLED = new TreeMap<>();

    private final Set<Integer> begun = new HashSet<>();

    /** @param each kills an executor, and returns it */
    static synchronized void begin(Supplier<ProcessHandle> each) {
        KILLED.clear();
        killer = each;
    }

    /** The executors that were killed, by the numbers of the stages. */
    static synchronized Map<Integer, ProcessHandle> killed() {
        return Map.copyOf(KILLED);
    }

    private static synchronized void kill(int stage) {
        KILLED.put(stage, killer.get());
    }

    @Override
    public void onTaskStart(SparkListenerTaskStart start) {
        if (begun.add(start.stageId())) {
            kill(start.stageId());
        }
    }
}
