package org.baygan.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** Answers one request: compressed, in part, or not at all where the browser has it already (RFC 9110). */
final class Answer {
    private final HttpExchange exchange;
    private final Headers headers;

    Answer(HttpExchange exchange) {
        this.exchange = exchange;
        this.headers = exchange.getResponseHeaders();
        // No page of another site that is open on this machine may show or read this one.
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
    }

    /** Sends the browser elsewhere. */
    void redirect(int status, String location) throws IOException {
        headers.set("Location", location);
        exchange.sendResponseHeaders(status, -1);
    }

    /** Answers with a short text, which the browser doesn't keep. */
    void say(int status, String text) throws IOException {
        send(
                status,
                Content.of("text/plain; charset=utf-8", (text + "\n").getBytes(StandardCharsets.UTF_8)),
                "no-store");
    }

    /**
     * Sends content.
     *
     * @param status 200, or that of an error
     * @param caching the Cache-Control header
     */
    void send(int status, Content content, String caching) throws IOException {
        boolean compressible = ContentTypes.isCompressible(content.type());
        boolean compressed = compressible && acceptsGzip();
        headers.set("Content-Type", content.type());
        headers.set("Cache-Control", caching);
        // As on GitHub Pages, the compressed form is another representation with a weak tag.
        headers.set("ETag", (compressed ? "W/" : "") + '"' + content.tag() + '"');
        if (compressible) {
            headers.set("Vary", "Accept-Encoding");
        }
        if (status == 200 && isKnown(content.tag())) {
            exchange.sendResponseHeaders(304, -1);
        } else if (compressed) {
            headers.set("Content-Encoding", "gzip");
            sendCompressed(status, content);
        } else {
            sendPlain(status, content);
        }
    }

    private void sendCompressed(int status, Content content) throws IOException {
        if (isHead()) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        try (InputStream in = content.source().open()) {
            exchange.sendResponseHeaders(status, 0);
            try (OutputStream out = new GZIPOutputStream(exchange.getResponseBody())) {
                in.transferTo(out);
            }
        }
    }

    private void sendPlain(int status, Content content) throws IOException {
        headers.set("Accept-Ranges", "bytes");
        ByteRange.Result asked = status == 200
                ? header("Range")
                        .map(range -> ByteRange.parse(range, content.size()))
                        .orElse(ByteRange.Result.WHOLE)
                : ByteRange.Result.WHOLE;
        if (asked.whole()) {
            sendBytes(status, content, new ByteRange(0, content.size() - 1));
        } else if (asked.range().isPresent()) {
            ByteRange range = asked.range().get();
            headers.set("Content-Range", "bytes " + range.first() + "-" + range.last() + "/" + content.size());
            sendBytes(206, content, range);
        } else {
            headers.set("Content-Range", "bytes */" + content.size());
            exchange.sendResponseHeaders(416, -1);
        }
    }

    private void sendBytes(int status, Content content, ByteRange range) throws IOException {
        if (isHead() || range.length() == 0) {
            headers.set("Content-Length", String.valueOf(range.length()));
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        try (InputStream in = content.source().open()) {
            in.skipNBytes(range.first());
            exchange.sendResponseHeaders(status, range.length());
            copy(in, exchange.getResponseBody(), range.length());
        }
    }

    private static void copy(InputStream in, OutputStream out, long length) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = length;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new IOException("the file has become shorter");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    private boolean isHead() {
        return exchange.getRequestMethod().equals("HEAD");
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    private boolean acceptsGzip() {
        return list("Accept-Encoding").stream()
                .anyMatch(coding -> coding.matches("gzip(\\s*;\\s*q=(1|0\\.0*[1-9]).*)?"));
    }

    /** Whether the browser has these bytes; compared weakly, as RFC 9110, section 13.1.2, has it. */
    private boolean isKnown(String tag) {
        return list("If-None-Match").stream().anyMatch(known -> known.equals("*") || known.endsWith('"' + tag + '"'));
    }

    private List<String> list(String name) {
        return header(name).stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .map(String::strip)
                .toList();
    }
}
