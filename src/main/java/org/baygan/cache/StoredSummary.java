package org.baygan.cache;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baygan.cache.HeadForm.Part;
import org.baygan.model.Article;
import org.baygan.model.ArticleFacts;
import org.baygan.model.ArticleId;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Digest;
import org.baygan.model.Headlines;
import org.baygan.model.Identity;
import org.baygan.model.Language;
import org.baygan.model.Links;
import org.baygan.model.Permalink;
import org.baygan.model.PublicationDate;
import org.baygan.model.Series;
import org.baygan.model.Showing;
import org.baygan.model.TermNames;
import org.jspecify.annotations.Nullable;

/** A summary that reads its facts from a {@link HeadStore} whenever it is asked; it holds what sorting asks for. */
@SuppressWarnings("EnumOrdinal") // as in HeadForm
final class StoredSummary implements ArticleSummary {
    private final HeadStore.Chunk chunk;
    private final int at;
    private final int hash;
    private final long instant;

    /**
     * A summary.
     *
     * @param at where its head begins in the chunk
     */
    StoredSummary(HeadStore.Chunk chunk, int at) {
        this.chunk = chunk;
        this.at = at;
        this.hash = sourcePath().hashCode();
        this.instant = number(HeadForm.INSTANT);
    }

    /** Reads a part of its head. */
    <T> T read(Part part, BinaryForm.Reader<T> reader) {
        return chunk.read(begin(part), end(part), reader);
    }

    /** The same with all facts at hand. */
    ArticleSummary read() {
        return new ArticleFacts(
                identity(),
                permalink(),
                headlines(),
                timing(),
                terms(),
                links(),
                showing(),
                new ArticleFacts.Digests(madeOf(), facts()));
    }

    /** All bytes of its head. */
    byte[] bytes() {
        return chunk.part(at, end(Part.REST));
    }

    private int begin(Part part) {
        return at + chunk.place(at + HeadForm.place(part));
    }

    private int end(Part part) {
        return at + chunk.place(at + HeadForm.place(part) + Integer.BYTES);
    }

    private String text(Part part) {
        int begin = begin(part);
        int end = end(part);
        return begin == end ? "" : chunk.text(begin, end);
    }

    private long number(int place) {
        return chunk.number(at + place);
    }

    private Digest digest(int place) {
        return new Digest(number(place), number(place + Long.BYTES));
    }

    @Override
    public Identity identity() {
        return new Identity(id(), sourcePath(), kind(), language());
    }

    @Override
    public ArticleId id() {
        return new ArticleId(text(Part.ID));
    }

    @Override
    public String sourcePath() {
        return text(Part.SOURCE_PATH);
    }

    @Override
    public Article.Kind kind() {
        return Article.Kind.values()[(int) number(HeadForm.KIND)];
    }

    @Override
    public Language language() {
        return new Language(text(Part.LANGUAGE));
    }

    @Override
    public Permalink permalink() {
        return new Permalink(text(Part.PERMALINK));
    }

    @Override
    public Headlines headlines() {
        return new Headlines(title(), kicker(), deck());
    }

    @Override
    public String title() {
        return text(Part.TITLE);
    }

    @Override
    public String kicker() {
        return text(Part.KICKER);
    }

    @Override
    public String deck() {
        return text(Part.DECK);
    }

    @Override
    public Timing timing() {
        return new Timing(date(), shelfDay(), changed(), instant);
    }

    @Override
    public PublicationDate date() {
        return read(Part.DATE, ModelForm::readDate);
    }

    @Override
    public Optional<LocalDate> shelfDay() {
        long day = number(HeadForm.SHELF_DAY);
        return day == HeadForm.NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }

    @Override
    public long changed() {
        return number(HeadForm.CHANGED);
    }

    @Override
    public long instant() {
        return instant;
    }

    @Override
    public TermNames terms() {
        return new TermNames(section(), topics(), source(), authors());
    }

    @Override
    public String section() {
        return text(Part.SECTION);
    }

    @Override
    public List<String> topics() {
        return texts(Part.TOPICS);
    }

    @Override
    public String source() {
        return text(Part.SOURCE);
    }

    @Override
    public List<String> authors() {
        return texts(Part.AUTHORS);
    }

    private List<String> texts(Part part) {
        return read(part, in -> BinaryForm.readList(in, BinaryForm::readString));
    }

    @Override
    public Links links() {
        return read(Part.LINKS, ModelForm::readLinks);
    }

    @Override
    public Showing showing() {
        return read(Part.SHOWING, ModelForm::readShowing);
    }

    @Override
    public Optional<Series> series() {
        return read(Part.SHOWING, ModelForm::readSeries);
    }

    @Override
    public Digest madeOf() {
        return digest(HeadForm.MADE_OF);
    }

    @Override
    public Digest facts() {
        return digest(HeadForm.FACTS);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof ArticleSummary summary && isOfSourceOf(summary));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return sourcePath();
    }
}
