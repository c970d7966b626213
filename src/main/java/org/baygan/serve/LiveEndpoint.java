package org.baygan.serve;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import org.baygan.model.Permalink;

/**
 * Serves the script that keeps a page up to date, and tells it what has changed as soon as something has: the script
 * asks again whenever it has its answer (long polling).
 */
final class LiveEndpoint {
    /** No file of a site is at such an address: hidden files are never served. */
    static final String FOLDER = "/.baygan/";

    static final String SCRIPT = FOLDER + "live.js";
    static final String STATE = FOLDER + "state";

    /** Shorter than anything that cuts an idle connection. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final LiveState live;
    private final String base;

    /** For a preview below {@code base}, which ends in {@code /}. */
    LiveEndpoint(LiveState live, String base) {
        this.live = live;
        this.base = base;
    }

    /** Answers a request for something in {@link #FOLDER}. */
    void answer(HttpExchange exchange, Answer answer) throws IOException, InterruptedException {
        switch (exchange.getRequestURI().getRawPath()) {
            case SCRIPT -> answer.send(200, Content.of(ContentTypes.of(SCRIPT), script()), "no-cache");
            case STATE -> answer.send(200, Content.of(ContentTypes.of(".json"), state(exchange)), "no-store");
            default -> answer.say(404, "There is nothing here");
        }
    }

    private static byte[] script() throws IOException {
        try (InputStream script = LiveEndpoint.class.getResourceAsStream("live.js")) {
            if (script == null) {
                throw new IOException("the program's own file live.js is missing");
            }
            return script.readAllBytes();
        }
    }

    /** Answers with the state once it is another than the one that the script knows. */
    private byte[] state(HttpExchange exchange) throws IOException, InterruptedException {
        String known = parameter(exchange, "known").orElse("");
        LiveState.Shown shown = live.awaitOther(known, PATIENCE);
        Optional<RequestPath> page = parameter(exchange, "page").flatMap(this::path);
        Optional<Permalink> moved = page.flatMap(this::newAddress);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("state", shown.state());
            json.writeStringField("site", page.isPresent() ? site(shown, page.get()) : shown.site());
            json.writeStringField("problems", shown.problems());
            if (moved.isPresent()) {
                json.writeStringField("moved", base + moved.get().path());
            }
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    /** A parameter's value, still percent-encoded. */
    private static Optional<String> parameter(HttpExchange exchange, String name) {
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return Optional.of(pair.substring(name.length() + 1));
            }
        }
        return Optional.empty();
    }

    private Optional<RequestPath> path(String page) {
        return page.startsWith(base) ? RequestPath.parse(page.substring(base.length())) : Optional.empty();
    }

    private Optional<Permalink> newAddress(RequestPath path) {
        return live.newAddress(path.join("")).or(() -> live.newAddress(path.join(".html")));
    }

    private static String site(LiveState.Shown shown, RequestPath page) throws IOException {
        return SiteFiles.find(shown.output(), page) instanceof SiteFiles.Found.File file
                ? shown.siteOf(file.name())
                : shown.site();
    }
}
