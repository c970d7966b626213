package org.baygan.importer;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.baygan.model.RelativePath;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcReader;

/**
 * The WARC files of an import. A reader that goes back to a record needs files: what stands in a zip, or was compressed
 * as one stream, is unpacked, and deleted at the end. Not thread-safe.
 */
final class WarcParts implements Closeable {
    /** How Zstandard's frames begin (RFC 8878, 3.1.1), with or without a dictionary. */
    private static final List<Integer> ZSTANDARD = List.of(0xFD2FB528, 0x184D2A5D);

    /** The percent of the import after which everything is unpacked. */
    private static final int UNPACKED = 5;

    private final Path path;
    private final ImportSettings settings;
    private final ImportFindings findings;
    private final InputProgress progress;
    private final long mostUnpacked;
    private final List<Part> parts = new ArrayList<>();
    private final List<Path> unpacked = new ArrayList<>();
    private long room;

    WarcParts(Path path, ImportSettings settings, ImportFindings findings, InputProgress progress, long mostUnpacked) {
        this.path = path;
        this.settings = settings;
        this.findings = findings;
        this.progress = progress;
        this.mostUnpacked = mostUnpacked;
        this.room = mostUnpacked;
    }

    /**
     * A WARC file.
     *
     * @param file where it can be read
     * @param name how findings call it; empty if it is the only one
     * @param broken whether a finding says already that it breaks off
     */
    record Part(Path file, String name, boolean broken) {
        /** Where in it something is, in words to stand behind others. */
        String at(long position) {
            return " at byte " + position + (name.isEmpty() ? "" : " of " + name);
        }
    }

    /** Whether a file's name is that of a web archive that can be read, or that wants a word of advice. */
    static boolean isArchive(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Stream.of(".warc", ".warc.gz", ".warc.zst", ".wacz").anyMatch(name::endsWith);
    }

    /** Finds the WARC files, and unpacks what has to be. What can't be read is a finding. */
    List<Part> open() throws IOException {
        if (Files.isDirectory(path)) {
            List<Path> files = FolderFiles.of(path);
            OtherFiles others = new OtherFiles();
            long bytes = 0;
            for (Path file : files) {
                bytes += isArchive(file) ? Files.size(file) : 0;
            }
            progress.stretch(UNPACKED, bytes);
            for (Path file : files) {
                if (isArchive(file)) {
                    add(file, RelativePath.of(path, file));
                } else {
                    others.add(file);
                }
            }
            others.tell(findings);
        } else {
            progress.stretch(UNPACKED, Files.size(path));
            add(path, "");
        }
        return List.copyOf(parts);
    }

    private void add(Path file, String name) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(Integer.BYTES);
        }
        if (start.length == Integer.BYTES
                && ZSTANDARD.contains(
                        Integer.reverseBytes(ByteBuffer.wrap(start).getInt()))) {
            findings.error(
                    0,
                    (name.isEmpty() ? "The archive" : name) + " is compressed with Zstandard, which is not read",
                    "Unpack it with: zstd -d FILE, and import the .warc file");
        } else if (start.length > 1 && start[0] == 'P' && start[1] == 'K') {
            unzip(file, name);
        } else if (isOneStream(file)) {
            gunzip(file, name);
        } else {
            parts.add(new Part(file, name, false));
        }
    }

    private void unzip(Path file, String name) throws IOException {
        boolean held = false;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements() && room > 0) {
                ZipEntry entry = entries.nextElement();
                String lower = entry.getName().toLowerCase(Locale.ROOT);
                if (lower.endsWith(".warc") || lower.endsWith(".warc.gz")) {
                    held = true;
                    String within = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                    try (InputStream in = zip.getInputStream(entry)) {
                        unpack(in, name.isEmpty() ? within : name + ", " + within, lower.endsWith(".gz"));
                    }
                    progress.add(entry.getCompressedSize());
                }
            }
        } catch (ZipException damaged) {
            findings.error(
                    0,
                    (name.isEmpty() ? "The file" : name) + " is damaged, or only a part of it is there: "
                            + damaged.getMessage(),
                    "Get the file again if you can. If its .warc.gz files can be got out of it, import these");
            return;
        }
        if (!held) {
            findings.error(
                    0,
                    (name.isEmpty() ? "The file" : name) + " holds no captures: no .warc file is in it",
                    "Get the file again if you can");
        }
    }

    private void gunzip(Path file, String name) throws IOException {
        try (InputStream in = new GZIPInputStream(progress.counted(Files.newInputStream(file)))) {
            unpack(in, name, false);
        }
    }

    private void unpack(InputStream in, String name, boolean compressed) throws IOException {
        if (room <= 0) {
            return;
        }
        Path file = temporary(compressed ? ".warc.gz" : ".warc");
        boolean broken = false;
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0 && room > 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
                room -= n;
            }
        } catch (EOFException | ZipException damaged) {
            broken = true;
            findings.error(
                    0,
                    "The archive breaks off" + (name.isEmpty() ? "" : " in " + name) + ": " + damaged.getMessage(),
                    "What comes before was imported; get the file again if you can");
        }
        if (room <= 0) {
            broken = true;
            findings.error(
                    0,
                    "The file unpacks to more than " + (mostUnpacked >> 30) + " GB; the rest of it was left out",
                    "Unpack it and import its parts one by one");
        }
        if (compressed && !broken && isOneStream(file)) {
            gunzip(file, name);
        } else {
            parts.add(new Part(file, name, broken));
        }
    }

    /** Beside the ledger, where there is room for the articles too; a dry run leaves the site's folders alone. */
    private Path temporary(String ending) throws IOException {
        Path file;
        if (settings.dryRun()) {
            file = Files.createTempFile("baygan-", ending);
        } else {
            Path folder = settings.to().resolve(Ledger.FOLDER);
            Files.createDirectories(folder);
            file = Files.createTempFile(folder, "wacz-", ending);
        }
        unpacked.add(file);
        return file;
    }

    /** Whether all records were compressed as one: then none can be gone back to (ISO 28500, annex D). */
    private static boolean isOneStream(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            WarcReader warc = new WarcReader(channel); // never closed: that would close the channel
            if (warc.compression() != WarcCompression.GZIP
                    || warc.next().isEmpty()
                    || warc.next().isEmpty()) {
                return false;
            }
            ByteBuffer start = ByteBuffer.allocate(2);
            channel.read(start, warc.position());
            return start.get(0) != 0x1F || start.get(1) != (byte) 0x8B;
        } catch (ParsingException | EOFException | ZipException | RuntimeException damaged) {
            return false; // to be told when the records are read
        }
    }

    @Override
    public void close() throws IOException {
        for (Path file : unpacked) {
            Files.deleteIfExists(file);
        }
    }
}
