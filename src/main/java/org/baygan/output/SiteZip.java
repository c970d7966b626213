package org.baygan.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.baygan.model.FileEntry;
import org.baygan.model.FileFault;

/**
 * The whole site as one zip archive (APPNOTE.TXT 6.3; Zip64 where it is needed). Begin with {@link #at}.
 *
 * <p>The same files make the same bytes with the same zlib: entries stand in the order of their paths and carry neither
 * times nor permissions. What is compressed already is stored as it is. Files are streamed, so memory doesn't grow with
 * the site. The archive is written beside its final name and renamed, so that a whole one stands there at any moment, the
 * old or the new.
 */
public final class SiteZip {
    /** Endings of files that are compressed already, so that deflating them would hardly make them smaller. */
    private static final Set<String> COMPRESSED = Set.of(
            "png", "jpg", "jpeg", "gif", "webp", "avif", "woff", "woff2", "mp3", "m4a", "ogg", "oga", "opus", "flac",
            "mp4", "m4v", "webm", "ogv", "pdf", "epub", "odt", "ods", "odp", "docx", "xlsx", "pptx", "zip", "gz");

    /** How every zip archive begins, an empty one too. */
    private static final byte[] SIGNATURE = {'P', 'K'};

    private static final int BUFFER_BYTES = 1 << 16;

    private final Path file;

    private SiteZip(Path file) {
        this.file = file;
    }

    /**
     * An archive to be written later. What stands in its way is found now, so that no long build is for nothing.
     *
     * @param file its path; a zip file that stands there will be replaced
     * @param notIn folders it must not lie in: what a build publishes, and what the next one reads
     * @throws OutputRefusedException if it lies in one of them, or another kind of file stands there
     * @throws IOException if what stands there can't be read
     */
    public static SiteZip at(Path file, Collection<Path> notIn) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        if (parent == null || Files.isDirectory(absolute)) {
            throw new OutputRefusedException("The zip file can't be a folder: " + absolute);
        }
        for (Path folder : notIn) {
            if (real(parent).startsWith(real(folder))) {
                throw new OutputRefusedException("The zip file " + absolute
                        + " would become part of the site, as it lies in " + folder + ": name another place");
            }
        }
        if (FileEntry.exists(absolute) && !isZip(absolute)) {
            throw new OutputRefusedException(
                    "This is not a zip file, so it is not replaced: " + absolute + ": name another file with --zip");
        }
        return new SiteZip(absolute);
    }

    /** A folder with symbolic links resolved as far as it exists. */
    private static Path real(Path folder) throws IOException {
        Path absolute = folder.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        try {
            return absolute.toRealPath();
        } catch (NoSuchFileException missing) {
            return parent == null ? absolute : real(parent).resolve(absolute.getFileName());
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(SIGNATURE.length), SIGNATURE);
        }
    }

    /**
     * Writes the archive.
     *
     * @param site the site's folder
     * @param paths the files to pack, {@code /} between names
     * @param step run after each file
     * @throws OutputRefusedException if another build is writing the same archive
     * @throws IOException if a file can't be read or the archive not written; an older archive stays as it is
     */
    public PackedSite write(Path site, List<String> paths, Runnable step) throws IOException {
        Path folder = file.resolveSibling(".").normalize();
        Files.createDirectories(folder);
        Path unfinished = file.resolveSibling("." + file.getFileName() + ".new");
        if (FileEntry.is(FileEntry.Kind.LINK, unfinished)) {
            Files.delete(unfinished); // no build has made it, and it may lead anywhere
        }
        try (FileChannel channel = FileChannel.open(
                unfinished, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            if (OutputFolder.tryLock(channel) == null) {
                throw new OutputRefusedException("Another build is writing " + file + ": wait until it has ended");
            }
            boolean whole = false;
            try {
                channel.truncate(0); // a build that was killed may have left something
                pack(site, paths, step, channel);
                channel.force(true);
                whole = true;
            } catch (IOException e) {
                throw FileFault.at(unfinished, e);
            } finally {
                if (!whole) {
                    Files.deleteIfExists(unfinished);
                }
            }
            long bytes = channel.size();
            FileTree.move(unfinished, file);
            return new PackedSite(file, bytes);
        }
    }

    private static void pack(Path site, List<String> paths, Runnable step, FileChannel channel) throws IOException {
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (String path : paths) {
            add(zip, path, site.resolve(path));
            step.run();
        }
        zip.finish(); // closing it would close the channel, which has still to be forced to the disk
        out.flush();
    }

    private static void add(ZipOutputStream zip, String path, Path file) throws IOException {
        ZipEntry entry = ReproducibleZip.entry(path);
        if (isCompressed(path)) {
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(Files.size(file));
            entry.setCrc(checksum(file));
        }
        zip.putNextEntry(entry);
        Files.copy(file, zip);
        zip.closeEntry();
    }

    private static boolean isCompressed(String path) {
        return COMPRESSED.contains(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private static long checksum(Path file) throws IOException {
        CRC32 crc = new CRC32();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                crc.update(buffer, 0, read);
            }
        }
        return crc.getValue();
    }
}
