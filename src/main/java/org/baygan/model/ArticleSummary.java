package org.baygan.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The few facts of a story that lists need; one is held in memory for every article of the archive.
 *
 * @param identity which article it is
 * @param permalink where its page is
 * @param headlines the headline, the line above it, and the one below it or else the description
 * @param timing when it was published, and its place in time
 * @param terms the names of its section, topics, source and authors
 * @param links old addresses that lead to it, and the original that it names
 * @param showing how it is shown among others
 * @param digests what it was made of, and what it is, summed up
 */
public record ArticleSummary(
        Identity identity,
        Permalink permalink,
        Headlines headlines,
        Timing timing,
        TermNames terms,
        Links links,
        Showing showing,
        Digests digests) {
    /** The {@code instant} of an undated article: before every other. */
    public static final long UNDATED = Long.MIN_VALUE;

    /**
     * An article's place in time.
     *
     * @param date when it was published
     * @param shelfDay the day it is shelved under: the day itself, or a partial date's middle; empty if it is undated
     * @param changed the last moment it changed, in seconds since 1970-01-01T00:00Z: its publication or its update,
     *     whichever is later, of those whose day is known; 0 if neither's is
     * @param instant when it was published, in seconds since 1970-01-01T00:00Z: by the clock if the time is known, else
     *     the start of the shelf day in UTC; {@link #UNDATED} if it is undated
     */
    public record Timing(PublicationDate date, Optional<LocalDate> shelfDay, long changed, long instant) {}

    /**
     * Two digests of an article.
     *
     * @param madeOf what the story was made of: if it is equal, so are the stories and their summaries
     * @param facts what the summary tells, without {@code madeOf}: if it is equal, so is whatever is made of summaries
     *     alone, though the stories' texts may differ
     */
    public record Digests(Digest madeOf, Digest facts) {}

    /** A summary of an article that is shown in no special way. */
    public ArticleSummary(
            Identity identity,
            Permalink permalink,
            Headlines headlines,
            Timing timing,
            TermNames terms,
            Links links,
            Digest madeOf) {
        this(identity, permalink, headlines, timing, terms, links, Showing.PLAIN, madeOf);
    }

    /** A summary; the digest of its facts is made here. */
    public ArticleSummary(
            Identity identity,
            Permalink permalink,
            Headlines headlines,
            Timing timing,
            TermNames terms,
            Links links,
            Showing showing,
            Digest madeOf) {
        this(
                identity,
                permalink,
                headlines,
                timing,
                terms,
                links,
                showing,
                new Digests(
                        madeOf,
                        new DigestBuilder()
                                .add(identity.id().value())
                                .add(identity.sourcePath())
                                .add(identity.kind().name())
                                .add(identity.language().tag())
                                .add(permalink.path())
                                .add(headlines.title())
                                .add(headlines.kicker())
                                .add(headlines.deck())
                                .add(timing.date.toString())
                                .add(timing.shelfDay.map(LocalDate::toString))
                                .add(timing.changed)
                                .add(timing.instant)
                                .add(terms.section())
                                .addAll(terms.topics())
                                .add(terms.source())
                                .addAll(terms.authors())
                                .add(links.translationOf())
                                .addAll(links.aliases())
                                .addAll(links.categories())
                                .add(showing.hasDeck())
                                .addAll(showing.pictures())
                                .add(showing.featured().map(Object::toString))
                                .add(showing.series().map(Series::name))
                                .add(showing.series().flatMap(Series::part).map(Object::toString))
                                .digest()));
    }

    /** The same at another address. */
    public ArticleSummary at(Permalink address) {
        return new ArticleSummary(identity, address, headlines, timing, terms, links, showing, digests.madeOf);
    }

    // The parts' facts, for those who need not know in which part they are.

    /** What the story was made of. */
    public Digest madeOf() {
        return digests.madeOf;
    }

    /** The digest of what the summary tells. */
    public Digest facts() {
        return digests.facts;
    }

    public ArticleId id() {
        return identity.id();
    }

    public String sourcePath() {
        return identity.sourcePath();
    }

    public Article.Kind kind() {
        return identity.kind();
    }

    public Language language() {
        return identity.language();
    }

    public String title() {
        return headlines.title();
    }

    public String kicker() {
        return headlines.kicker();
    }

    public String deck() {
        return headlines.deck();
    }

    public PublicationDate date() {
        return timing.date;
    }

    public Optional<LocalDate> shelfDay() {
        return timing.shelfDay;
    }

    public long changed() {
        return timing.changed;
    }

    public long instant() {
        return timing.instant;
    }

    public String section() {
        return terms.section();
    }

    public List<String> topics() {
        return terms.topics();
    }

    public String source() {
        return terms.source();
    }

    public List<String> authors() {
        return terms.authors();
    }

    public List<String> aliases() {
        return links.aliases();
    }

    public List<String> categories() {
        return links.categories();
    }

    public Optional<String> translationOf() {
        return links.translationOf();
    }

    /** Summaries of one archive are told apart by their source. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof ArticleSummary summary
                        && summary.sourcePath().hashCode()
                                == sourcePath().hashCode() // they often differ at the end alone
                        && summary.sourcePath().equals(sourcePath()));
    }

    @Override
    public int hashCode() {
        return sourcePath().hashCode();
    }
}
