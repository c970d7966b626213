package org.baygan.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.baygan.render.SiteFile;

/**
 * A preview of one site. {@link #open} takes the port and begins to watch, so that nothing is missed from then on; then
 * {@link #show} gives it the first build's result, from which on it answers; {@link #run} builds whenever something
 * changes, until {@link #close} is called by another thread.
 */
public final class Preview implements AutoCloseable {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final Duration QUIET = Duration.ofMillis(40);
    private static final Duration LONGEST_BURST = Duration.ofSeconds(1);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration LONGEST_PROBE = Duration.ofSeconds(1);

    /** For so long each save may end the build that is running; then one is to come to its end. */
    private static final Duration LONGEST_UNBUILT = Duration.ofSeconds(10);

    /** A browser opens six for all its pages of one site; whoever comes when all are taken is turned away. */
    static final int MOST_CONNECTIONS = 100;

    /** A browser sends a request at once; a connection that takes longer is cut off. */
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(5);

    private final Path site;
    private final HttpServer server;
    private final ExecutorService threads;
    private final LiveState live;
    private final URI address;
    private final Changes changes = new Changes(QUIET, LONGEST_BURST);
    private SiteWatch watch;

    private Preview(PreviewSettings settings, WatchScope scope, HttpServer server, Consumer<Exception> faults)
            throws IOException {
        int port = server.getAddress().getPort();
        this.site = scope.site();
        this.server = server;
        this.address = URI.create("http://127.0.0.1:" + port + settings.base());
        this.live = new LiveState(settings.session(), scope.output());
        this.threads = Executors.newCachedThreadPool(Preview::newThread);
        this.watch = SiteWatch.open(scope, changes);
        server.setExecutor(threads);
        server.createContext("/", new PreviewHandler(live, settings.base(), port, faults));
    }

    private static Thread newThread(Runnable task) {
        Thread thread = new Thread(task, "baygan-http");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Opens a preview.
     *
     * @param scope what to watch, and the site to show
     * @param faults is told, by any thread, why a request couldn't be answered
     * @throws PortRefusedException if the port can't be used
     * @throws IOException if the site's folder can't be watched
     */
    public static Preview open(PreviewSettings settings, WatchScope scope, Consumer<Exception> faults)
            throws IOException {
        HttpServer server = listen(settings.port());
        try {
            return new Preview(settings, scope, server, faults);
        } catch (IOException | RuntimeException e) {
            server.stop(0);
            throw e;
        }
    }

    private static HttpServer listen(int port) throws IOException {
        // Java up to 21 sends an answer's head and body apart, and the second waits 40 ms for the first to be
        // confirmed.
        System.getProperties().putIfAbsent("sun.net.httpserver.nodelay", "true");
        // Java sets no bounds by itself. A connection on which nothing was ever sent it closes after 30 seconds.
        System.getProperties().putIfAbsent("jdk.httpserver.maxConnections", String.valueOf(MOST_CONNECTIONS));
        System.getProperties()
                .putIfAbsent("sun.net.httpserver.maxReqTime", String.valueOf(LONGEST_REQUEST.toSeconds()));
        InetSocketAddress own = new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port);
        try {
            return HttpServer.create(own, 0);
        } catch (BindException e) {
            throw new PortRefusedException(
                    isTaken(own)
                            ? "Port " + port + " is in use: end the program that has it, or name another with --port"
                            : "Port " + port + " can't be used (" + e.getMessage() + "): name another with --port",
                    e);
        }
    }

    /** Whether another program listens there: the exception says it in the language of the system's user. */
    private static boolean isTaken(InetSocketAddress address) {
        try (Socket other = new Socket()) {
            other.connect(address, (int) LONGEST_PROBE.toMillis());
            return true;
        } catch (SocketTimeoutException busy) {
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    /** Where the site is shown. */
    public URI address() {
        return address;
    }

    /**
     * Shows the first build's result, and begins to answer.
     *
     * @throws IOException if what the site is built from can't be watched
     */
    public void show(Rebuilt first) throws IOException {
        take(first);
        server.start();
    }

    /**
     * Builds whenever something has changed, and returns after {@link #close}.
     *
     * @throws IOException if the site's folder is gone, or can't be watched any more
     */
    public void run(Rebuild rebuild) throws IOException, InterruptedException {
        boolean again = false;
        Supersession supersession = new Supersession(LONGEST_UNBUILT, System::nanoTime);
        while (changes.await(again ? RETRY : Duration.ZERO)) {
            if (!Files.isDirectory(site)) {
                throw new IOException("The site's folder " + site + " is gone");
            }
            if (watch.isBroken()) {
                watchAnew(watch.scope());
            }
            live.begin();
            for (SiteFile page : rebuild.early(changes.take())) {
                live.showEarly(page);
            }
            Optional<Rebuilt> built = rebuild.run(supersession.begin(changes::isWaiting));
            if (built.isPresent()) {
                supersession.end();
                take(built.get());
                rebuild.prepare();
                again = built.get().outcome() == Rebuilt.Outcome.HINDERED;
            }
        }
    }

    /** Shows another build's result. */
    void take(Rebuilt built) throws IOException {
        live.show(built);
        if (!built.scope().equals(watch.scope())) {
            watchAnew(built.scope());
            changes.report(); // what has changed in the meantime in folders that weren't watched
        }
    }

    private void watchAnew(WatchScope scope) throws IOException {
        SiteWatch old = watch;
        watch = SiteWatch.open(scope, changes);
        old.close();
    }

    /** Ends everything but a build that is running. */
    @Override
    public void close() throws IOException {
        changes.close();
        server.stop(0);
        threads.shutdownNow();
        watch.close();
    }
}
