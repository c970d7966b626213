package org.baygan.serve;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Watches what a site is built from, folders that are yet to be made included. */
final class SiteWatch implements AutoCloseable {
    private final WatchScope scope;
    private final Changes changes;
    private final DirectoryWatcher watcher;
    private volatile boolean broken;
    private volatile boolean closed;

    private SiteWatch(WatchScope scope, Changes changes) throws IOException {
        this.scope = scope;
        this.changes = changes;
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
     * @param changes is told by another thread, at least once for each change, and if some may have been missed
     * @throws IOException if the folder can't be watched, or the system watches too many already
     */
    static SiteWatch open(WatchScope scope, Changes changes) throws IOException {
        SiteWatch watch = new SiteWatch(scope, changes);
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
            changes.report();
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
                changes.report(event.path());
            }
        }

        /** A new folder couldn't be registered, or the queue of changes ran over. */
        @Override
        public void onException(Exception failure) {
            fail();
        }
    }
}
