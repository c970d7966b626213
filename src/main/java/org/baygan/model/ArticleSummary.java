package org.baygan.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The few facts of a story that lists need; every article of the archive has one in memory. Immutable. Two summaries are
 * equal if they are of one source.
 */
public interface ArticleSummary {
    /** The {@code instant} of an undated article: before every other. */
    long UNDATED = Long.MIN_VALUE;

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
    record Timing(PublicationDate date, Optional<LocalDate> shelfDay, long changed, long instant) {}

    /** Which article it is. */
    Identity identity();

    /** Where its page is. */
    Permalink permalink();

    /** The headline, the line above it, and the one below it or else the description. */
    Headlines headlines();

    /** When it was published, and its place in time. */
    Timing timing();

    /** The names of its section, topics, source and authors. */
    TermNames terms();

    /** Old addresses that lead to it, and the original that it names. */
    Links links();

    /** How it is shown among others. */
    Showing showing();

    /** What the story was made of: if it is equal, so are the stories and their summaries. */
    Digest madeOf();

    /**
     * The digest of what the summary tells, but for {@link #madeOf}: if it is equal, so is whatever is made of summaries
     * alone, though the stories' texts may differ.
     */
    Digest facts();

    /** The same at another address. */
    default ArticleSummary at(Permalink address) {
        return new ArticleFacts(identity(), address, headlines(), timing(), terms(), links(), showing(), madeOf());
    }

    /** Whether another is of the same source: what {@code equals} means here. */
    default boolean isOfSourceOf(ArticleSummary other) {
        return hashCode() == other.hashCode() // paths often differ at the end alone
                && sourcePath().equals(other.sourcePath());
    }

    /** The hash code of the source's path. */
    @Override
    int hashCode();

    // The parts' facts, for those who need not know in which part they are.

    default ArticleId id() {
        return identity().id();
    }

    default String sourcePath() {
        return identity().sourcePath();
    }

    default Article.Kind kind() {
        return identity().kind();
    }

    default Language language() {
        return identity().language();
    }

    default String title() {
        return headlines().title();
    }

    default String kicker() {
        return headlines().kicker();
    }

    default String deck() {
        return headlines().deck();
    }

    default PublicationDate date() {
        return timing().date();
    }

    default Optional<LocalDate> shelfDay() {
        return timing().shelfDay();
    }

    default long changed() {
        return timing().changed();
    }

    default long instant() {
        return timing().instant();
    }

    default String section() {
        return terms().section();
    }

    default List<String> topics() {
        return terms().topics();
    }

    default String source() {
        return terms().source();
    }

    default List<String> authors() {
        return terms().authors();
    }

    default Optional<Series> series() {
        return showing().series();
    }

    default List<String> aliases() {
        return links().aliases();
    }

    default List<String> categories() {
        return links().categories();
    }

    default Optional<String> translationOf() {
        return links().translationOf();
    }
}
