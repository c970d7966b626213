package org.baygan.pipeline.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.render.BrokenTemplateException;

/**
 * Keeps what goes wrong at one file with that file: it becomes the file's finding, and all others go on. Each stage of a
 * build that takes one file at a time goes through here, so that no article ends a build. Thread-safe.
 */
public final class Containment {
    private final BuildProgress progress;
    private volatile boolean failed;

    /** For one build; {@code progress} is told of each piece of work. */
    public Containment(BuildProgress progress) {
        this.progress = progress;
    }

    /**
     * A piece of work on one file.
     *
     * @param <T> what comes of it
     */
    public interface Work<T> {
        T run() throws IOException, BrokenTemplateException;
    }

    /**
     * Does a piece of work. What it throws that is neither a fault of the disk nor a mistake in a template is a mistake of
     * the program, and becomes an error of the file.
     *
     * @param path what the finding is about, as the other findings of the stage name their files
     * @param problems takes the finding
     * @return what came of the work; empty if it failed
     */
    public <T> Optional<T> at(BuildProgress.Step step, String path, Consumer<Diagnostic> problems, Work<T> work)
            throws IOException, BrokenTemplateException {
        try {
            progress.at(step, path);
            return Optional.of(work.run());
        } catch (SupersededException | UncheckedIOException notAboutThisFile) {
            throw notAboutThisFile;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            failed = true;
            problems.accept(finding(path, failure));
            return Optional.empty();
        }
    }

    /** The same for work that neither reads nor writes a file, and uses no template. */
    public <T> Optional<T> purely(
            BuildProgress.Step step, String path, Consumer<Diagnostic> problems, Supplier<T> work) {
        try {
            return at(step, path, problems, work::get);
        } catch (IOException | BrokenTemplateException e) {
            throw new IllegalStateException("it uses neither", e);
        }
    }

    private static Diagnostic finding(String path, Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            return Diagnostic.error(
                    path,
                    "This takes more memory than Java has, and is left out",
                    "Make the file smaller, or give Java more, as in BAYGAN_OPTS=-Xmx1g");
        }
        if (failure instanceof StackOverflowError) {
            return Diagnostic.error(
                    path, "Something here is nested too deeply, and the file is left out", "Nest it less deeply");
        }
        if (failure instanceof InvalidPathException invalid) {
            return Diagnostic.error(
                    path,
                    "This name can't be a file's in this locale, and is left out: " + invalid.getInput(),
                    "Set LC_ALL to a locale with UTF-8, such as C.UTF-8, or write another name");
        }
        return Diagnostic.error(
                path,
                "A mistake in baygan itself, at this file, which is left out: " + failure + place(failure),
                "Report this together with the file");
    }

    private static String place(Throwable failure) {
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith("org.baygan.")) {
                return " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")";
            }
        }
        return "";
    }

    /** Whether anything has failed: what came of such a build says nothing about the next. */
    public boolean hasFailed() {
        return failed;
    }
}
