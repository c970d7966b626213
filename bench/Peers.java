import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Builds one archive with Baygan and with other generators in turn, and prints the medians: {@code bench/peers} starts it
 * and tells what the environment means.
 */
public final class Peers {
    private static final String BAYGAN = "baygan";
    private static final String PAGEFIND = "pagefind";

    private final Path work;
    private final Path tools;
    private final int rounds;
    private final int limit;

    private Peers(Path work) {
        this.work = work;
        this.tools = work.resolve("tools");
        this.rounds = Integer.parseInt(System.getenv().getOrDefault("ROUNDS", "3"));
        this.limit = Integer.parseInt(System.getenv().getOrDefault("LIMIT", "600"));
    }

    /** What one run took. */
    private record Run(double wall, double cpu, double megabytes) {
        /** This and what ran on its output. */
        Run with(Run after) {
            return new Run(wall + after.wall, cpu + after.cpu, Math.max(megabytes, after.megabytes));
        }
    }

    /** A generator at one size. */
    private static final class Peer {
        final List<Run> runs = new ArrayList<>();
        long files;
        long bytes;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        String sizes = "1000,10000,50000";
        String peers = "hugo,pagefind,eleventy,jbake";
        for (int i = 1; i < args.length; i += 2) {
            if (args[i].equals("--sizes") && i + 1 < args.length) {
                sizes = args[i + 1];
            } else if (args[i].equals("--peers") && i + 1 < args.length) {
                peers = args[i + 1];
            } else {
                System.err.println("usage: bench/peers [--sizes 1000,10000] [--peers hugo,pagefind,eleventy,jbake]");
                System.exit(2);
            }
        }
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroy)));
        Peers bench = new Peers(Path.of(args[0]));
        List<String> asked = new ArrayList<>(List.of(BAYGAN));
        asked.addAll(Arrays.asList(peers.split(",")));
        List<String> there = new ArrayList<>();
        for (String peer : asked) {
            if (bench.isInstalled(peer)) {
                there.add(peer);
            } else {
                System.out.println(peer + " isn't installed: skipped");
            }
        }
        for (String size : sizes.split(",")) {
            bench.measure(Integer.parseInt(size), there);
        }
    }

    /** The command that runs a tool, without arguments. */
    private List<String> command(String peer) {
        return switch (peer) {
            case BAYGAN -> List.of("./baygan");
            case "hugo" -> List.of("hugo");
            case "jbake" -> List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-cp",
                    tools.resolve("jbake") + "/*", "org.jbake.launcher.Main");
            default -> List.of(tools.resolve("node_modules/.bin/" + peer).toString());
        };
    }

    private boolean isInstalled(String peer) throws IOException, InterruptedException {
        if (peer.equals("jbake")) {
            return Files.isDirectory(tools.resolve("jbake"));
        }
        List<String> version = new ArrayList<>(command(peer));
        version.add(peer.equals("hugo") ? "version" : "--version");
        try {
            Process process = new ProcessBuilder(version).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() == 0) {
                System.out.println(peer + ": " + said.lines().findFirst().orElse(""));
                return true;
            }
        } catch (IOException missing) {
            // Said by who asks.
        }
        return false;
    }

    /** Lays the articles out for each peer, builds in turn, and prints. */
    private void measure(int articles, List<String> names) throws IOException, InterruptedException {
        PeerSites sites = new PeerSites(articles);
        Map<String, Peer> peers = new LinkedHashMap<>();
        for (String name : names) {
            Path source = work.resolve(name + "-" + articles);
            if (!Files.exists(source)) {
                switch (name) {
                    case BAYGAN -> sites.baygan(source);
                    case "hugo" -> sites.hugo(source);
                    case "eleventy" -> sites.eleventy(source);
                    case "jbake" -> sites.jbake(source);
                    default -> {}
                }
            }
            peers.put(name, new Peer());
        }
        Peer copy = new Peer();
        for (int round = 0; round < rounds; round++) {
            Path hugo = work.resolve("out-hugo-" + articles + "-" + round);
            for (String name : List.copyOf(peers.keySet())) {
                Path out = name.equals(PAGEFIND) ? hugo : work.resolve("out-" + name + "-" + articles + "-" + round);
                Peer peer = peers.get(name);
                Run run = run(build(name, work.resolve(name + "-" + articles), out), source(name, articles));
                if (run == null) {
                    System.out.println(name + " failed at " + articles + " articles, or took longer than " + limit
                            + " s: skipped");
                    peers.remove(name);
                    continue;
                }
                if (name.equals(PAGEFIND)) {
                    List<Run> before = peers.get("hugo").runs;
                    run = before.get(before.size() - 1).with(run);
                }
                peer.runs.add(run);
                if (round == 0) {
                    count(out, peer);
                }
                if (name.equals(BAYGAN)) {
                    Path copied = work.resolve("out-copy-" + articles + "-" + round);
                    copy.runs.add(run(List.of("cp", "-r", out.toString(), copied.toString()), Path.of(".")));
                    copy.files = peer.files;
                    copy.bytes = peer.bytes;
                }
            }
        }
        peers.put("cp -r of Baygan's output", copy);
        print(articles, peers);
        // At the end: files that are made soon after many were deleted take many times as long.
        try (Stream<Path> all = Files.list(work)) {
            for (Path each : all.filter(path -> path.getFileName().toString().startsWith("out-")).toList()) {
                delete(each);
            }
        }
    }

    private Path source(String name, int articles) {
        return name.equals("eleventy") ? work.resolve(name + "-" + articles) : Path.of(".");
    }

    private List<String> build(String name, Path source, Path out) {
        List<String> all = new ArrayList<>(command(name));
        all.addAll(switch (name) {
            case BAYGAN -> List.of("build", "--no-cache", "--quiet", "--source", source.toString(), "--output", out.toString());
            case "hugo" -> List.of("--quiet", "--noBuildLock", "--source", source.toString(), "--destination", out.toString());
            case PAGEFIND -> List.of("--quiet", "--site", out.toString());
            case "eleventy" -> List.of("--quiet", "--config=eleventy.config.cjs", "--output=" + out);
            case "jbake" -> List.of("--bake", source.toString(), out.toString());
            default -> throw new IllegalArgumentException("no peer of this name is known: " + name);
        });
        return all;
    }

    /** Runs a command in a folder; null if it failed. */
    private Run run(List<String> command, Path folder) throws IOException, InterruptedException {
        Path times = work.resolve("times");
        Path log = work.resolve("log");
        List<String> timed = new ArrayList<>(List.of(
                "/usr/bin/time", "-f", "%e %U %S %M", "-o", times.toString(), "timeout", String.valueOf(limit)));
        timed.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(timed).directory(folder.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("HUGO_CACHEDIR", work.resolve("hugo-cache").toString());
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        if (builder.start().waitFor() != 0) {
            System.out.println(Files.readString(log).lines().limit(20).reduce("", (a, b) -> a + "  " + b + "\n"));
            return null;
        }
        List<String> lines = Files.readAllLines(times);
        String[] told = lines.get(lines.size() - 1).split(" ");
        return new Run(
                Double.parseDouble(told[0]),
                Double.parseDouble(told[1]) + Double.parseDouble(told[2]),
                Double.parseDouble(told[3]) / 1024);
    }

    private static void count(Path folder, Peer peer) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                peer.files++;
                peer.bytes += Files.size(file);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private interface Part {
        double of(Run run);
    }

    private static double median(List<Run> runs, Part part) {
        double[] sorted = runs.stream().mapToDouble(part::of).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private void print(int articles, Map<String, Peer> peers) throws IOException {
        System.out.println("\n" + articles + " articles, " + rounds + " rounds, load "
                + (Files.isReadable(Path.of("/proc/loadavg")) ? Files.readString(Path.of("/proc/loadavg")).strip() : "unknown")
                + "\n\n| | wall s | CPU s | peak MB | files | MB | Baygan's wall to it | CPU |\n|---|---|---|---|---|---|---|---|");
        Peer own = peers.get(BAYGAN);
        peers.forEach((name, peer) -> {
            double wall = median(peer.runs, Run::wall);
            double cpu = median(peer.runs, Run::cpu);
            System.out.printf(Locale.ROOT, "| %s | %.2f | %.2f | %.0f | %d | %.1f | %.2f | %.2f |%n",
                    name.equals(PAGEFIND) ? "hugo, then pagefind" : name, wall, cpu, median(peer.runs, Run::megabytes),
                    peer.files, peer.bytes / 1e6, median(own.runs, Run::wall) / wall, median(own.runs, Run::cpu) / cpu);
        });
    }
}
