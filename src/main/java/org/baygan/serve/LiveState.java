package org.baygan.serve;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.baygan.model.Permalink;

/** What the preview shows at the moment. Thread-safe. */
final class LiveState {
    private final String session;
    private final ArticleMoves moves = new ArticleMoves();
    private Shown shown;
    private int sites;
    private int states;
    private boolean building;

    /**
     * The state before the first build.
     *
     * @param session what tells this run of the preview from every other
     */
    LiveState(String session, Path output) {
        this.session = session;
        this.shown = new Shown(output, session + "-0", session + "-0", "");
    }

    /**
     * One state.
     *
     * @param output the site's folder
     * @param site names the site: another name, another site
     * @param state names the whole state
     * @param problems the errors and warnings; empty if there are none
     */
    record Shown(Path output, String site, String state, String problems) {}

    synchronized Shown shown() {
        return shown;
    }

    /** A build begins. */
    synchronized void begin() {
        building = true;
    }

    /** A build has ended. */
    synchronized void show(Rebuilt built) {
        building = false;
        boolean published = built.outcome() == Rebuilt.Outcome.PUBLISHED;
        if (published) {
            sites++;
            moves.update(built.pages());
        }
        if (published || !built.problems().equals(shown.problems())) {
            states++;
            shown = new Shown(built.output(), session + "-" + sites, session + "-" + states, built.problems());
        }
        notifyAll();
    }

    /** Waits until the state has another name than {@code known}, but not for ever, and returns it. */
    synchronized Shown awaitOther(String known, Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (shown.state().equals(known) && System.nanoTime() < end) {
            TimeUnit.NANOSECONDS.timedWait(this, end - System.nanoTime());
        }
        return shown;
    }

    /** Waits until no build is running, but not for ever. */
    synchronized void awaitRest(Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (building && System.nanoTime() < end) {
            TimeUnit.NANOSECONDS.timedWait(this, end - System.nanoTime());
        }
    }

    /** Where the article is now that once had an address; see {@link ArticleMoves}. */
    synchronized Optional<Permalink> newAddress(String path) {
        return moves.newAddress(path);
    }
}
