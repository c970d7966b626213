package org.baygan.cache;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.Article;
import org.baygan.model.ArticleSummary;
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
        ModelForm.writeIdentity(out, a.identity());
        BinaryForm.writeString(out, a.permalink().path());
        ModelForm.writeHeadlines(out, a.headlines());
        ModelForm.writeDate(out, a.date());
        out.writeLong(a.shelfDay().map(LocalDate::toEpochDay).orElse(NO_DAY));
        out.writeLong(a.changed());
        out.writeLong(a.instant());
        ModelForm.writeTerms(out, a.terms());
        ModelForm.writeLinks(out, a.links());
        ModelForm.writeShowing(out, a.showing());
        BinaryForm.writeDigest(out, a.madeOf());
        BinaryForm.writeDigest(out, a.facts());
    }

    private static ArticleSummary readSummary(DataInputStream in, String sourcePath, Names names) throws IOException {
        return new ArticleSummary(
                ModelForm.readIdentity(in, sourcePath, names),
                new Permalink(BinaryForm.readString(in)),
                ModelForm.readHeadlines(in),
                readTiming(in),
                ModelForm.readTerms(in, names),
                ModelForm.readLinks(in),
                ModelForm.readShowing(in),
                new ArticleSummary.Digests(BinaryForm.readDigest(in), BinaryForm.readDigest(in)));
    }

    private static ArticleSummary.Timing readTiming(DataInputStream in) throws IOException {
        PublicationDate date = ModelForm.readDate(in);
        return new ArticleSummary.Timing(date, day(in.readLong(), date), in.readLong(), in.readLong());
    }

    private static Optional<LocalDate> day(long epochDay, PublicationDate date) {
        if (date instanceof PublicationDate.Day exact && exact.date().toEpochDay() == epochDay) {
            return Optional.of(exact.date());
        }
        return epochDay == NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(epochDay));
    }
}
