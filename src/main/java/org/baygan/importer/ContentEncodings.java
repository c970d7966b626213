package org.baygan.importer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/** Undoes how a server packed what it sent (RFC 9110, 8.4). Stateless. */
final class ContentEncodings {
    private ContentEncodings() {}

    /**
     * What was sent.
     *
     * @param headers the values of {@code Content-Encoding}
     * @throws IOException if it was packed in a way that isn't known, or is damaged
     */
    static InputStream decoded(InputStream sent, List<String> headers) throws IOException {
        List<String> encodings = new ArrayList<>();
        for (String header : headers) {
            encodings.addAll(List.of(header.toLowerCase(Locale.ROOT).split("[\\s,]+", -1)));
        }
        InputStream in = sent;
        for (int i = encodings.size() - 1; i >= 0; i--) { // they are listed in the order in which they were applied
            in = decoded(in, encodings.get(i));
        }
        return in;
    }

    private static InputStream decoded(InputStream sent, String encoding) throws IOException {
        return switch (encoding) {
            case "", "identity", "none" -> sent;
            case "gzip", "x-gzip" -> gunzipped(new BufferedInputStream(sent));
            case "deflate" -> inflated(new BufferedInputStream(sent));
            case "br" -> unbrotlied(new BufferedInputStream(sent, HtmlPages.START));
            default -> throw new IOException("its content is encoded as “" + encoding + "”, which is not read");
        };
    }

    /** Some crawlers store a page unpacked, and leave the header as it was. */
    private static InputStream gunzipped(BufferedInputStream in) throws IOException {
        int[] start = start(in);
        return start[0] == 0x1F && start[1] == 0x8B ? new GZIPInputStream(in) : in;
    }

    /** In zlib's form (RFC 1950), as it should be, or bare (RFC 1951), as many servers have it. */
    private static InputStream inflated(BufferedInputStream in) throws IOException {
        int[] start = start(in);
        boolean zlib = (start[0] & 0xF) == 8 && ((start[0] << 8) + start[1]) % 31 == 0;
        return new InflaterInputStream(in, new Inflater(!zlib));
    }

    /** Brotli (RFC 7932) has no sign at its beginning, but HTML has. */
    private static InputStream unbrotlied(BufferedInputStream in) throws IOException {
        in.mark(HtmlPages.START);
        byte[] start = in.readNBytes(HtmlPages.START);
        in.reset();
        boolean unpacked = HtmlPages.isHtml(new String(start, StandardCharsets.ISO_8859_1));
        return unpacked ? in : new BrotliInputStream(in);
    }

    private static int[] start(BufferedInputStream in) throws IOException {
        in.mark(2);
        int[] start = {in.read(), in.read()};
        in.reset();
        return start;
    }
}
