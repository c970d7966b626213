package org.baygan.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.baygan.diagnostic.Diagnostic;
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
            BinaryForm.writeString(out, entry.fingerprint());
            BinaryForm.writeList(out, entry.diagnostics(), BinaryForm::writeDiagnostic);
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
            String fingerprint = BinaryForm.readString(in);
            List<Diagnostic> diagnostics = BinaryForm.readList(in, BinaryForm::readDiagnostic);
            Optional<Story> story = in.readBoolean() ? Optional.of(readStory(in)) : Optional.empty();
            return new CachedStory(fingerprint, story, diagnostics);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new IOException("damaged cache entry", e);
        }
    }

    private static void write(DataOutputStream out, Story story) throws IOException {
        writeArticle(out, story.article());
        BinaryForm.writeString(out, story.permalink().path());
        BinaryForm.writeString(out, story.html());
        BinaryForm.writeList(out, story.references(), StoryCodec::write);
        BinaryForm.writeString(out, story.description());
        BinaryForm.writeString(out, story.provenance().sha256());
        BinaryForm.writeString(out, story.provenance().charset());
        out.writeInt(story.provenance().changedCharacters());
    }

    private static Story readStory(DataInputStream in) throws IOException {
        Article article = readArticle(in);
        return new Story(
                article,
                new Permalink(BinaryForm.readString(in)),
                BinaryForm.readString(in),
                BinaryForm.readList(in, StoryCodec::readReference),
                BinaryForm.readString(in),
                new Provenance(BinaryForm.readString(in), BinaryForm.readString(in), in.readInt()));
    }

    private static void writeArticle(DataOutputStream out, Article a) throws IOException {
        BinaryForm.writeString(out, a.id().value());
        BinaryForm.writeString(out, a.sourcePath());
        out.writeByte(a.kind().ordinal());
        BinaryForm.writeString(out, a.language().tag());
        BinaryForm.writeString(out, a.title());
        BinaryForm.writeString(out, a.kicker());
        BinaryForm.writeString(out, a.deck());
        BinaryForm.writeString(out, a.lead());
        BinaryForm.writeString(out, a.summary());
        write(out, a.date());
        write(out, a.updated());
        write(out, a.expires());
        out.writeByte(a.status().ordinal());
        BinaryForm.writeString(out, a.section());
        BinaryForm.writeList(out, a.topics(), BinaryForm::writeString);
        BinaryForm.writeString(out, a.source());
        BinaryForm.writeOptional(out, a.sourceUrl());
        BinaryForm.writeList(out, a.authors(), BinaryForm::writeString);
        BinaryForm.writeString(out, a.place());
        BinaryForm.writeOptional(out, a.slug());
        BinaryForm.writeList(out, a.aliases(), BinaryForm::writeString);
        BinaryForm.writeOptional(out, a.translationOf());
        BinaryForm.writeOptional(out, a.image());
        BinaryForm.writeString(out, a.imageAlt());
        BinaryForm.writeList(out, a.corrections(), StoryCodec::write);
        out.writeByte(a.markup().ordinal());
        BinaryForm.writeString(out, a.body());
        out.writeInt(a.bodyLine());
        BinaryForm.writeList(out, List.copyOf(new TreeMap<>(a.lines().lineOf()).entrySet()), StoryCodec::write);
    }

    private static Article readArticle(DataInputStream in) throws IOException {
        return new Article(
                new ArticleId(BinaryForm.readString(in)),
                BinaryForm.readString(in),
                BinaryForm.readEnum(in, Article.Kind.values()),
                new Language(BinaryForm.readString(in)),
                BinaryForm.readString(in),
                BinaryForm.readString(in),
                BinaryForm.readString(in),
                BinaryForm.readString(in),
                BinaryForm.readString(in),
                readDate(in),
                readDate(in),
                readDate(in),
                BinaryForm.readEnum(in, Article.Status.values()),
                BinaryForm.readString(in),
                BinaryForm.readList(in, BinaryForm::readString),
                BinaryForm.readString(in),
                BinaryForm.readOptional(in),
                BinaryForm.readList(in, BinaryForm::readString),
                BinaryForm.readString(in),
                BinaryForm.readOptional(in),
                BinaryForm.readList(in, BinaryForm::readString),
                BinaryForm.readOptional(in),
                BinaryForm.readOptional(in),
                BinaryForm.readString(in),
                BinaryForm.readList(in, i -> new Article.Correction(readDate(i), BinaryForm.readString(i))),
                BinaryForm.readEnum(in, Article.Markup.values()),
                BinaryForm.readString(in),
                in.readInt(),
                readLines(in));
    }

    private static FrontMatterLines readLines(DataInputStream in) throws IOException {
        Map<String, Integer> lines = new TreeMap<>();
        for (int i = in.readInt(); i > 0; i--) {
            lines.put(BinaryForm.readString(in), in.readInt());
        }
        return new FrontMatterLines(lines);
    }

    private static void write(DataOutputStream out, Map.Entry<String, Integer> line) throws IOException {
        BinaryForm.writeString(out, line.getKey());
        out.writeInt(line.getValue());
    }

    private static void write(DataOutputStream out, Article.Correction correction) throws IOException {
        write(out, correction.date());
        BinaryForm.writeString(out, correction.text());
    }

    private static void write(DataOutputStream out, FileReference r) throws IOException {
        out.writeByte(r.kind().ordinal());
        BinaryForm.writeString(out, r.target());
        BinaryForm.writeString(out, r.fragment());
        out.writeInt(r.line());
        out.writeInt(r.column());
    }

    private static FileReference readReference(DataInputStream in) throws IOException {
        return new FileReference(
                BinaryForm.readEnum(in, FileReference.Kind.values()),
                BinaryForm.readString(in),
                BinaryForm.readString(in),
                in.readInt(),
                in.readInt());
    }

    private static void write(DataOutputStream out, PublicationDate date) throws IOException {
        if (date instanceof PublicationDate.Day d) {
            out.writeByte(1);
            out.writeLong(d.date().toEpochDay());
            BinaryForm.writeOptional(out, d.time().map(OffsetDateTime::toString));
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
                        LocalDate.ofEpochDay(in.readLong()),
                        BinaryForm.readOptional(in).map(OffsetDateTime::parse));
            case 2 ->
                new PublicationDate.Month(
                        BinaryForm.readEnum(in, CalendarSystem.values()), in.readInt(), in.readByte());
            case 3 -> new PublicationDate.Year(BinaryForm.readEnum(in, CalendarSystem.values()), in.readInt());
            case 0 -> PublicationDate.UNKNOWN;
            default -> throw new IOException("unknown kind of date");
        };
    }
}
