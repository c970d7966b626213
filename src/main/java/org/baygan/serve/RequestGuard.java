package org.baygan.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses what no reader of the preview would ask. The socket listens to this machine only, but every web page that is
 * open on it can send requests there: by its own address (told by Origin) or by a name of its own that it made to mean
 * 127.0.0.1 (told by Host).
 */
final class RequestGuard {
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private final int port;
    private final Set<String> hosts;

    /** For a server on a port. */
    RequestGuard(int port) {
        this.port = port;
        this.hosts = port == 80
                ? Set.of("127.0.0.1", "localhost", "127.0.0.1:80", "localhost:80")
                : Set.of("127.0.0.1:" + port, "localhost:" + port);
    }

    /** Why a request is refused. */
    record Refusal(int status, String reason) {}

    /** Whether a request is refused, and why. */
    Optional<Refusal> refusal(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        if (!isOurs(headers.get("Host"), "", true)) {
            return Optional.of(new Refusal(403, "This preview is only at http://127.0.0.1:" + port));
        }
        if (!isOurs(headers.get("Origin"), "http://", false)) {
            return Optional.of(new Refusal(403, "This preview answers no other site"));
        }
        if (!METHODS.contains(exchange.getRequestMethod())) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            return Optional.of(new Refusal(405, "This preview can only be read"));
        }
        return Optional.empty();
    }

    private boolean isOurs(@org.jspecify.annotations.Nullable List<String> values, String before, boolean required) {
        if (values == null || values.isEmpty()) {
            return !required;
        }
        return values.size() == 1
                && values.get(0).startsWith(before)
                && hosts.contains(values.get(0).substring(before.length()));
    }
}
