package org.baygan.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.diagnostic.Severity;
import org.baygan.model.Article;
import org.baygan.model.ArticleId;
import org.baygan.model.CalendarSystem;
import org.baygan.model.FileReference;
import org.baygan.model.FrontMatterLines;
import org.baygan.model.Language;
import org.baygan.model.Permalink;
import org.baygan.model.Provenance;
import org.baygan.model.PublicationDate;
import org.baygan.model.Story;

/** Stories and their diagnostics as bytes, and back. The form changes with {@link #VERSION}. Stateless. */
@SuppressWarnings("EnumOrdinal") // the form belongs to one version of the program: a changed enum raises VERSION
final class StoryCodec {
    /** To be raised with every change of the form or of a record that it writes. */
    static final int VERSION = 2;

    private StoryCodec() {}

    static byte[] encode(CachedStory entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, entry.fingerprint());
            writeList(out, entry.diagnostics(), StoryCodec::write);
            out.writeBoolean(entry.story().isPresent());
            if (entry.story().isPresent()) {
                write(out, entry.story().get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws IOException if the bytes are not of this form
     */
    static CachedStory decode(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            String fingerprint = readString(in);
            List<Diagnostic> diagnostics = readList(in, StoryCodec::readDiagnostic);
            Optional<Story> story = in.readBoolean() ? Optional.of(readStory(in)) : Optional.empty();
            return new CachedStory(fingerprint, story, diagnostics);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new IOException("damaged cache entry", e);
        }
    }

    private interface Writer<T> {
        void write(DataOutputStream out, T value) throws IOException;
    }

    private interface Reader<T> {
        T read(DataInputStream in) throws IOException;
    }

    private static void write(DataOutputStream out, Story story) throws IOException {
        writeArticle(out, story.article());
        write(out, story.permalink().path());
        write(out, story.html());
        writeList(out, story.references(), StoryCodec::write);
        write(out, story.description());
        write(out, story.provenance().sha256());
        write(out, story.provenance().charset());
        out.writeInt(story.provenance().changedCharacters());
    }

    private static Story readStory(DataInputStream in) throws IOException {
        Article article = readArticle(in);
        return new Story(
                article,
                new Permalink(readString(in)),
                readString(in),
                readList(in, StoryCodec::readReference),
                readString(in),
                new Provenance(readString(in), readString(in), in.readInt()));
    }

    private static void writeArticle(DataOutputStream out, Article a) throws IOException {
        write(out, a.id().value());
        write(out, a.sourcePath());
        out.writeByte(a.kind().ordinal());
        write(out, a.language().tag());
        write(out, a.title());
        write(out, a.kicker());
        write(out, a.deck());
        write(out, a.lead());
        write(out, a.summary());
        write(out, a.date());
        write(out, a.updated());
        write(out, a.expires());
        out.writeByte(a.status().ordinal());
        write(out, a.section());
        writeList(out, a.topics(), StoryCodec::write);
        write(out, a.source());
        writeOptional(out, a.sourceUrl());
        writeList(out, a.authors(), StoryCodec::write);
        write(out, a.place());
        writeOptional(out, a.slug());
        writeList(out, a.aliases(), StoryCodec::write);
        writeOptional(out, a.translationOf());
        writeOptional(out, a.image());
        write(out, a.imageAlt());
        writeList(out, a.corrections(), StoryCodec::write);
        out.writeByte(a.markup().ordinal());
        write(out, a.body());
        out.writeInt(a.bodyLine());
        writeList(out, List.copyOf(new TreeMap<>(a.lines().lineOf()).entrySet()), StoryCodec::write);
    }

    private static Article readArticle(DataInputStream in) throws IOException {
        return new Article(
                new ArticleId(readString(in)),
                readString(in),
                readEnum(in, Article.Kind.values()),
                new Language(readString(in)),
                readString(in),
                readString(in),
                readString(in),
                readString(in),
                readString(in),
                readDate(in),
                readDate(in),
                readDate(in),
                readEnum(in, Article.Status.values()),
                readString(in),
                readList(in, StoryCodec::readString),
                readString(in),
                readOptional(in),
                readList(in, StoryCodec::readString),
                readString(in),
                readOptional(in),
                readList(in, StoryCodec::readString),
                readOptional(in),
                readOptional(in),
                readString(in),
                readList(in, i -> new Article.Correction(readDate(i), readString(i))),
                readEnum(in, Article.Markup.values()),
                readString(in),
                in.readInt(),
                readLines(in));
    }

    private static FrontMatterLines readLines(DataInputStream in) throws IOException {
        Map<String, Integer> lines = new TreeMap<>();
        for (int i = in.readInt(); i > 0; i--) {
            lines.put(readString(in), in.readInt());
        }
        return new FrontMatterLines(lines);
    }

    private static void write(DataOutputStream out, Map.Entry<String, Integer> line) throws IOException {
        write(out, line.getKey());
        out.writeInt(line.getValue());
    }

    private static void write(DataOutputStream out, Article.Correction correction) throws IOException {
        write(out, correction.date());
        write(out, correction.text());
    }

    private static void write(DataOutputStream out, FileReference r) throws IOException {
        out.writeByte(r.kind().ordinal());
        write(out, r.target());
        write(out, r.fragment());
        out.writeInt(r.line());
        out.writeInt(r.column());
    }

    private static FileReference readReference(DataInputStream in) throws IOException {
        return new FileReference(
                readEnum(in, FileReference.Kind.values()), readString(in), readString(in), in.readInt(), in.readInt());
    }

    private static void write(DataOutputStream out, Diagnostic d) throws IOException {
        out.writeByte(d.severity().ordinal());
        write(out, d.path());
        out.writeInt(d.line());
        out.writeInt(d.column());
        write(out, d.message());
        write(out, d.hint());
        write(out, d.excerpt());
    }

    private static Diagnostic readDiagnostic(DataInputStream in) throws IOException {
        return new Diagnostic(
                readEnum(in, Severity.values()),
                readString(in),
                in.readInt(),
                in.readInt(),
                readString(in),
                readString(in),
                readString(in));
    }

    private static void write(DataOutputStream out, PublicationDate date) throws IOException {
        if (date instanceof PublicationDate.Day d) {
            out.writeByte(1);
            out.writeLong(d.date().toEpochDay());
            writeOptional(out, d.time().map(OffsetDateTime::toString));
        } else if (date instanceof PublicationDate.Month m) {
            out.writeByte(2);
            out.writeByte(m.system().ordinal());
            out.writeInt(m.year());
            out.writeByte(m.month());
        } else if (date instanceof PublicationDate.Year y) {
            out.writeByte(3);
            out.writeByte(y.system().ordinal());
            out.writeInt(y.year());
        } else {
            out.writeByte(0);
        }
    }

    private static PublicationDate readDate(DataInputStream in) throws IOException {
        return switch (in.readByte()) {
            case 1 ->
                new PublicationDate.Day(
                        LocalDate.ofEpochDay(in.readLong()), readOptional(in).map(OffsetDateTime::parse));
            case 2 -> new PublicationDate.Month(readEnum(in, CalendarSystem.values()), in.readInt(), in.readByte());
            case 3 -> new PublicationDate.Year(readEnum(in, CalendarSystem.values()), in.readInt());
            case 0 -> PublicationDate.UNKNOWN;
            default -> throw new IOException("unknown kind of date");
        };
    }

    private static <E> E readEnum(DataInputStream in, E[] values) throws IOException {
        int ordinal = in.readUnsignedByte();
        if (ordinal >= values.length) {
            throw new IOException("no such constant: " + ordinal);
        }
        return values[ordinal];
    }

    private static <T> void writeList(DataOutputStream out, List<T> list, Writer<T> writer) throws IOException {
        out.writeInt(list.size());
        for (T item : list) {
            writer.write(out, item);
        }
    }

    private static <T> List<T> readList(DataInputStream in, Reader<T> reader) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > in.available()) {
            throw new IOException("a list of " + size + " items");
        }
        List<T> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(reader.read(in));
        }
        return list;
    }

    private static void writeOptional(DataOutputStream out, Optional<String> text) throws IOException {
        out.writeBoolean(text.isPresent());
        if (text.isPresent()) {
            write(out, text.get());
        }
    }

    private static Optional<String> readOptional(DataInputStream in) throws IOException {
        return in.readBoolean() ? Optional.of(readString(in)) : Optional.empty();
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static String readString(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("a text of " + length + " bytes");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
