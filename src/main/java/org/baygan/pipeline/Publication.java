package org.baygan.pipeline;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.baygan.model.Article;
import org.baygan.model.PublicationDate;
import org.baygan.model.StoryHead;
import org.baygan.text.DateRange;

/** Tells which stories are to be seen at one moment,. */
record Publication(Instant now, ZoneId zone, boolean drafts) {
    /** Why a story is seen or not. */
    enum Decision {
        PUBLISHED,
        DRAFT,
        SCHEDULED,
        EXPIRED
    }

    Decision decide(StoryHead story) {
        if (story.status() == Article.Status.DRAFT && !drafts) {
            return Decision.DRAFT;
        }
        if (hasCome(story.expires())) {
            return Decision.EXPIRED;
        }
        PublicationDate date = story.summary().date();
        boolean known = !(date instanceof PublicationDate.Unknown);
        return known && !hasCome(date) ? Decision.SCHEDULED : Decision.PUBLISHED;
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
}
