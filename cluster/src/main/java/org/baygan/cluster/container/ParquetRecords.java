package org.baygan.cluster.container;

import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.baygan.cluster.container.ContainerFault.Place;

/**
 * Articles as rows of a table (Apache Parquet, format version 2). The file tells at its end what is where, so it lies on
 * the disk until it is read.
 */
final class ParquetRecords {
    private static final byte[] MAGIC = {'P', 'A', 'R', '1'};
    private static final byte[] ENCRYPTED = {'P', 'A', 'R', 'E'};

    private final InputStream in;
    private final RecordWriter to;
    private final String folder;

    /** @param folder where articles go that don't say where */
    ParquetRecords(InputStream in, RecordWriter to, String folder) {
        this.in = in;
        this.to = to;
        this.folder = folder;
    }

    /** Writes them all. */
    void read() throws IOException {
        Path file = to.keep(in);
        try {
            check(file);
            read(file);
        } catch (OutOfMemoryError e) { // a file may ask for any number of bytes at once
            throw to.current().fault("takes more memory than Java has", ContainerFault.SEE_WHETHER_WHOLE, e);
        } finally {
            Files.delete(file);
        }
    }

    /** The library's own message would name the file on the disk. */
    private void check(Path file) throws IOException {
        byte[] end = new byte[MAGIC.length];
        try (SeekableByteChannel bytes = Files.newByteChannel(file)) {
            bytes.position(Math.max(0, bytes.size() - end.length));
            bytes.read(ByteBuffer.wrap(end));
        }
        if (Arrays.equals(end, ENCRYPTED)) {
            throw to.whole().fault("is encrypted", "write it without encryption");
        }
        if (!Arrays.equals(end, MAGIC)) {
            throw to.whole().fault("isn't a Parquet file to its end", ContainerFault.SEE_WHETHER_WHOLE);
        }
    }

    private void read(Path file) throws IOException {
        try (ParquetReader<Group> rows = new Rows(new LocalInputFile(file)).build()) {
            long number = 0;
            for (Group row = rows.read(); row != null; row = rows.read()) {
                Place place = to.row(++number);
                JsonArticle.read(place, json(place, row)).write(to, place, folder + "/" + number + ".md");
            }
        }
    }

    private static CharBuffer json(Place place, Group row) throws IOException {
        CharArrayWriter json = new CharArrayWriter();
        ParquetJson.write(row, place, json);
        return CharBuffer.wrap(json.toCharArray());
    }

    /** Opens a table to be read as rows of all its columns. */
    private static final class Rows extends ParquetReader.Builder<Group> {
        Rows(InputFile file) {
            super(file, new PlainParquetConfiguration());
        }

        @Override
        protected ReadSupport<Group> getReadSupport() {
            return new GroupReadSupport();
        }
    }
}
