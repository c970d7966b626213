package org.baygan.serve;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** Watches what a site is built from, folders that are yet to be made included. */
final class SiteWatch implements AutoCloseable {
    private final WatchScope scope;
    private final Consumer<Path> changed;
    private final Runnable missed;
    private final DirectoryWatcher watcher;
    private volatile boolean broken;
    private volatile boolean closed;

    private SiteWatch(WatchScope scope, Consumer<Path> changed, Runnable missed) throws IOException {
        this.scope = scope;
        this.changed = changed;
        this.missed = missed;
        this.watcher = DirectoryWatcher.builder()
                .path(scope.site())
                .fileTreeVisitor(new ScopedVisitor(scope))
                .fileHashing(false) // a build compares contents anyway
                .listener(new Listener())
                .build();
    }

    /**
     * Begins to watch: every change after this has returned is told.
     *
     * @param changed is told by another thread, at least once for each change, which file or folder has changed
     * @param missed is called by another thread if changes may have been missed
     * @throws IOException if the folder can't be watched, or the system watches too many already
     */
    static SiteWatch open(WatchScope scope, Consumer<Path> changed, Runnable missed) throws IOException {
        SiteWatch watch = new SiteWatch(scope, changed, missed);
        CompletableFuture<Void> end =
                watch.watcher.watchAsync(SiteWatch::runInBackground).whenComplete((nothing, failure) -> watch.fail());
        if (end.isCompletedExceptionally()) {
            watch.close();
            throw new IOException("can't watch " + scope.site() + ": " + reason(end));
        }
        return watch;
    }

    private static void runInBackground(Runnable task) {
        Thread thread = new Thread(task, "baygan-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private static String reason(CompletableFuture<Void> failed) {
        Throwable reason = failed.handle((nothing, failure) -> failure).join();
        while ((reason instanceof CompletionException || reason instanceof UncheckedIOException)
                && reason.getCause() != null) {
            reason = reason.getCause();
        }
        return String.valueOf(reason.getMessage());
    }

    /** What is watched. */
    WatchScope scope() {
        return scope;
    }

    /** Whether changes may have been missed since: another watch is needed. */
    boolean isBroken() {
        return broken;
    }

    private void fail() {
        if (!closed) {
            broken = true;
            missed.run();
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        watcher.close();
    }

    /** Takes what the watcher tells. */
    private final class Listener implements DirectoryChangeListener {
        @Override
        public void onEvent(DirectoryChangeEvent event) {
            if (event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW) {
                fail();
            } else if (scope.concerns(event.path())) {
                changed.accept(event.path());
            }
        }

        /** A new folder couldn't be registered, or the queue of changes ran over. */
        @Override
        public void onException(Exception failure) {
            fail();
        }
    }
}
