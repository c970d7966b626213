import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.zip.GZIPOutputStream;

/** Serves a built site on this machine below a path, what is text gzipped. */
final class SiteServer {
    private static final String PATH = "/archive/";

    private final Path site;
    private final String caching;
    private final BiConsumer<String, Integer> sent;
    private final HttpServer server;

    /**
     * Begins to serve.
     *
     * @param caching what browsers may keep, as in {@code Cache-Control}
     * @param sent is told, by any thread, the path of each file that is sent, below the site, and its bytes
     */
    SiteServer(Path site, String caching, BiConsumer<String, Integer> sent) throws IOException {
        this.site = site;
        this.caching = caching;
        this.sent = sent;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext(PATH, this::answer);
        server.start();
    }

    /** Where the site is, with a slash at its end. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + PATH;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(PATH.length());
        Path file = site.resolve(path).normalize();
        if (!file.startsWith(site) || !Files.isRegularFile(file)) {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
            return;
        }
        byte[] body = Files.readAllBytes(file);
        String type = type(path);
        exchange.getResponseHeaders().set("Cache-Control", caching);
        exchange.getResponseHeaders().set("Content-Type", type);
        if (type.startsWith("text/")) {
            ByteArrayOutputStream zipped = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
                gzip.write(body);
            }
            body = zipped.toByteArray();
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        }
        sent.accept(path, body.length);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String type(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "js" -> "text/javascript; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "html" -> "text/html; charset=utf-8";
            case "txt" -> "text/plain; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "jpg", "jpeg" -> "image/jpeg";
            case "woff2" -> "font/woff2";
            default -> "image/png";
        };
    }
}
