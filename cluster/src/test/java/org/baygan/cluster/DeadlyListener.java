package org.baygan.cluster;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskStart;

/** Kills the executor that has just been given the first task of a stage. Spark makes it, in the process that leads. */
public final class DeadlyListener extends SparkListener {
    /** Who finds the executors of the cluster, and the executors killed, by the numbers of the stages. */
    private static volatile Runnable killer = () -> {};

    private static final Map<Integer, String> KILLED = new ConcurrentHashMap<>();

    /** @param oneExecutor kills an executor */
    static void begin(Runnable oneExecutor) {
        KILLED.clear();
        killer = oneExecutor;
    }

    /** The stages in which an executor was killed. */
    static Map<Integer, String> killed() {
        return Map.copyOf(KILLED);
    }

    @Override
    public void onTaskStart(SparkListenerTaskStart start) {
        if (KILLED.putIfAbsent(start.stageId(), start.taskInfo().executorId()) == null) {
            killer.run();
        }
    }
}
