package org.baygan.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A summary whose facts are all at hand.
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
public record ArticleFacts(
        Identity identity,
        Permalink permalink,
        Headlines headlines,
        Timing timing,
        TermNames terms,
        Links links,
        Showing showing,
        Digests digests)
        implements ArticleSummary {
    /**
     * Two digests of an article.
     *
     * @param madeOf what the story was made of: if it is equal, so are the stories and their summaries
     * @param facts what the summary tells, without {@code madeOf}: if it is equal, so is whatever is made of summaries
     *     alone, though the stories' texts may differ
     */
    public record Digests(Digest madeOf, Digest facts) {}

    /** A summary of an article that is shown in no special way. */
    public ArticleFacts(
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
    public ArticleFacts(
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
                                .add(timing.date().toString())
                                .add(timing.shelfDay().map(LocalDate::toString))
                                .add(timing.changed())
                                .add(timing.instant())
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

    @Override
    public Digest madeOf() {
        return digests.madeOf;
    }

    @Override
    public Digest facts() {
        return digests.facts;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof ArticleSummary summary && isOfSourceOf(summary));
    }

    @Override
    public int hashCode() {
        return sourcePath().hashCode();
    }
}
