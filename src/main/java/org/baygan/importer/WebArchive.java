package org.baygan.importer;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
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
 * through twice: first for the places of each address's newest captures, then for the pages.
 */
final class WebArchive implements ImportSource {
    private static final int LARGEST_PAGE = 8 * 1024 * 1024;
    private static final int LARGEST_FILE = 64 * 1024 * 1024;
    /** More than any crawl of pages shrinks to; a file that unpacks to more wants to fill the disk. */
    private static final long MOST_UNPACKED = 16L * 1024 * 1024 * 1024;

    /** The percent of the import after which all records are known. */
    private static final int INDEXED = 10;

    private static final int OK = 200;
    private static final int MOVED = 300;
    private static final int FAILED = 400;
    /** Ends a chain of redirects that leads in a circle. */
    private static final int MOST_REDIRECTS = 5;

    private final PageReader reader;
    private final ImportFindings findings;
    private final InputProgress progress;
    private final WarcParts parts;
    private final Captures captures = new Captures();
    /** The targets of addresses that only redirect to another one. */
    private final Map<String, String> moved = new TreeMap<>();
    /** The addresses of which it was told that a capture is damaged. */
    private final Set<String> told = new HashSet<>();

    WebArchive(Path file, ImportSettings settings, ImportFindings findings, InputProgress progress) throws IOException {
        this(file, settings, findings, progress, MOST_UNPACKED);
    }

    /** The same, with another limit on the bytes that are unpacked. */
    WebArchive(Path file, ImportSettings settings, ImportFindings findings, InputProgress progress, long mostUnpacked)
            throws IOException {
        this.parts = new WarcParts(file, settings, findings, progress, mostUnpacked);
        this.reader = new PageReader(settings, findings);
        this.findings = findings;
        this.progress = progress;
    }

    @Override
    public void read(Sink items) throws IOException {
        List<WarcParts.Part> files = parts.open();
        long bytes = 0;
        for (WarcParts.Part part : files) {
            bytes += Files.size(part.file());
        }
        progress.stretch(INDEXED, bytes);
        for (int i = 0; i < files.size(); i++) {
            index(files.get(i), i);
        }
        Map<String, List<String>> oldAddresses = oldAddresses();
        List<String> pages = captures.pages();
        progress.lastStretch(pages.size());
        for (String address : pages) {
            progress.add(1);
            Optional<Capture.Body> body = body(address, LARGEST_PAGE);
            if (body.isEmpty()) {
                continue;
            }
            PageText text = PageText.of(body.get().bytes(), body.get().charset());
            text.tell("The capture of “" + address + "”", findings);
            Optional<Item> item = reader.read("capture " + address, address, text.text());
            if (item.isPresent()) {
                items.take(item.get().withAddresses(oldAddresses.getOrDefault(address, List.of())));
            } else {
                findings.leftOut("pages in which no article was found");
                findings.note(0, "No article was found in " + address);
            }
        }
    }

