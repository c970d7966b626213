package org.baygan.importer;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Where a capture stands in a web archive.
 *
 * @param address what was captured
 * @param part the WARC file
 * @param order the place of that file among the others
 * @param position where its record begins in the file
 * @param date when it was made; {@link Instant#MIN} if that isn't known
 * @param page whether it is an HTML page
 * @param fault why it can't be read, if that is known already, and then {@code page} says nothing; else empty
 */
record Capture(
        String address, WarcParts.Part part, int order, long position, Instant date, boolean page, String fault) {
    /**
     * What a server sent.
     *
     * @param charset what it said it is in; empty if nothing
     */
    @SuppressWarnings("ArrayRecordComponent") // moved from hand to hand, never compared
    record Body(byte[] bytes, String charset) {}

    Capture withFault(String reason) {
        return new Capture(address, part, order, position, date, page, reason);
    }

    boolean isFaulty() {
        return !fault.isEmpty();
    }

    /** Its day and its place, in words to stand behind others. */
    String where() {
        String day = date.equals(Instant.MIN)
                ? ""
                : " of " + date.atZone(ZoneOffset.UTC).toLocalDate();
        return day + part.at(position);
    }

    /**
     * Reads it.
     *
     * @param most the bytes that it may have
     * @throws IOException if it can't be read, or has more
     */
    Body body(int most) throws IOException {
        if (isFaulty()) {
            throw new IOException(fault);
        }
        try (FileChannel channel = FileChannel.open(part.file(), StandardOpenOption.READ)) {
            WarcRecord record = record(channel);
            if (record instanceof WarcResponse response) {
                HttpResponse http = response.http();
                return new Body(bytes(content(http), most), charset(http.contentType()));
            }
            return new Body(bytes(record.body().stream(), most), charset(record.contentType()));
        }
    }

    /** What an answer holds, unpacked. */
    static InputStream content(HttpResponse http) throws IOException {
        return ContentEncodings.decoded(http.body().stream(), http.headers().all("Content-Encoding"));
    }

    private WarcRecord record(FileChannel channel) throws IOException {
        WarcReader warc = new WarcReader(channel.position(position)); // never closed: that would close the channel
        return warc.next()
                .filter(record -> record instanceof WarcResponse || record instanceof WarcResource)
                .orElseThrow(() -> new EOFException("its record isn't where it was"));
    }

    private static byte[] bytes(InputStream content, int most) throws IOException {
        byte[] bytes = content.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new IOException("it has more than " + (most >> 20) + " MB");
        }
        return bytes;
    }

    private static String charset(MediaType type) {
        return type.parameters().getOrDefault("charset", "");
    }

    /** Why what can be read of it may not be what was sent, or not all of it; empty if nothing says so. */
    String doubt() throws IOException {
        try (FileChannel channel = FileChannel.open(part.file(), StandardOpenOption.READ)) {
            WarcRecord record = record(channel);
            Optional<String> truncated = record.headers().first("WARC-Truncated");
            if (truncated.isPresent()) {
                return "it was cut off when it was made (" + truncated.get() + ")";
            }
            Optional<String> digest = record.headers().first("WARC-Block-Digest");
            if (digest.isPresent() && differs(digest.get(), record.body().stream())) {
                return "it isn't what its digest says";
            }
        }
        return doubtOfAnswer();
    }

    private String doubtOfAnswer() throws IOException {
        try (FileChannel channel = FileChannel.open(part.file(), StandardOpenOption.READ)) {
            if (!(record(channel) instanceof WarcResponse response)) {
                return "";
            }
            HttpResponse http = response.http();
            long there = http.body().size();
            if (there < 0) {
                return ""; // sent in chunks: their end was read, and programs differ in what they take the digest of
            }
            String said = http.headers().first("Content-Length").orElse("");
            boolean packed = http.headers().first("Content-Encoding").isPresent(); // or was, when it was sent
            if (!packed && said.matches("\\d{1,18}") && there < Long.parseLong(said)) {
                return "only " + there + " of its " + said + " bytes are there";
            }
            Optional<String> digest = response.headers().first("WARC-Payload-Digest");
            boolean wrong = response.headers().first("WARC-Block-Digest").isEmpty()
                    && digest.isPresent()
                    && differs(digest.get(), http.body().stream());
            return wrong ? "it isn't what its digest says" : "";
        }
    }

    /** Whether something has another digest than a header says; false if the header's kind of digest isn't known. */
    private static boolean differs(String header, InputStream content) throws IOException {
        MessageDigest own;
        byte[] said;
        try {
            WarcDigest digest = new WarcDigest(header);
            own = digest.getDigester();
            said = digest.bytes();
        } catch (NoSuchAlgorithmException | RuntimeException unknown) {
            return false;
        }
        byte[] buffer = new byte[1 << 16];
        for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
            own.update(buffer, 0, n);
        }
        return !Arrays.equals(own.digest(), said);
    }
}
