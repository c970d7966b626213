package org.baygan.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.baygan.config.SiteConfig;
import org.baygan.model.Permalink;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A preview of files that a test writes, in a folder of the test's own, and a client that can ask for anything. A test that
 * registers it finds it open and without files.
 */
final class ServedFolder implements BeforeEachCallback, AfterEachCallback {
    static final String BASE = "/archive/";

    private final List<Exception> faults = java.util.Collections.synchronizedList(new ArrayList<>());

    @SuppressWarnings("NullAway.Init")
    private Path site;

    @SuppressWarnings("NullAway.Init")
    private Preview preview;

    @Override
    public void beforeEach(ExtensionContext test) throws IOException {
        site = Files.createTempDirectory("served").toRealPath();
        Files.createDirectories(output());
        preview = Preview.open(new PreviewSettings(0, BASE, "test"), scope(), faults::add);
        preview.show(built(Map.of(), ""));
    }

    /** The site's folder. */
    Path folder() {
        return site;
    }

    Path output() {
        return site.resolve("site-output");
    }

    private WatchScope scope() {
        return WatchScope.of(site, SiteConfig.defaults(), output());
    }

    Rebuilt built(Map<String, Permalink> pages, String problems) {
        return new Rebuilt(Rebuilt.Outcome.PUBLISHED, output(), scope(), pages, problems);
    }

    Preview preview() {
        return preview;
    }

    /** Writes a file of the finished site. */
    Path write(String path, String text) throws IOException {
        Path file = output().resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return Files.writeString(file, text);
    }

    int port() {
        return preview.address().getPort();
    }

    /** What an answer says. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Reply(int status, Map<String, String> headers, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** Asks for an address below {@link #BASE}. */
    Reply get(String path, String... headers) throws IOException {
        return ask("GET", BASE + path, headers);
    }

    Reply ask(String method, String path, String... headers) throws IOException {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Host: 127.0.0.1:" + port());
        return askExactly(method, path, all);
    }

    /** Sends these headers and no other. HTTP/1.0, in which bodies simply go on until the end. */
    Reply askExactly(String method, String path, List<String> headers) throws IOException {
        String request = method + " " + path + " HTTP/1.0\r\n" + String.join("\r\n", headers)
                + (headers.isEmpty() ? "" : "\r\n") + "\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return read(socket.getInputStream());
        }
    }

    private static Reply read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
            int c = in.read();
            if (c < 0) {
                throw new IOException("no whole answer: " + head.toString(StandardCharsets.UTF_8));
            }
            head.write(c);
        }
        List<String> lines = head.toString(StandardCharsets.UTF_8).lines().toList();
        Map<String, String> headers = new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : lines.subList(1, lines.size() - 1)) {
            headers.put(
                    line.substring(0, line.indexOf(':')),
                    line.substring(line.indexOf(':') + 1).strip());
        }
        return new Reply(Integer.parseInt(lines.get(0).split(" ", 3)[1]), headers, in.readAllBytes());
    }

    @Override
    public void afterEach(ExtensionContext test) throws IOException {
        preview.close();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        if (!faults.isEmpty()) {
            throw new AssertionError(faults.get(0));
        }
    }
}
