package org.baygan.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Answers every request: the guard first, then the preview's own addresses, then the site's. Thread-safe. */
final class PreviewHandler implements HttpHandler {
    /** GitHub Pages' own header, for names that change with their content. */
    private static final String PAGES_CACHING = "max-age=600";

    /** The browser may keep it, and asks each time whether it has changed. */
    private static final String ASK_AGAIN = "no-cache";

    private static final Pattern FINGERPRINTED = Pattern.compile("/theme/[^/]+\\.[0-9a-f]{10}\\.[a-z0-9]+$");

    private static final int ATTEMPTS = 3;

    /** How long a request waits for a build that may be about to make what is missing. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final LiveState live;
    private final String base;
    private final RequestGuard guard;
    private final LiveEndpoint endpoint;
    private final Consumer<Exception> faults;

    PreviewHandler(LiveState live, String base, int port, Consumer<Exception> faults) {
        this.live = live;
        this.base = base;
        this.guard = new RequestGuard(port);
        this.endpoint = new LiveEndpoint(live, base);
        this.faults = faults;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            answer(exchange);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            boolean begun = exchange.getResponseCode() >= 0;
            if (!begun) {
                faults.accept(e);
                new Answer(exchange).say(500, "This can't be shown: see the terminal");
            } else if (e instanceof RuntimeException) {
                faults.accept(e);
            } // else the browser has gone away in the middle of an answer
        } finally {
            exchange.close();
        }
    }

    private void answer(HttpExchange exchange) throws IOException, InterruptedException {
        Answer answer = new Answer(exchange);
        Optional<RequestGuard.Refusal> refusal = guard.refusal(exchange);
        String path = Optional.ofNullable(exchange.getRequestURI().getRawPath()).orElse("");
        if (refusal.isPresent()) {
            answer.say(refusal.get().status(), refusal.get().reason());
        } else if (path.startsWith(LiveEndpoint.FOLDER)) {
            endpoint.answer(exchange, answer);
        } else if (path.startsWith(base)) {
            fromSite(exchange, answer, path.substring(base.length()));
        } else if (path.equals("/") || (path + "/").equals(base)) {
            answer.redirect(302, base);
        } else {
            answer.say(404, "The preview of the site is at " + base);
        }
    }

    /** While a build publishes there is no site for an instant: what is missing then is looked for again. */
    private void fromSite(HttpExchange exchange, Answer answer, String rawPath)
            throws IOException, InterruptedException {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                if (tryFromSite(exchange, answer, rawPath, live.shown())) {
                    return;
                }
            } catch (NoSuchFileException replacedThisInstant) {
                // it was there when it was looked for
            }
            live.awaitRest(PATIENCE);
        }
        LiveState.Shown shown = live.shown();
        if (!tryFromSite(exchange, answer, rawPath, shown)) {
            missing(exchange, answer, shown);
        }
    }

    /**
     * Answers with what the site has.
     *
     * @param shown the state before its files are read: a page may be newer than it says, but never older, or it would
     *     not be reloaded
     * @return false if the site has nothing there
     */
    private boolean tryFromSite(HttpExchange exchange, Answer answer, String rawPath, LiveState.Shown shown)
            throws IOException {
        Optional<RequestPath> path = RequestPath.parse(rawPath);
        SiteFiles.Found found =
                path.isPresent() ? SiteFiles.find(shown.output(), path.get()) : new SiteFiles.Found.Missing();
        if (found instanceof SiteFiles.Found.File file) {
            send(exchange, answer, 200, file, shown);
        } else if (found instanceof SiteFiles.Found.Folder) {
            String query = exchange.getRequestURI().getRawQuery();
            answer.redirect(301, base + rawPath + "/" + (query == null ? "" : "?" + query));
        } else {
            return false;
        }
        return true;
    }

    private void missing(HttpExchange exchange, Answer answer, LiveState.Shown shown) throws IOException {
        SiteFiles.Found page =
                SiteFiles.find(shown.output(), RequestPath.parse("404.html").orElseThrow());
        if (page instanceof SiteFiles.Found.File file) {
            send(exchange, answer, 404, file, shown);
        } else {
            byte[] nothing =
                    "<!DOCTYPE html>\n<html lang=\"en\">\n<title>Nothing here</title>\n<p>There is no page here.\n"
                            .getBytes(StandardCharsets.UTF_8);
            answer.send(404, html(exchange, nothing, shown.site()), ASK_AGAIN);
        }
    }

    private static void send(
            HttpExchange exchange, Answer answer, int status, SiteFiles.Found.File file, LiveState.Shown shown)
            throws IOException {
        String type = ContentTypes.of(String.valueOf(file.path().getFileName()));
        if (type.equals(ContentTypes.HTML)) {
            byte[] page = Files.readAllBytes(file.path());
            answer.send(status, html(exchange, page, shown.siteOf(file.name())), ASK_AGAIN);
        } else {
            boolean fingerprinted = FINGERPRINTED.matcher("/" + file.name()).find();
            answer.send(status, Content.of(type, file.path()), fingerprinted ? PAGES_CACHING : ASK_AGAIN);
        }
    }

    private static Content html(HttpExchange exchange, byte[] page, String site) {
        String origin = "http://" + exchange.getRequestHeaders().getFirst("Host");
        return Content.of(ContentTypes.HTML, LivePage.of(page, origin, site));
    }
}
