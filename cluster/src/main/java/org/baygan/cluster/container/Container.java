package org.baygan.cluster.container;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** A file of a store that holds many articles: an archive of files, or a line of JSON or a row for each. Immutable. */
public final class Container {
    private static final Pattern NAME = Pattern.compile(
            "(.+)\\.(tar|tar\\.gz|tgz|zip|jsonl|jsonl\\.gz|ndjson|ndjson\\.gz|parquet)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final int BUFFER = 64 * 1024;

    private final String path;
    private final String name;
    private final String ending;

    private Container(String path, String name, String ending) {
        this.path = path;
        this.name = name;
        this.ending = ending;
    }

    /**
     * The container that a file is by its name; empty if it is none.
     *
     * @param path the file's path, {@code /} between names; what messages name
     */
    public static Optional<Container> of(String path) {
        Matcher matcher = NAME.matcher(path.substring(path.lastIndexOf('/') + 1));
        return matcher.matches()
                ? Optional.of(
                        new Container(path, matcher.group(1), matcher.group(2).toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    /**
     * Writes what is in it below a folder. After a fault, what has been written stays.
     *
     * @param in the file's bytes; read to their end if there is no fault, and not closed
     * @param folder the folder that the container lies in, which is made if it isn't there; links above it are followed,
     *     but none below it
     * @throws IOException if the container is damaged, holds something that isn't a file below the folder, or that is
     *     there already, or more than it may; or if something can't be read or written. The message is one line that
     *     tells where and what to do
     */
    public void unpack(InputStream in, Path folder) throws IOException {
        unpack(in, folder, ContainerLimits.STANDARD);
    }

    /** The same within other limits. */
    void unpack(InputStream in, Path folder, ContainerLimits limits) throws IOException {
        RecordWriter to = new RecordWriter(path, folder, limits);
        InputStream file = new BufferedInputStream(in, BUFFER);
        try {
            to.begin();
            if (ending.endsWith("gz")) {
                // Of several parts, as some programs write them, Java's own class may read the first one alone.
                try (InputStream unzipped = GzipCompressorInputStream.builder()
                        .setInputStream(unclosed(file))
                        .setDecompressConcatenated(true)
                        .get()) {
                    read(unzipped, to, limits);
                }
            } else {
                read(file, to, limits);
            }
        } catch (ContainerFault told) {
            throw told;
        } catch (IOException | RuntimeException e) { // libraries throw either at damaged files
            boolean begun = to.records() > 0;
            throw to.current()
                    .fault(
                            (begun ? "is the last that can be read (" : "can't be read (") + ContainerFault.reason(e)
                                    + ")",
                            ContainerFault.SEE_WHETHER_WHOLE,
                            e);
        }
    }

    private void read(InputStream in, RecordWriter to, ContainerLimits limits) throws IOException {
        InputStream bounded = bounded(in, to, limits.bytes());
        switch (ending) {
            case "zip" -> new ZipRecords(bounded, to).read();
            case "tar", "tar.gz", "tgz" -> new TarRecords(bounded, to).read();
            case "parquet" -> new ParquetRecords(bounded, to, name).read();
            default -> new JsonLines(bounded, to, name).read();
        }
    }

    private static InputStream unclosed(InputStream in) {
        return new PassingStream(in) {
            @Override
            void passed(byte[] bytes, int from, int length) {}
        };
    }

    /** What holds nothing but empty lines or zeros must come to an end too. */
    private static InputStream bounded(InputStream in, RecordWriter to, long most) {
        return new PassingStream(in) {
            private long count;

            @Override
            void passed(byte[] bytes, int from, int length) throws ContainerFault {
                count += length;
                if (count > most) {
                    throw to.tooMuch();
                }
            }
        };
    }
}