    private void index(WarcParts.Part part, int order) throws IOException {
        try (FileChannel channel = FileChannel.open(part.file())) {
            long from = 0;
            while (from >= 0) {
                long next = index(part, order, channel, from);
                progress.add((next < 0 ? channel.size() : next) - from);
                from = next;
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
        AtomicBoolean longer = new AtomicBoolean(); // whether the last record isn't over where its length says
        boolean guessed = from > 0;
        long last = from;
        try {
            WarcReader warc = new WarcReader(channel.position(from)); // never closed: that would close the channel
            reading = Optional.of(warc);
            warc.onWarning(warning -> longer.set(true));
            for (Optional<WarcRecord> record = warc.next(); record.isPresent(); record = warc.next()) {
                capture.ifPresent(captures::add);
                guessed = false;
                longer.set(false);
                last = warc.position();
                capture = capture(part, order, last, record.get());
            }
            if (warc.compression() == WarcCompression.NONE && warc.position() > channel.size()) {
                throw new EOFException("its last record is cut off");
            }
            capture.ifPresent(captures::add);
            return -1;
        } catch (ParsingException | EOFException | ZipException | RuntimeException broken) {
            long reached = reading.map(WarcReader::position).orElse(from);
            boolean cut = reached > channel.size();
            long position = longer.get() || cut ? last : reached;
            String why = longer.get() && !cut ? "its length isn't what it says" : reason(broken);
            boolean damaged = capture.isPresent() && capture.get().position() >= position;
            capture.map(read -> damaged ? read.withFault(why) : read).ifPresent(captures::add);
            long next = RecordStarts.next(channel, position + 1);
            if (!guessed && (!damaged || next < 0)) { // else it is told with its address
                tell(part, position, next, why);
            }
            return next;
        }
    }

    private void tell(WarcParts.Part part, long position, long next, String why) {
        if (next >= 0) {
            findings.error(
                    0,
                    "The record" + part.at(position) + " can't be read, and was passed over: " + why,
                    "Get the file again if you can");
        } else if (!part.broken()) {
            findings.error(
                    0,
                    "The archive breaks off" + (part.name().isEmpty() ? "" : " in " + part.name()) + ": " + why,
                    "What comes before was imported; get the file again if you can");
        }
    }

    private static String reason(Exception fault) {
        String message = String.valueOf(fault.getMessage())
                .replaceAll("\\s+", " ")
                .replaceFirst("(at (?:byte )?position \\d+).*", "$1"); // else the bytes themselves follow
        return fault instanceof IOException ? message : "a header isn't what it should be (" + message + ")";
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
        Instant date = Instant.MIN;
        try {
            WarcCaptureRecord captured = (WarcCaptureRecord) record;
            address = String.valueOf(captured.target());
            if (!Addresses.isWeb(address)) {
                return Optional.empty();
            }
            date = date(address, captured);
            Optional<Boolean> page = record instanceof WarcResponse response
                    ? isPage(address, response.http())
                    : isPage(address, record.contentType());
            if (page.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Capture(address, part, order, position, date, page.get(), ""));
        } catch (EOFException | ZipException broken) {
            throw broken;
        } catch (IOException | RuntimeException malformed) {
            return Optional.of(new Capture(address, part, order, position, date, false, reason(malformed)));
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
        byte[] start = Capture.content(http).readNBytes(HtmlPages.START);
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
            for (int i = 0; i < MOST_REDIRECTS && !captures.has(target) && moved.containsKey(target); i++) {
                target = moved.get(target);
            }
            String page = target.replaceFirst("#.*", "");
            if (captures.has(address)) {
                return; // it was a page at another time
            }
            if (captures.isPage(page)) {
                old.computeIfAbsent(page, each -> new ArrayList<>()).add(address);
            } else {
                findings.leftOut("captures that lead to a page that isn't there");
            }
        });
        return old;
    }

    /** The newest capture of an address that is whole, else what there is of one; what can't be had is a finding. */
    private Optional<Capture.Body> body(String address, int most) throws IOException {
        List<Capture> all = captures.of(address);
        Optional<Capture> doubtful = Optional.empty();
        String why = "";
        for (Capture capture : all) {
            Optional<Capture.Body> body = Optional.empty();
            String fault;
            try {
                body = Optional.of(capture.body(most));
                fault = capture.doubt();
            } catch (IOException | RuntimeException damaged) {
                fault = reason(damaged);
            }
            if (body.isPresent() && fault.isEmpty()) {
                taken(capture, all.get(0), why, "");
                return body;
            }
            if (body.isPresent() && doubtful.isEmpty()) {
                doubtful = Optional.of(capture);
            }
            why = why.isEmpty() ? fault : why;
        }
        if (doubtful.isPresent()) {
            taken(doubtful.get(), all.get(0), why, ", though it may not be whole");
            return Optional.of(doubtful.get().body(most)); // once more, so that no two are held at a time
        }
        lost(all, why);
        return Optional.empty();
    }

    private void taken(Capture capture, Capture newest, String why, String though) {
        captures.settle(capture.address(), Optional.of(capture));
        if (why.isEmpty() || !told.add(capture.address())) {
            return;
        }
        String of = "capture of “" + newest.address() + "”" + newest.where() + " is damaged: " + why + ". ";
        findings.warning(
                0,
                capture.equals(newest)
                        ? "The " + of + "It was taken" + though
                        : "The newest " + of + "The one" + capture.where() + " was taken" + though,
                "Look whether the article, or the picture, is what you want");
    }

    private void lost(List<Capture> all, String why) {
        Capture newest = all.get(0);
        captures.settle(newest.address(), Optional.empty());
        findings.leftOut("captures that can't be read");
        String message = "The capture of “" + newest.address() + "”" + newest.where() + " can't be read: " + why
                + (all.size() == 1 ? "" : ". Nor can the others of this address");
        String hint = "Save it in another way if you can";
        if (newest.page() || newest.isFaulty()) {
            findings.error(0, message, hint + ", and import it by itself");
        } else {
            findings.warning(0, message, hint + ", and put it beside the article");
        }
    }

    @Override
    public Optional<Media> media(String address) throws IOException {
        String plain = address.replaceFirst("#.*", "");
        if (!captures.has(plain) || captures.isPage(plain)) {
            return Optional.empty();
        }
        Optional<Capture.Body> body = body(plain, LARGEST_FILE);
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
