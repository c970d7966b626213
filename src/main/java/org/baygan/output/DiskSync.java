package org.baygan.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.baygan.model.FileFault;

/**
 * Brings a folder to the disk itself, so that a loss of power afterwards takes nothing of it.
 *
 * <p>Java can only force one file at a time, and each waits for the disk. Linux has a command that brings all of a file
 * system there at once; docs/decisions/0022 has the figures.
 *
 * @param command the command, to which the folder is added; empty if every file is to be forced
 */
record DiskSync(List<String> command) {
    /** Files that are forced at a time: their waits overlap. */
    private static final int THREADS = 8;

    DiskSync {
        command = List.copyOf(command);
    }

    /** On a system of this name, as Java's {@code os.name} has it. */
    static DiskSync on(String system) {
        boolean linux = system.toLowerCase(Locale.ROOT).contains("linux");
        return new DiskSync(linux ? List.of("sync", "-f") : List.of());
    }

    /**
     * Returns when a folder is on the disk.
     *
     * @param folder with all folders in it
     * @param files tells which files in it may not be on the disk yet; asked only if each has to be forced
     * @throws IOException if the disk refuses
     */
    void sync(Path folder, Supplier<List<Path>> files) throws IOException {
        if (command.isEmpty() || !runCommand(folder)) {
            forceAll(files.get());
            if (foldersOpen(folder)) {
                forceAll(FileTree.folders(folder));
            }
        }
    }

    /** Returns when the names in a folder are on the disk, where the system can be asked for that. */
    void syncNames(Path folder) throws IOException {
        if (foldersOpen(folder)) {
            force(folder);
        }
    }

    /** Whether a folder can be opened like a file, as forcing it needs: on Windows it can't. */
    private static boolean foldersOpen(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Runs the command; false if there is none here, or if it doesn't know its options. */
    private boolean runCommand(Path folder) throws IOException {
        List<String> words = new ArrayList<>(command);
        words.add(folder.toString());
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        Optional<Process> started = start(builder);
        if (started.isEmpty()) {
            return false;
        }
        Process process = started.get();
        try {
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() == 0) {
                return true;
            }
            String why = said.replace(folder.toString(), ""); // a folder may be called options
            if (why.contains("option") || why.contains("not found")) {
                return false;
            }
            // Forcing the files now would succeed: the system reports a fault of the disk only once.
            throw FileFault.at(folder, new IOException("it can't be brought to the disk: " + said));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the build was interrupted", e);
        } finally {
            process.destroy();
        }
    }

    private static Optional<Process> start(ProcessBuilder builder) {
        try {
            return Optional.of(builder.start());
        } catch (IOException noSuchCommand) {
            return Optional.empty();
        }
    }

    private static void forceAll(List<Path> files) throws IOException {
        ExecutorService executor = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> forced = new ArrayList<>();
            for (Path file : files) {
                forced.add(executor.submit(() -> {
                    force(file);
                    return null;
                }));
            }
            for (Future<?> one : forced) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the build was interrupted", e);
        } finally {
            end(executor);
        }
    }

    /** Returns when nothing is being forced any more: after a failure the files are deleted. */
    private static void end(ExecutorService executor) {
        executor.shutdownNow();
        boolean interrupted = Thread.interrupted();
        while (!executor.isTerminated()) {
            try {
                boolean unused = executor.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void force(Path file) throws IOException {
        StandardOpenOption how = Files.isDirectory(file) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (FileChannel channel = FileChannel.open(file, how)) {
            channel.force(true);
        } catch (IOException e) {
            throw FileFault.at(file, e);
        }
    }
}
