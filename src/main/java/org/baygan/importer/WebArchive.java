package org.baygan.importer;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipException;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;

/**
 * Captures of the web: WARC files (ISO 28500), or WACZ files that hold some, one or a folder of them. They are gone
 * through twice: first for the place of each address's newest capture, then for the pages.
 */
final class WebArchive implements ImportSource {
    private static final int LARGEST_PAGE = 8 * 1024 * 1024;
    private static final int LARGEST_FILE = 64 * 1024 * 1024;
    /** More than any crawl of pages shrinks to; a file that unpacks to more wants to fill the disk. */
    private static final long MOST_UNPACKED = 16L * 1024 * 1024 * 1024;

    private static final int OK = 200;
    private static final int MOVED = 300;
    private static final int FAILED = 400;
    /** Ends a chain of redirects that leads in a circle. */
    private static final int MOST_REDIRECTS = 5;

    private final PageReader reader;
    private final ImportFindings findings;
    private final WarcParts parts;
    private final Map<String, Capture> newest = new HashMap<>();
    /** Where addresses lead that only lead to another one. */
    private final Map<String, String> moved = new TreeMap<>();

    WebArchive(Path file, ImportSettings settings, ImportFindings findings) throws IOException {
        this(file, settings, findings, MOST_UNPACKED);
    }

    /** The same, of which no more than some bytes are unpacked. */
    WebArchive(Path file, ImportSettings settings, ImportFindings findings, long mostUnpacked) throws IOException {
        this.parts = new WarcParts(file, settings, findings, mostUnpacked);
        this.reader = new PageReader(PageProfile.all(settings.extras().profiles()), settings.zone());
        this.findings = findings;
    }

    /**
     * Where a capture is.
     *
     * @param address what was captured
     * @param part the WARC file
     * @param order the place of that file among the others
     * @param position where its record begins in the file
     * @param date when it was made
     * @param page whether it is an HTML page
     */
    private record Capture(String address, WarcParts.Part part, int order, long position, Instant date, boolean page) {}

    @Override
    public void read(Sink items) throws IOException {
        List<WarcParts.Part> files = parts.open();
        for (int i = 0; i < files.size(); i++) {
            index(files.get(i), i);
        }
        Map<String, List<String>> oldAddresses = oldAddresses();
        List<Capture> pages = newest.values().stream()
                .filter(Capture::page)
                .sorted(Comparator.comparing(Capture::order).thenComparing(Capture::position))
                .toList();
        for (Capture page : pages) {
            Optional<Body> body = body(page, LARGEST_PAGE);
            if (body.isEmpty()) {
                continue;
            }
            PageText text = PageText.of(body.get().bytes(), body.get().charset());
            text.tell("The capture of “" + page.address() + "”", findings);
            Optional<Item> item = reader.read("capture " + page.address(), page.address(), text.text());
            if (item.isPresent()) {
                items.take(item.get().withAddresses(oldAddresses.getOrDefault(page.address(), List.of())));
            } else {
                findings.leftOut("pages in which no article was found");
                findings.note(0, "No article was found in " + page.address());
            }
        }
    }

    private void index(WarcParts.Part part, int order) throws IOException {
        try (FileChannel channel = FileChannel.open(part.file())) {
            long from = 0;
            while (from >= 0) {
                from = index(part, order, channel, from);
            }
        }
    }

