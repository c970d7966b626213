package org.baygan.cache;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.baygan.model.Article;
import org.baygan.model.ArticleId;
import org.baygan.model.CalendarSystem;
import org.baygan.model.FileReference;
import org.baygan.model.Headlines;
import org.baygan.model.Identity;
import org.baygan.model.Keywords;
import org.baygan.model.Language;
import org.baygan.model.Links;
import org.baygan.model.PublicationDate;
import org.baygan.model.Series;
import org.baygan.model.Showing;
import org.baygan.model.TermNames;

/** The form of parts of stories and of their heads in the cache. Stateless. */
@SuppressWarnings("EnumOrdinal") // the form belongs to one version of the cache
final class ModelForm {
    private ModelForm() {}

    static void writeIdentity(DataOutputStream out, Identity identity) throws IOException {
        BinaryForm.writeString(out, identity.sourcePath());
        BinaryForm.writeString(out, identity.id().value());
        out.writeByte(identity.kind().ordinal());
        BinaryForm.writeString(out, identity.language().tag());
    }

    static Identity readIdentity(ByteBuffer in) throws IOException {
        String sourcePath = BinaryForm.readString(in);
        return new Identity(
                new ArticleId(BinaryForm.readString(in)),
                sourcePath,
                BinaryForm.readEnum(in, Article.Kind.values()),
                new Language(BinaryForm.readString(in)));
    }

    static void writeHeadlines(DataOutputStream out, Headlines headlines) throws IOException {
        BinaryForm.writeString(out, headlines.title());
        BinaryForm.writeString(out, headlines.kicker());
        BinaryForm.writeString(out, headlines.deck());
    }

    static Headlines readHeadlines(ByteBuffer in) throws IOException {
        return new Headlines(BinaryForm.readString(in), BinaryForm.readString(in), BinaryForm.readString(in));
    }

    static void writeTerms(DataOutputStream out, TermNames terms) throws IOException {
        BinaryForm.writeString(out, terms.section());
        BinaryForm.writeList(out, terms.topics(), BinaryForm::writeString);
        BinaryForm.writeString(out, terms.source());
        BinaryForm.writeList(out, terms.authors(), BinaryForm::writeString);
    }

    static TermNames readTerms(ByteBuffer in) throws IOException {
        return new TermNames(
                BinaryForm.readString(in),
                BinaryForm.readList(in, BinaryForm::readString),
                BinaryForm.readString(in),
                BinaryForm.readList(in, BinaryForm::readString));
    }

    static void writeLinks(DataOutputStream out, Links links) throws IOException {
        BinaryForm.writeOptional(out, links.slug());
        BinaryForm.writeList(out, links.aliases(), BinaryForm::writeString);
        BinaryForm.writeList(out, links.categories(), BinaryForm::writeString);
        BinaryForm.writeOptional(out, links.translationOf());
    }

    static Links readLinks(ByteBuffer in) throws IOException {
        return new Links(
                BinaryForm.readOptional(in),
                BinaryForm.readList(in, BinaryForm::readString),
                BinaryForm.readList(in, BinaryForm::readString),
                BinaryForm.readOptional(in));
    }

    static void writeShowing(DataOutputStream out, Showing showing) throws IOException {
        writeSeries(out, showing.series()); // first, as it is asked for alone
        out.writeBoolean(showing.hasDeck());
        BinaryForm.writeList(out, showing.pictures(), BinaryForm::writeString);
        writeNumber(out, showing.featured());
        out.writeByte(showing.keywords().size());
        for (int i = 0; i < showing.keywords().size(); i++) {
            out.writeInt(showing.keywords().hash(i));
        }
    }

    static Showing readShowing(ByteBuffer in) throws IOException {
        Optional<Series> series = readSeries(in);
        boolean hasDeck = BinaryForm.readBoolean(in);
        List<String> pictures = BinaryForm.readList(in, BinaryForm::readString);
        Optional<Integer> featured = readNumber(in);
        int[] keywords = new int[Byte.toUnsignedInt(in.get())];
        for (int i = 0; i < keywords.length; i++) {
            keywords[i] = in.getInt();
        }
        return new Showing(hasDeck, pictures, featured, series, Keywords.of(keywords));
    }

    static void writeSeries(DataOutputStream out, Optional<Series> series) throws IOException {
        BinaryForm.writeOptional(out, series.map(Series::name));
        writeNumber(out, series.flatMap(Series::part));
    }

    static Optional<Series> readSeries(ByteBuffer in) throws IOException {
        Optional<String> name = BinaryForm.readOptional(in);
        Optional<Integer> part = readNumber(in);
        return name.map(of -> new Series(of, part));
    }

    /** A number that isn't negative, or none. */
    static void writeNumber(DataOutputStream out, Optional<Integer> number) throws IOException {
        out.writeInt(number.orElse(-1));
    }

    static Optional<Integer> readNumber(ByteBuffer in) throws IOException {
        int number = in.getInt();
        return number < 0 ? Optional.empty() : Optional.of(number);
    }

    static void writeReference(DataOutputStream out, FileReference r) throws IOException {
        out.writeByte(r.kind().ordinal());
        BinaryForm.writeString(out, r.target());
        BinaryForm.writeString(out, r.fragment());
        out.writeInt(r.line());
        out.writeInt(r.column());
    }

    static FileReference readReference(ByteBuffer in) throws IOException {
        return new FileReference(
                BinaryForm.readEnum(in, FileReference.Kind.values()),
                BinaryForm.readString(in),
                BinaryForm.readString(in),
                in.getInt(),
                in.getInt());
    }

    static void writeDate(DataOutputStream out, PublicationDate date) throws IOException {
        if (date instanceof PublicationDate.Day d) {
            out.writeByte(1);
            out.writeLong(d.date().toEpochDay());
            out.writeBoolean(d.time().isPresent());
            if (d.time().isPresent()) {
                writeTime(out, d.time().get());
            }
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

    private static void writeTime(DataOutputStream out, OffsetDateTime time) throws IOException {
        out.writeLong(time.toEpochSecond());
        out.writeInt(time.getNano());
        out.writeInt(time.getOffset().getTotalSeconds());
    }

    private static OffsetDateTime readTime(ByteBuffer in) {
        Instant moment = Instant.ofEpochSecond(in.getLong(), in.getInt());
        return OffsetDateTime.ofInstant(moment, ZoneOffset.ofTotalSeconds(in.getInt()));
    }

    static PublicationDate readDate(ByteBuffer in) throws IOException {
        return switch (in.get()) {
            case 1 ->
                new PublicationDate.Day(
                        LocalDate.ofEpochDay(in.getLong()),
                        BinaryForm.readBoolean(in) ? Optional.of(readTime(in)) : Optional.empty());
            case 2 ->
                new PublicationDate.Month(BinaryForm.readEnum(in, CalendarSystem.values()), in.getInt(), in.get());
            case 3 -> new PublicationDate.Year(BinaryForm.readEnum(in, CalendarSystem.values()), in.getInt());
            case 0 -> PublicationDate.UNKNOWN;
            default -> throw new IOException("unknown kind of date");
        };
    }
}
