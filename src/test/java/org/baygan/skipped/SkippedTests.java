package org.baygan.skipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Collects the reasons of skipped tests. JUnit finds it as a service; a file of each process of tests, which is empty if
 * nothing was skipped, takes them to the last lines of {@code verify}: those of the tests are followed by hundreds of others.
 */
public final class SkippedTests implements TestExecutionListener {
    private final Path file;

    /** The classes whose tests were skipped, by reason. */
    private final SortedMap<String, SortedSet<String>> classes = new TreeMap<>();

    /** Writes into {@code target/skipped-tests}. */
    public SkippedTests() {
        this(Path.of("target/skipped-tests", System.getProperty("baygan.fork", "process-1") + ".txt"));
    }

    SkippedTests(Path file) {
        this.file = file;
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        note(test, reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
            note(test, result.getThrowable().map(Throwable::getMessage).orElse(""));
        }
    }

    private synchronized void note(TestIdentifier test, String reason) {
        String text = reason.replaceFirst("^Assumption failed: ", "");
        classes.computeIfAbsent(text.isBlank() ? "no reason given" : text, key -> new TreeSet<>())
                .add(test.getSource().flatMap(SkippedTests::className).orElse(test.getDisplayName()));
    }

    private static Optional<String> className(Object source) {
        if (source instanceof MethodSource method) {
            return Optional.of(simple(method.getClassName()));
        }
        return source instanceof ClassSource type ? Optional.of(simple(type.getClassName())) : Optional.empty();
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    @Override
    public synchronized void testPlanExecutionFinished(TestPlan plan) {
        StringBuilder text = new StringBuilder();
        classes.forEach((reason, names) -> text.append("Skipped: ")
                .append(reason)
                .append(" (")
                .append(String.join(", ", names))
                .append(")\n"));
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
