package org.baygan.cluster;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.baygan.output.Store;

/**
 * A place that Hadoop's file systems reach, such as {@code hdfs://host:8020/archive} or {@code s3a://bucket/archive}. Which
 * there are, and how they are reached, say the class path, Hadoop's own files of settings, and Spark's settings that begin
 * with {@code spark.hadoop}.
 */
final class HadoopStore implements Store, AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*");

    /** Tells of a file system whose files are seen when they have been written whole, and not before. */
    private static final String WHOLE_AT_CLOSE = "fs.capability.outputstream.abortable";

    private final FileSystem files;
    private final Path root;

    /** Renames what has been written to the name that it is to have; empty if files are whole at close. */
    private final Optional<Renaming> renaming;

    private HadoopStore(FileSystem files, Path root, Optional<Renaming> renaming) {
        this.files = files;
        this.root = root;
        this.renaming = renaming;
    }

    /** Whether a text is the address of a store, and not a folder's path. */
    static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /**
     * Opens a store.
     *
     * @param address its {@linkplain #isAddress address}
     * @throws IOException if it can't be reached, or if no file system for such addresses is on the class path
     */
    static HadoopStore open(String address, SparkConf conf) throws IOException {
        try {
            Configuration settings = SparkHadoopUtil.get().newConfiguration(conf);
            Path root = new Path(address);
            if (isOfThisMachine(root)) { // others use this one too, as it is, for what they buffer
                // Without a file of checksums beside each file.
                settings.set("fs.file.impl", "org.apache.hadoop.fs.RawLocalFileSystem");
                settings.set("fs.AbstractFileSystem.file.impl", "org.apache.hadoop.fs.local.RawLocalFs");
            }
            FileSystem files = FileSystem.newInstance(root.toUri(), settings);
            return new HadoopStore(
                    files,
                    root,
                    files.hasPathCapability(root, WHOLE_AT_CLOSE)
                            ? Optional.empty()
                            : Optional.of(renaming(root, settings)));
        } catch (Exception unreachable) { // Hadoop throws exceptions of all kinds here
            throw fault(address, unreachable);
        }
    }

    private static boolean isOfThisMachine(Path path) {
        return "file".equals(path.toUri().getScheme());
    }

    /** Gives a file another name, in place of the one that has it. */
    private interface Renaming {
        void rename(Path from, Path to) throws IOException;
    }

    private static Renaming renaming(Path root, Configuration settings) throws IOException {
        if (isOfThisMachine(root)) { // Hadoop would start four processes for it
            return (from, to) -> Files.move(onDisk(from), onDisk(to), StandardCopyOption.ATOMIC_MOVE);
        }
        FileContext context = FileContext.getFileContext(root.toUri(), settings);
        return (from, to) -> context.rename(from, to, Options.Rename.OVERWRITE);
    }

    /** A file of this machine. */
    private static java.nio.file.Path onDisk(Path path) {
        return new File(path.toUri().getPath()).toPath();
    }

    /** What is wrong with a place, in one line. */
    private static IOException fault(String address, Exception reason) {
        String told = Optional.ofNullable(reason.getMessage()).orElse(reason.toString());
        return new IOException(address + ": " + told.lines().findFirst().orElse(""), reason);
    }

    /** Something done in the store. */
    private interface Deed<T> {
        T of(Path path) throws IOException;
    }

    private <T> T at(String path, Deed<T> deed) throws IOException {
        try {
            return deed.of(path(path));
        } catch (IOException | RuntimeException e) { // what isn't a path, and what a file system runs into
            throw fault(address(path), e);
        }
    }

    private Path path(String path) {
        return path.isEmpty() ? root : new Path(root, new Path(null, null, path));
    }

    @Override
    public String address(String path) {
        String address = root.toString();
        return path.isEmpty() ? address : address + (address.endsWith("/") ? "" : "/") + path;
    }

    /** Something that is directly in a folder. */
    record Entry(String name, boolean isFolder, long bytes) {}

    /** What is directly in a folder, in the order of the names; empty if there is no such folder. */
    List<Entry> entries(String folder) throws IOException {
        return at(folder, path -> {
            List<Entry> entries = new ArrayList<>();
            try {
                RemoteIterator<FileStatus> found = files.listStatusIterator(path);
                while (found.hasNext()) {
                    entries.add(entry(found.next()));
                }
            } catch (FileNotFoundException none) {
                return List.of();
            }
            entries.sort((a, b) -> a.name().compareTo(b.name()));
            return entries;
        });
    }

    private static Entry entry(FileStatus found) throws IOException {
        Path path = found.getPath();
        if (found.isSymlink() || (isOfThisMachine(path) && Files.isSymbolicLink(onDisk(path)))) {
            throw new IOException("a symbolic link, which a store can't have: put what it leads to in its place");
        }
        return new Entry(path.getName(), found.isDirectory(), found.getLen());
    }

    @Override
    public List<String> list(String folder) throws IOException {
        return entries(folder).stream().map(Entry::name).toList();
    }

    /** Opens a file to be read. */
    InputStream input(String path) throws IOException {
        return at(path, files::open);
    }

    @Override
    public OptionalLong length(String path) throws IOException {
        return at(path, at -> {
            try {
                return OptionalLong.of(files.getFileStatus(at).getLen());
            } catch (FileNotFoundException none) {
                return OptionalLong.empty();
            }
        });
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        return at(path, at -> {
            try (InputStream in = files.open(at)) {
                return Optional.of(in.readAllBytes());
            } catch (FileNotFoundException none) {
                return Optional.empty();
            }
        });
    }

    @Override
    public void write(String path, byte[] content) throws IOException {
        write(path, out -> out.write(content));
    }

    @Override
    public void copy(String path, java.nio.file.Path source) throws IOException {
        write(path, out -> Files.copy(source, out));
    }

    /** What is written to a file. */
    private interface Content {
        void to(OutputStream out) throws IOException;
    }

    private void write(String path, Content content) throws IOException {
        Path made = at(path, file -> {
            Path written = renaming.isEmpty() ? file : path(unfinished(path));
            try (OutputStream out = create(written)) {
                writeAll(content, out);
            }
            return written;
        });
        if (renaming.isPresent()) {
            at(path, file -> {
                files.mkdirs(file.getParent());
                renaming.get().rename(made, file);
                return file;
            });
        }
    }

    /** An object store takes for whole what is closed, so a file that can't be written to its end is given up before. */
    private void writeAll(Content content, OutputStream out) throws IOException {
        try {
            content.to(out);
        } catch (IOException | RuntimeException e) {
            if (renaming.isEmpty() && out instanceof FSDataOutputStream begun) {
                begun.abort();
            }
            throw e;
        }
    }

    /** Begins a file, in place of the one that is there. */
    private OutputStream create(Path file) throws IOException {
        if (!isOfThisMachine(file)) {
            return files.create(file, true);
        }
        java.nio.file.Path local = onDisk(file); // Hadoop would start a process for its rights
        Files.createDirectories(local.resolveSibling(""));
        return Files.newOutputStream(local);
    }

    /** A name for a file until it is whole, which no other attempt at it has. */
    private static String unfinished(String path) {
        String folder = path.substring(0, path.indexOf('/') + 1);
        return (folder.isEmpty() ? "." : folder + UNFINISHED + "/") + UUID.randomUUID();
    }

    @Override
    public void delete(String path) throws IOException {
        at(path, at -> files.delete(at, true));
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
