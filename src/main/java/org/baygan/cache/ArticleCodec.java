package org.baygan.cache;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.Article;
import org.baygan.model.ArticleId;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Language;
import org.baygan.model.Names;
import org.baygan.model.Permalink;
import org.baygan.model.PublicationDate;
import org.baygan.model.StoryHead;

/** The form of stories' heads and their diagnostics in the cache. Stateless. */
@SuppressWarnings("EnumOrdinal") // the form belongs to one version of the cache
final class ArticleCodec {
    private static final long NO_DAY = Long.MIN_VALUE;

    private ArticleCodec() {}

    static void write(DataOutputStream out, CachedArticle entry) throws IOException {
        BinaryForm.writeString(out, entry.fingerprint());
        BinaryForm.writeList(out, entry.diagnostics(), BinaryForm::writeDiagnostic);
        out.writeBoolean(entry.head().isPresent());
        if (entry.head().isPresent()) {
            write(out, entry.head().get());
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param sourcePath the file's path, which the head takes for its own
     * @param names shares the names that many articles carry
     */
    static CachedArticle read(DataInputStream in, String sourcePath, Names names) throws IOException {
        String fingerprint = BinaryForm.readString(in);
        List<Diagnostic> diagnostics = BinaryForm.readList(in, BinaryForm::readDiagnostic);
        Optional<StoryHead> head = in.readBoolean() ? Optional.of(readHead(in, sourcePath, names)) : Optional.empty();
        return new CachedArticle(fingerprint, head, diagnostics);
    }

    private static void write(DataOutputStream out, StoryHead head) throws IOException {
        write(out, head.summary());
        out.writeByte(head.status().ordinal());
        ModelForm.writeDate(out, head.expires());
        BinaryForm.writeOptional(out, head.image());
        BinaryForm.writeList(out, head.references(), ModelForm::writeReference);
    }

    private static StoryHead readHead(DataInputStream in, String sourcePath, Names names) throws IOException {
        return new StoryHead(
                readSummary(in, sourcePath, names),
                BinaryForm.readEnum(in, Article.Status.values()),
                ModelForm.readDate(in),
                BinaryForm.readOptional(in),
                BinaryForm.readList(in, ModelForm::readReference));
    }

    private static void write(DataOutputStream out, ArticleSummary a) throws IOException {
        BinaryForm.writeString(out, a.id().value());
        out.writeByte(a.kind().ordinal());
        BinaryForm.writeString(out, a.language().tag());
        BinaryForm.writeString(out, a.permalink().path());
        BinaryForm.writeString(out, a.title());
        BinaryForm.writeString(out, a.kicker());
        BinaryForm.writeString(out, a.deck());
        ModelForm.writeDate(out, a.date());
        out.writeLong(a.shelfDay().map(LocalDate::toEpochDay).orElse(NO_DAY));
        out.writeLong(a.changed());
        out.writeLong(a.instant());
        BinaryForm.writeString(out, a.section());
        BinaryForm.writeList(out, a.topics(), BinaryForm::writeString);
        BinaryForm.writeString(out, a.source());
        BinaryForm.writeList(out, a.authors(), BinaryForm::writeString);
        BinaryForm.writeOptional(out, a.translationOf());
        BinaryForm.writeList(out, a.aliases(), BinaryForm::writeString);
        BinaryForm.writeDigest(out, a.madeOf());
        BinaryForm.writeDigest(out, a.facts());
    }

    private static ArticleSummary readSummary(DataInputStream in, String sourcePath, Names names) throws IOException {
        ArticleId id = new ArticleId(BinaryForm.readString(in));
        Article.Kind kind = BinaryForm.readEnum(in, Article.Kind.values());
        Language language = new Language(names.share(BinaryForm.readString(in)));
        Permalink permalink = new Permalink(BinaryForm.readString(in));
        String title = BinaryForm.readString(in);
        String kicker = BinaryForm.readString(in);
        String deck = BinaryForm.readString(in);
        PublicationDate date = ModelForm.readDate(in);
        return new ArticleSummary(
                id,
                sourcePath,
                kind,
                language,
                permalink,
                title,
                kicker,
                deck,
                date,
                day(in.readLong(), date),
                in.readLong(),
                in.readLong(),
                names.share(BinaryForm.readString(in)),
                readNames(in, names),
                names.share(BinaryForm.readString(in)),
                readNames(in, names),
                BinaryForm.readOptional(in),
                BinaryForm.readList(in, BinaryForm::readString),
                BinaryForm.readDigest(in),
                BinaryForm.readDigest(in));
    }

    private static List<String> readNames(DataInputStream in, Names names) throws IOException {
        return names.share(BinaryForm.readList(in, BinaryForm::readString));
    }

    private static Optional<LocalDate> day(long epochDay, PublicationDate date) {
        if (date instanceof PublicationDate.Day exact && exact.date().toEpochDay() == epochDay) {
            return Optional.of(exact.date());
        }
        return epochDay == NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(epochDay));
    }
}
