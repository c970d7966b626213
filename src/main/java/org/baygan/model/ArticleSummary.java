package org.baygan.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The few facts of a story that lists need; one is held in memory for every article of the archive.
 *
 * @param id the article's name
 * @param sourcePath its file, below the content folder
 * @param kind an article, or a static page
 * @param language its language
 * @param permalink where its page is
 * @param title the headline
 * @param kicker the line above it, perhaps empty
 * @param deck the line below it, or else the description; perhaps empty
 * @param date when it was published
 * @param shelfDay the day it is shelved under: the day itself, or a partial date's middle; empty if it is undated
 * @param changed the last moment it changed, in seconds since 1970-01-01T00:00Z: its update, else its publication; 0 if
 *     the day of neither is known
 * @param instant when it was published, in seconds since 1970-01-01T00:00Z: by the clock if the time is known, else
 *     the start of the shelf day in UTC; {@link #UNDATED} if it is undated
 * @param section the section's name, or empty
 * @param topics the topics' names
 * @param source the agency's name, or empty
 * @param authors the writers' names
 * @param translationOf the source path it names as its original
 * @param aliases old addresses
 * @param madeOf what the story was made of: of equal digests, the stories are equal, and so are their summaries
 * @param facts all of the above but {@code madeOf}, summed up: of equal digests, whatever is made of summaries alone is
 *     equal, though the stories' texts may differ
 */
public record ArticleSummary(
        ArticleId id,
        String sourcePath,
        Article.Kind kind,
        Language language,
        Permalink permalink,
        String title,
        String kicker,
        String deck,
        PublicationDate date,
        Optional<LocalDate> shelfDay,
        long changed,
        long instant,
        String section,
        List<String> topics,
        String source,
        List<String> authors,
        Optional<String> translationOf,
        List<String> aliases,
        Digest madeOf,
        Digest facts) {
    /** The {@code instant} of an undated article: before every other. */
    public static final long UNDATED = Long.MIN_VALUE;

    public ArticleSummary {
        topics = List.copyOf(topics);
        authors = List.copyOf(authors);
        aliases = List.copyOf(aliases);
    }

    /** A summary, its facts summed up. */
    public ArticleSummary(
            ArticleId id,
            String sourcePath,
            Article.Kind kind,
            Language language,
            Permalink permalink,
            String title,
            String kicker,
            String deck,
            PublicationDate date,
            Optional<LocalDate> shelfDay,
            long changed,
            long instant,
            String section,
            List<String> topics,
            String source,
            List<String> authors,
            Optional<String> translationOf,
            List<String> aliases,
            Digest madeOf) {
        this(
                id,
                sourcePath,
                kind,
                language,
                permalink,
                title,
                kicker,
                deck,
                date,
                shelfDay,
                changed,
                instant,
                section,
                topics,
                source,
                authors,
                translationOf,
                aliases,
                madeOf,
                new Ingredients()
                        .add(id.value())
                        .add(sourcePath)
                        .add(kind.name())
                        .add(language.tag())
                        .add(permalink.path())
                        .add(title)
                        .add(kicker)
                        .add(deck)
                        .add(date.toString())
                        .add(shelfDay.map(LocalDate::toString))
                        .add(changed)
                        .add(instant)
                        .add(section)
                        .addAll(topics)
                        .add(source)
                        .addAll(authors)
                        .add(translationOf)
                        .addAll(aliases)
                        .digest());
    }

    /**
     * Whether an article stands in all orders and lists where another does: the two differ in nothing but their texts,
     * titles, kickers and decks.
     */
    public boolean standsWhere(ArticleSummary other) {
        return new ArticleSummary(
                        id,
                        sourcePath,
                        kind,
                        language,
                        permalink,
                        other.title,
                        other.kicker,
                        other.deck,
                        date,
                        shelfDay,
                        changed,
                        instant,
                        section,
                        topics,
                        source,
                        authors,
                        translationOf,
                        aliases,
                        madeOf)
                .facts.equals(other.facts);
    }

    /** Summaries of one archive are told apart by their source. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ArticleSummary summary
                && summary.sourcePath.hashCode() == sourcePath.hashCode() // for paths of one folder differ late
                && summary.sourcePath.equals(sourcePath);
    }

    @Override
    public int hashCode() {
        return sourcePath.hashCode();
    }
}
