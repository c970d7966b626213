package org.baygan.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.baygan.model.Permalink;
import org.baygan.render.SiteFile;

/** What the preview shows at the moment. Thread-safe. */
final class LiveState {
    private final String session;
    private final ArticleMoves moves = new ArticleMoves();
    private final Map<String, SiteFile> pending = new HashMap<>();
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
        this.shown = new Shown(output, session + "-0", session + "-0", "", Map.of());
    }

    /**
     * One state.
     *
     * @param output the site's folder
     * @param site names the site: another name, another site
     * @param state names the whole state
     * @param problems the errors and warnings; empty if there are none
     * @param early the pages that came before the site of which they are part, and what names each
     */
    record Shown(Path output, String site, String state, String problems, Map<String, String> early) {
        Shown {
            early = Map.copyOf(early);
        }

        /** What names the site as far as one of its pages is concerned: another name, another page. */
        String siteOf(String path) {
            return early.getOrDefault(path, site);
        }
    }

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
        Map<String, String> early = shown.early();
        if (published) {
            sites++;
            moves.update(built.pages());
            early = stillThere(built.output());
            pending.clear();
        }
        if (published || !built.problems().equals(shown.problems())) {
            states++;
            shown = new Shown(built.output(), session + "-" + sites, session + "-" + states, built.problems(), early);
        }
        notifyAll();
    }

    /** A page stands in the site's folder before the build that makes the others. */
    synchronized void showEarly(SiteFile page) {
        states++;
        pending.put(page.path(), page);
        Map<String, String> early = new HashMap<>(shown.early());
        early.put(page.path(), session + "-early-" + states); // no site has such a name
        shown = new Shown(shown.output(), shown.site(), session + "-" + states, shown.problems(), early);
        notifyAll();
    }

    /** The pages that the build has left as they came: nobody who sees one has to see it anew. */
    private Map<String, String> stillThere(Path output) {
        Map<String, String> left = new HashMap<>(shown.early());
        left.keySet().removeIf(path -> {
            SiteFile page = pending.get(path);
            return page == null || !isIn(output.resolve(path), page.content());
        });
        return left;
    }

    private static boolean isIn(Path file, byte[] content) {
        try {
            return Arrays.equals(Files.readAllBytes(file), content);
        } catch (IOException gone) {
            return false;
        }
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
