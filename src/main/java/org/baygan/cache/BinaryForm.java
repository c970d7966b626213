package org.baygan.cache;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.diagnostic.Severity;
import org.baygan.model.Digest;

/**
 * How texts, lists and other small values are written in what is kept from build to build. Reading throws an
 * {@link IOException} where the bytes are not of the form asked for. Stateless.
 */
@SuppressWarnings("EnumOrdinal") // the form belongs to one version of the program
public final class BinaryForm {
    private BinaryForm() {}

    /** Writes one thing. */
    public interface Writer<T> {
        void write(DataOutputStream out, T value) throws IOException;
    }

    /** Reads one thing. */
    public interface Reader<T> {
        T read(ByteBuffer in) throws IOException;
    }

    /** One thing as bytes. */
    public static <T> byte[] encode(T value, Writer<T> writer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writer.write(out, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory doesn't fail
        }
        return bytes.toByteArray();
    }

    /**
     * The thing of which {@link #encode} made these bytes.
     *
     * @throws IOException if the bytes are not of the form that {@code reader} reads
     */
    public static <T> T decode(byte[] bytes, Reader<T> reader) throws IOException {
        return decode(ByteBuffer.wrap(bytes), reader);
    }

    /** The same of the bytes that a buffer has left, without copying them. */
    static <T> T decode(ByteBuffer bytes, Reader<T> reader) throws IOException {
        try {
            return reader.read(bytes);
        } catch (BufferUnderflowException | IllegalArgumentException | DateTimeException e) {
            throw new IOException("bytes of another form", e);
        }
    }

    /** Writes a finding. */
    public static void writeDiagnostic(DataOutputStream out, Diagnostic d) throws IOException {
        out.writeByte(d.severity().ordinal());
        writeString(out, d.path());
        out.writeInt(d.line());
        out.writeInt(d.column());
        writeString(out, d.message());
        writeString(out, d.hint());
        writeString(out, d.excerpt());
    }

    /** Reads what {@link #writeDiagnostic} wrote. */
    public static Diagnostic readDiagnostic(ByteBuffer in) throws IOException {
        return new Diagnostic(
                readEnum(in, Severity.values()),
                readString(in),
                in.getInt(),
                in.getInt(),
                readString(in),
                readString(in),
                readString(in));
    }

    /** Reads one of an enum's constants, which was written as the byte of its ordinal. */
    public static <E> E readEnum(ByteBuffer in, E[] values) throws IOException {
        int ordinal = Byte.toUnsignedInt(in.get());
        if (ordinal >= values.length) {
            throw new IOException("no such constant: " + ordinal);
        }
        return values[ordinal];
    }

    /** Writes how many things there are, and then each. */
    public static <T> void writeList(DataOutputStream out, List<T> list, Writer<T> writer) throws IOException {
        out.writeInt(list.size());
        for (T item : list) {
            writer.write(out, item);
        }
    }

    /** Reads what {@link #writeList} wrote. */
    public static <T> List<T> readList(ByteBuffer in, Reader<T> reader) throws IOException {
        int size = in.getInt();
        if (size < 0 || size > in.remaining()) {
            throw new IOException("a list of " + size + " items");
        }
        List<T> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(reader.read(in));
        }
        return list;
    }

    /** Writes a text that may be missing. */
    public static void writeOptional(DataOutputStream out, Optional<String> text) throws IOException {
        out.writeBoolean(text.isPresent());
        if (text.isPresent()) {
            writeString(out, text.get());
        }
    }

    /** Reads what {@link #writeOptional} wrote. */
    public static Optional<String> readOptional(ByteBuffer in) throws IOException {
        return readBoolean(in) ? Optional.of(readString(in)) : Optional.empty();
    }

    /** Writes a digest. */
    public static void writeDigest(DataOutputStream out, Digest digest) throws IOException {
        out.writeLong(digest.high());
        out.writeLong(digest.low());
    }

    /** Reads what {@link #writeDigest} wrote. */
    public static Digest readDigest(ByteBuffer in) throws IOException {
        return new Digest(in.getLong(), in.getLong());
    }

    /** Writes a text. */
    public static void writeString(DataOutputStream out, String text) throws IOException {
        writeBytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads what {@link #writeString} wrote. */
    public static String readString(ByteBuffer in) throws IOException {
        int length = length(in);
        String text = text(in, in.position(), length);
        in.position(in.position() + length);
        return text;
    }

    /** The text that some of a buffer's bytes are in UTF-8. */
    static String text(ByteBuffer bytes, int from, int length) {
        if (bytes.hasArray()) {
            return new String(bytes.array(), bytes.arrayOffset() + from, length, StandardCharsets.UTF_8);
        }
        byte[] utf8 = new byte[length];
        bytes.get(from, utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static int length(ByteBuffer in) throws IOException {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new IOException("a part of " + length + " bytes");
        }
        return length;
    }

    /** Writes a number of bytes. */
    public static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Reads what {@link #writeBytes} wrote. */
    public static byte[] readBytes(ByteBuffer in) throws IOException {
        byte[] bytes = new byte[length(in)];
        in.get(bytes);
        return bytes;
    }

    /** Reads a yes or no. */
    public static boolean readBoolean(ByteBuffer in) {
        return in.get() != 0;
    }
}
