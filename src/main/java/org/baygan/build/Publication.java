package org.baygan.build;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.baygan.model.Article;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Ingredients;
import org.baygan.model.PublicationDate;
import org.baygan.model.Story;
import org.baygan.text.DateRange;

/** Tells which stories are to be seen at one moment, and sums them up for lists. */
record Publication(Instant now, ZoneId zone, boolean drafts) {
    /** Why a story is seen or not. */
    enum Decision {
        PUBLISHED,
        DRAFT,
        SCHEDULED,
        EXPIRED
    }

    Decision decide(Article article) {
        if (article.status() == Article.Status.DRAFT && !drafts) {
            return Decision.DRAFT;
        }
        if (hasCome(article.expires())) {
            return Decision.EXPIRED;
        }
        boolean known = !(article.date() instanceof PublicationDate.Unknown);
        return known && !hasCome(article.date()) ? Decision.SCHEDULED : Decision.PUBLISHED;
    }

    private boolean hasCome(PublicationDate date) {
        return moment(date).filter(moment -> !moment.isAfter(now)).isPresent();
    }

    /**
     * When a date comes; a day without a time begins at midnight in the site's zone.
     *
     * @return empty if the date is unknown
     */
    Optional<Instant> moment(PublicationDate date) {
        return date instanceof PublicationDate.Day day && day.time().isPresent()
                ? day.time().map(OffsetDateTime::toInstant)
                : DateRange.of(date)
                        .map(range -> range.first().atStartOfDay(zone).toInstant());
    }

    /**
     * Sums a story up.
     *
     * @param fingerprint names what it was made from
     */
    static ArticleSummary summarise(Story story, String fingerprint) {
        Article a = story.article();
        long instant = second(a.date());
        long changed = Math.max(exactSecond(a.date()), exactSecond(a.updated()));
        return new ArticleSummary(
                a.id(),
                a.sourcePath(),
                a.kind(),
                a.language(),
                story.permalink(),
                a.title(),
                a.kicker(),
                a.deck().isEmpty() ? story.description() : a.deck(),
                a.date(),
                DateRange.of(a.date()).map(DateRange::middle),
                changed == ArticleSummary.UNDATED ? 0 : changed,
                instant,
                a.section(),
                a.topics(),
                a.source(),
                a.authors(),
                a.translationOf(),
                a.aliases(),
                new Ingredients().add(a.sourcePath()).add(fingerprint).digest());
    }

    private static long exactSecond(PublicationDate date) {
        return date instanceof PublicationDate.Day ? second(date) : ArticleSummary.UNDATED;
    }

    private static long second(PublicationDate date) {
        if (date instanceof PublicationDate.Day day && day.time().isPresent()) {
            return day.time().get().toEpochSecond();
        }
        Optional<LocalDate> middle = DateRange.of(date).map(DateRange::middle);
        return middle.map(day -> day.atStartOfDay().toEpochSecond(ZoneOffset.UTC))
                .orElse(ArticleSummary.UNDATED);
    }
}
