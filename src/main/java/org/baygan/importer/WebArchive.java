package org.baygan.importer;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;

/**
 * Captures of the web: a WARC file (ISO 28500), or a WACZ file that holds some. It is gone through twice: first for the
 * place of each address's newest capture, then for the pages.
 */
final class WebArchive implements ImportSource {
    private static final int LARGEST_PAGE = 8 * 1024 * 1024;
    private static final int LARGEST_FILE = 64 * 1024 * 1024;
    /** More than any crawl of pages shrinks to; a file that unpacks to more wants to fill the disk. */
    private static final long MOST_FROM_WACZ = 16L * 1024 * 1024 * 1024;

    private static final int OK = 200;

    private final Path file;
    private final Path workFolder;
    private final PageReader reader;
    private final ImportFindings findings;
    private final long mostUnpacked;
    private final List<Path> parts = new ArrayList<>();
    private final Map<String, Capture> newest = new HashMap<>();
    private int repeated;

    WebArchive(Path file, ImportSettings settings, ImportFindings findings) throws IOException {
        this(file, settings, findings, MOST_FROM_WACZ);
    }

    /** The same, of which no more than some bytes are unpacked. */
    WebArchive(Path file, ImportSettings settings, ImportFindings findings, long mostUnpacked) throws IOException {
        this.mostUnpacked = mostUnpacked;
        this.file = file;
        this.workFolder = settings.to().resolve(Ledger.FOLDER);
        this.reader = new PageReader(PageProfile.all(settings.extras().profiles()), settings.zone());
        this.findings = findings;
    }

    /**
     * Where a capture is.
     *
     * @param part the WARC file
     * @param position where its record begins in the file
     * @param date when it was made
     * @param page whether it is an HTML page
     */
    private record Capture(Path part, long position, Instant date, boolean page) {}

    @Override
    public void read(Sink items) throws IOException {
        if (isZip()) {
            unpack();
        } else {
            parts.add(file);
        }
        if (parts.isEmpty()) {
            findings.error(0, "The file holds no captures: no .warc file is in it", "Get the file again if you can");
        }
        for (Path part : parts) {
            index(part);
        }
        for (int i = 0; i < repeated; i++) {
            findings.leftOut("captures that only say that nothing had changed");
        }
        List<Map.Entry<String, Capture>> pages = newest.entrySet().stream()
                .filter(entry -> entry.getValue().page())
                .sorted(Comparator.comparing((Map.Entry<String, Capture> entry) ->
                                parts.indexOf(entry.getValue().part()))
                        .thenComparing(entry -> entry.getValue().position()))
                .toList();
        for (Map.Entry<String, Capture> page : pages) {
            Optional<Body> body = body(page.getValue(), LARGEST_PAGE);
            Optional<Item> item = body.flatMap(read ->
                    reader.read("capture " + page.getKey(), page.getKey(), PageText.of(read.bytes(), read.charset())));
            if (item.isPresent()) {
                items.take(item.get());
            } else {
                findings.leftOut("pages in which no article was found");
                findings.note(0, "No article was found in " + page.getKey());
            }
        }
    }