    /**
     * Goes through records as long as they can be read. A capture counts when its record has an end.
     *
     * @return where the next record seems to begin behind one that can't be read; -1 if there is none
     */
    private long index(WarcParts.Part part, int order, FileChannel channel, long from) throws IOException {
        Optional<WarcReader> reading = Optional.empty();
        Optional<Capture> capture = Optional.empty();
        boolean guessed = from > 0;
        long last = from;
        try {
            WarcReader warc = new WarcReader(channel.position(from)); // its end would be that of the channel
            reading = Optional.of(warc);
            for (Optional<WarcRecord> record = warc.next(); record.isPresent(); record = warc.next()) {
                capture.ifPresent(this::keep);
                guessed = false;
                last = warc.position();
                capture = capture(part, order, last, record.get());
            }
            if (warc.compression() == WarcCompression.NONE && warc.position() > channel.size()) {
                throw new EOFException("its last record is cut off");
            }
            capture.ifPresent(this::keep);
            return -1;
        } catch (ParsingException | EOFException | ZipException | RuntimeException broken) {
            long reached = reading.map(WarcReader::position).orElse(from);
            long position = reached > channel.size() ? last : reached;
            capture.filter(before -> before.position() < position).ifPresent(this::keep);
            long next = RecordStarts.next(channel, position + 1);
            if (!guessed) {
                tell(part, position, next, broken);
            }
            return next;
        }
    }

    private void tell(WarcParts.Part part, long position, long next, Exception broken) {
        String why = ": " + reason(broken);
        if (next >= 0) {
            findings.error(
                    0,
                    "The record" + part.at(position) + " can't be read, and was passed over" + why,
                    "Get the file again if you can");
        } else if (!part.broken()) {
            findings.error(
                    0,
                    "The archive breaks off" + (part.name().isEmpty() ? "" : " in " + part.name()) + why,
                    "What comes before was imported; get the file again if you can");
        }
    }

    private static String reason(Exception fault) {
        String message = String.valueOf(fault.getMessage())
                .replaceAll("\\s+", " ")
                .replaceFirst("(at byte position \\d+).*", "$1"); // else the bytes themselves follow
        return fault instanceof IOException ? message : "a header isn't what it should be (" + message + ")";
    }

    private void keep(Capture capture) {
        newest.merge(capture.address(), capture, (old, other) -> old.date().isBefore(other.date()) ? other : old);
    }

    /** What a record captured, if an import can use it. */
    private Optional<Capture> capture(WarcParts.Part part, int order, long position, WarcRecord record)
            throws IOException {
        if (record instanceof WarcRevisit) {
            findings.leftOut("captures that only say that nothing had changed");
            return Optional.empty();
        }
        if (!(record instanceof WarcResponse || record instanceof WarcResource)) {
            return Optional.empty();
        }
        String address = "";
        try {
            WarcCaptureRecord captured = (WarcCaptureRecord) record;
            address = String.valueOf(captured.target());
            if (!Addresses.isWeb(address)) {
                return Optional.empty();
            }
            Optional<Boolean> page = record instanceof WarcResponse response
                    ? isPage(address, response.http())
                    : isPage(address, record.contentType());
            if (page.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Capture(address, part, order, position, date(address, captured), page.get()));
        } catch (EOFException | ZipException broken) {
            throw broken;
        } catch (IOException | RuntimeException malformed) {
            findings.leftOut("captures that can't be read");
            findings.error(
                    0,
                    "The capture of “" + address + "”" + part.at(position) + " can't be read: " + reason(malformed),
                    "Save the page in another way if you can, and import it by itself");
            return Optional.empty();
        }
    }

    private Instant date(String address, WarcCaptureRecord record) {
        try {
            return record.date();
        } catch (DateTimeException | IllegalArgumentException | NoSuchElementException malformed) {
            findings.warning(
                    0,
                    "The capture of “" + address + "” doesn't say when it was made; any other of this address counts as"
                            + " newer",
                    "Look whether it is the one that you want");
            return Instant.MIN;
        }
    }

    /** Whether an answer is a page; empty if it is of no use. */
    private Optional<Boolean> isPage(String address, HttpResponse http) throws IOException {
        if (http.status() >= MOVED && http.status() < FAILED) {
            http.headers()
                    .first("Location")
                    .ifPresent(location -> moved.put(address, Addresses.resolved(address, location)));
            return Optional.empty();
        }
        if (http.status() != OK) {
            findings.leftOut("captures of something that wasn't there (404 and the like)");
            return Optional.empty();
        }
        if (http.headers().first("Content-Type").isPresent()) {
            return isPage(address, http.contentType());
        }
        byte[] start = content(http).readNBytes(HtmlPages.START);
        if (HtmlPages.isHtml(new String(start, StandardCharsets.ISO_8859_1))) {
            return Optional.of(true);
        }
        return isPage(address, MediaType.OCTET_STREAM);
    }

