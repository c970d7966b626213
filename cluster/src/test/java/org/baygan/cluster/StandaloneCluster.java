package org.baygan.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A master and workers of Spark, each a process of its own on this machine. A worker starts the executor that runs
 * tasks, again a process of its own.
 */
final class StandaloneCluster implements AutoCloseable {
    private static final String HOST = "127.0.0.1";

    private final List<Process> processes = new ArrayList<>();
    private final Path folder;
    private final Path home;
    private final String master;

    /**
     * Starts a cluster under this process's Java.
     *
     * @param folder an empty folder for what its processes write
     */
    StandaloneCluster(Path folder, int workers) throws IOException, InterruptedException {
        this(folder, workers, Path.of(System.getProperty("java.home")));
    }

    /**
     * Starts a cluster.
     *
     * @param folder an empty folder for what its processes write
     * @param home the home of the JDK that runs all its processes
     */
    StandaloneCluster(Path folder, int workers, Path home) throws IOException, InterruptedException {
        this.folder = folder;
        this.home = home;
        // Workers look for Spark's jars here; those that executors take are named to them by the build.
        Files.createDirectories(folder.resolve("spark/jars"));
        Files.createDirectories(folder.resolve("work"));
        int port = freePort();
        this.master = "spark://" + HOST + ":" + port;
        start(
                "master",
                "org.apache.spark.deploy.master.Master",
                "--host",
                HOST,
                "--port",
                "" + port,
                "--webui-port",
                "0");
        awaitOpen(port);
        for (int i = 0; i < workers; i++) {
            start(
                    "worker-" + i,
                    "org.apache.spark.deploy.worker.Worker",
                    "--host",
                    HOST,
                    "--cores",
                    "1",
                    "--memory",
                    "1g",
                    "--work-dir",
                    folder.resolve("work").resolve("" + i).toString(),
                    "--webui-port",
                    "0",
                    master);
        }
    }

    /** The folder for what a worker, and the executors that it starts, put on their own disk. */
    Path diskOfWorker(int number) {
        return disk("worker-" + number);
    }

    private Path disk(String name) {
        return folder.resolve("disks").resolve(name);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        }
    }

    private void awaitOpen(int port) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (true) {
            try {
                new Socket(HOST, port).close();
                return;
            } catch (IOException closed) {
                if (System.nanoTime() > end || !processes.get(0).isAlive()) {
                    throw new IOException("no master: " + Files.readString(folder.resolve("master.txt")), closed);
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    private void start(String name, String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(java(home));
        command.add("-Xmx256m");
        command.add(main);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".txt").toFile());
        builder.environment().put("SPARK_HOME", folder.resolve("spark").toString());
        builder.environment().put("SPARK_LOCAL_DIRS", disk(name).toString());
        builder.environment().put("SPARK_LOCAL_IP", HOST);
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("JAVA_HOME", home.toString());
        processes.add(builder.start());
    }

    /** The Java of a home, with the class path of this test, and what Spark asks for. */
    static List<String> java(Path home) {
        return List.of(
                home.resolve("bin/java").toString(),
                "@" + Run.REPOSITORY.resolve("cluster/spark.options"),
                "-cp",
                System.getProperty("java.class.path"));
    }

    /** Its address. */
    String master() {
        return master;
    }

    /** Settings of Spark for a build on it, with executors that have what this test has on its class path. */
    static Map<String, String> settings() {
        return Map.of(
                "spark.executor.extraClassPath",
                System.getProperty("java.class.path"),
                "spark.executor.memory",
                "512m",
                "spark.executor.extraJavaOptions",
                "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
                "spark.driver.host",
                HOST,
                "spark.driver.bindAddress",
                HOST);
    }

    /** {@code baygan-cluster build} on it; what happens in its stages is told to {@link StageListener}. */
    Run build(String site, String output, String... more) {
        Map<String, String> settings = new HashMap<>(settings());
        settings.put("spark.extraListeners", StageListener.class.getName());
        settings.forEach(System::setProperty);
        try {
            return Run.onCluster(
                    site,
                    output,
                    Stream.concat(Stream.of("--master", master), Stream.of(more))
                            .toArray(String[]::new));
        } finally {
            settings.keySet().forEach(System::clearProperty);
        }
    }

    /** What the processes have told, for when something is wrong. */
    String told() {
        try (Stream<Path> files = Stream.concat(Files.list(folder), executorFiles())) {
            StringBuilder told = new StringBuilder();
            for (Path file : files.filter(each -> each.toString().endsWith(".txt") || each.endsWith("stderr"))
                    .toList()) {
                told.append(file).append('\n').append(Files.readString(file)).append('\n');
            }
            return told.toString();
        } catch (IOException | UncheckedIOException e) {
            return e.toString();
        }
    }

    /** Files in the folders of executors: work/N/application/number. */
    private Stream<Path> executorFiles() throws IOException {
        return Files.find(folder.resolve("work"), 4, (file, attributes) -> attributes.isRegularFile());
    }

    /** Kills an executor that runs now; returns it when it is dead. */
    ProcessHandle killExecutor() {
        ProcessHandle executor = executors().findFirst().orElseThrow();
        executor.destroyForcibly();
        executor.onExit().join();
        return executor;
    }

    /** A worker starts nothing but executors. */
    private Stream<ProcessHandle> executors() {
        return processes.stream().flatMap(Process::descendants);
    }

    @Override
    public void close() {
        executors().forEach(ProcessHandle::destroyForcibly);
        for (Process process : processes) {
            process.destroyForcibly().onExit().join();
        }
    }
}