    private boolean isZip() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(2);
            return start.length == 2 && start[0] == 'P' && start[1] == 'K';
        }
    }

    /** A reader of WARC files needs files: those in the zip are put beside the ledger till the end. */
    private void unpack() throws IOException {
        Files.createDirectories(workFolder);
        long room = mostUnpacked;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (!name.endsWith(".warc") && !name.endsWith(".warc.gz")) {
                    continue;
                }
                Path part = Files.createTempFile(workFolder, "wacz-", name.endsWith(".gz") ? ".warc.gz" : ".warc");
                parts.add(part);
                try (InputStream in = zip.getInputStream(entry)) {
                    room -= copy(in, part, room);
                }
                if (room <= 0) {
                    findings.error(
                            0,
                            "The file unpacks to more than " + (mostUnpacked >> 30)
                                    + " GB; the rest of it was left out",
                            "Unpack it and import its parts one by one");
                    return;
                }
            }
        }
    }

    private static long copy(InputStream in, Path part, long most) throws IOException {
        long copied = 0;
        try (var out = Files.newOutputStream(part)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0 && copied < most; n = in.read(buffer)) {
                out.write(buffer, 0, n);
                copied += n;
            }
        }
        return copied;
    }

    private void index(Path part) throws IOException {
        try (WarcReader warc = new WarcReader(FileChannel.open(part))) {
            for (Optional<WarcRecord> record = warc.next(); record.isPresent(); record = warc.next()) {
                if (record.get() instanceof WarcResponse response) {
                    note(part, warc.position(), response);
                } else if (record.get() instanceof WarcRevisit) {
                    repeated++;
                }
            }
        } catch (ParsingException | ZipException | EOFException broken) {
            breaksOff(part, broken);
        }
    }

    private void breaksOff(Path part, IOException broken) {
        String which = parts.size() == 1 ? "" : " in its part " + (parts.indexOf(part) + 1);
        findings.error(
                0,
                "The archive breaks off" + which + ": " + broken.getMessage(),
                "What comes before was imported; get the file again if you can");
    }

    private void note(Path part, long position, WarcResponse response) throws IOException {
        String target = response.target();
        try {
            HttpResponse http = response.http();
            if (http.status() != OK || !Addresses.isWeb(target)) {
                return;
            }
            MediaType type = http.contentType();
            boolean page =
                    type.base().equals(MediaType.HTML) || type.base().toString().equals("application/xhtml+xml");
            boolean wanted = page || MediaCopies.isFile(target) || type.type().equals("image");
            Capture old = newest.get(target);
            if (wanted && (old == null || old.date().isBefore(response.date()))) {
                newest.put(target, new Capture(part, position, response.date(), page));
            }
        } catch (ParsingException | IllegalArgumentException malformed) {
            findings.warning(0, "The capture of " + target + " is damaged: " + malformed.getMessage(), "");
        }
    }

    /**
     * What a server sent.
     *
     * @param charset what it said it is in; empty if nothing
     */
    @SuppressWarnings("ArrayRecordComponent") // moved from hand to hand, never compared
    private record Body(byte[] bytes, String charset) {}

    private Optional<Body> body(Capture capture, int most) throws IOException {
        try (WarcReader warc = new WarcReader(FileChannel.open(capture.part()).position(capture.position()))) {
            Optional<WarcRecord> record = warc.next();
            if (record.isEmpty() || !(record.get() instanceof WarcResponse response)) {
                return Optional.empty();
            }
            HttpResponse http = response.http();
            byte[] bytes = http.bodyDecoded().stream().readNBytes(most + 1);
            if (bytes.length > most) {
                findings.warning(0, "The capture of " + response.target() + " is too large, and was left out", "");
                return Optional.empty();
            }
            return Optional.of(new Body(bytes, http.contentType().parameters().getOrDefault("charset", "")));
        } catch (ParsingException | ZipException | EOFException | IllegalArgumentException damaged) {
            findings.warning(0, "A capture is damaged: " + damaged.getMessage(), "");
            return Optional.empty();
        }
    }

    @Override
    public Optional<Media> media(String address) throws IOException {
        Capture capture = newest.get(address.replaceFirst("#.*", ""));
        if (capture == null || capture.page()) {
            return Optional.empty();
        }
        Optional<Body> body = body(capture, LARGEST_FILE);
        return body.map(read -> new Media(
                Addresses.decoded(address.replaceFirst("[?#].*", "")),
                read.bytes().length,
                () -> new ByteArrayInputStream(read.bytes())));
    }

    @Override
    public void close() throws IOException {
        for (Path part : parts) {
            if (!part.equals(file)) {
                Files.deleteIfExists(part);
            }
        }
    }
}
