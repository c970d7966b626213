package org.baygan.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A plain web server that shows a folder under {@code /archive/}, and 404.html for what isn't there. */
final class ArchiveServer implements AutoCloseable {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css",
            "png", "image/png",
            "woff2", "font/woff2",
            "js", "text/javascript",
            "xml", "application/xml",
            "txt", "text/plain; charset=utf-8");

    private final HttpServer server;
    private final Path folder;

    private ArchiveServer(Path folder) throws IOException {
        this.folder = folder;
        // Java reads these once in a process, and the preview, which has tests of its own, may come later.
        System.getProperties().putIfAbsent("jdk.httpserver.maxConnections", "100");
        System.getProperties().putIfAbsent("sun.net.httpserver.maxReqTime", "5");
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(SampleArchive.BASE.getPath(), this::answer);
        server.start();
    }

    static ArchiveServer of(Path folder) throws IOException {
        return new ArchiveServer(folder);
    }

    /** The folder's address. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + SampleArchive.BASE.getPath();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI()
                    .getPath()
                    .substring(SampleArchive.BASE.getPath().length());
            Path file = folder.resolve(path).normalize();
            boolean found = file.startsWith(folder) && Files.isRegularFile(file);
            byte[] bytes = Files.readAllBytes(found ? file : folder.resolve("404.html"));
            String extension = found ? path.substring(path.lastIndexOf('.') + 1) : "html";
            exchange.getResponseHeaders()
                    .set("Content-Type", TYPES.getOrDefault(extension, "application/octet-stream"));
            exchange.sendResponseHeaders(found ? 200 : 404, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