    private Optional<Boolean> isPage(String address, MediaType type) {
        if (type.base().equals(MediaType.HTML) || type.base().toString().equals("application/xhtml+xml")) {
            return Optional.of(true);
        }
        if (MediaCopies.isFile(address) || type.type().equals("image")) {
            return Optional.of(false);
        }
        findings.leftOut("captures that are neither pages nor pictures");
        return Optional.empty();
    }

    /** The addresses that only led to a page, by that page's. */
    private Map<String, List<String>> oldAddresses() {
        Map<String, List<String>> old = new HashMap<>();
        moved.forEach((address, first) -> {
            String target = first;
            for (int i = 0; i < MOST_REDIRECTS && !newest.containsKey(target) && moved.containsKey(target); i++) {
                target = moved.get(target);
            }
            Capture page = newest.get(target.replaceFirst("#.*", ""));
            if (newest.containsKey(address)) {
                return; // it was a page at another time
            }
            if (page != null && page.page()) {
                old.computeIfAbsent(page.address(), each -> new ArrayList<>()).add(address);
            } else {
                findings.leftOut("captures that lead to a page that isn't there");
            }
        });
        return old;
    }

    /**
     * What a server sent.
     *
     * @param charset what it said it is in; empty if nothing
     */
    @SuppressWarnings("ArrayRecordComponent") // moved from hand to hand, never compared
    private record Body(byte[] bytes, String charset) {}

    private static InputStream content(HttpResponse http) throws IOException {
        return ContentEncodings.decoded(http.body().stream(), http.headers().all("Content-Encoding"));
    }

    /** What was captured; what can't be had is a finding. */
    private Optional<Body> body(Capture capture, int most) throws IOException {
        String which = "The capture of “" + capture.address() + "”";
        try (FileChannel channel = FileChannel.open(capture.part().file())) {
            Body body = body(channel.position(capture.position()), most);
            if (body.bytes().length <= most) {
                return Optional.of(body);
            }
            lost(capture, which + " is too large, and was left out", "are too large");
        } catch (IOException | RuntimeException damaged) {
            lost(
                    capture,
                    which + capture.part().at(capture.position()) + " can't be read: " + reason(damaged),
                    "can't be read");
        }
        return Optional.empty();
    }

    private void lost(Capture capture, String message, String why) {
        findings.leftOut("captures that " + why);
        String hint = "Save it in another way if you can";
        if (capture.page()) {
            findings.error(0, message, hint + ", and import it by itself");
        } else {
            findings.warning(0, message, hint + ", and put it beside the article");
        }
    }

    private static Body body(FileChannel channel, int most) throws IOException {
        Optional<WarcRecord> record = new WarcReader(channel).next();
        if (record.isPresent() && record.get() instanceof WarcResponse response) {
            HttpResponse http = response.http();
            return body(content(http), http.contentType(), most);
        }
        if (record.isPresent() && record.get() instanceof WarcResource resource) {
            return body(resource.body().stream(), resource.contentType(), most);
        }
        throw new EOFException("its record isn't where it was");
    }

    private static Body body(InputStream content, MediaType type, int most) throws IOException {
        return new Body(content.readNBytes(most + 1), type.parameters().getOrDefault("charset", ""));
    }

    @Override
    public Optional<Media> media(String address) throws IOException {
        String plain = address.replaceFirst("#.*", "");
        Capture capture = newest.get(plain);
        if (capture == null || capture.page()) {
            return Optional.empty();
        }
        Optional<Body> body = body(capture, LARGEST_FILE);
        if (body.isEmpty()) {
            newest.remove(plain); // told once
        }
        return body.map(read -> new Media(
                Addresses.decoded(address.replaceFirst("[?#].*", "")),
                read.bytes().length,
                () -> new ByteArrayInputStream(read.bytes())));
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
