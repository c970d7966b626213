package org.baygan.pipeline.story;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.baygan.model.Article;
import org.baygan.model.PublicationDate;
import org.baygan.model.StoryHead;
import org.baygan.text.DateRange;

/**
 * Tells which stories are to be seen at one moment. Immutable.
 *
 * @param now the moment
 * @param zone the site's time zone, in which days begin
 * @param drafts whether drafts are to be seen
 */
public record Publication(Instant now, ZoneId zone, boolean drafts) {
    /** Whether a story is to be seen, and if not, why. */
    public enum Decision {
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
     * The moment from which a date counts as come: its time, or the midnight in the site's zone at which it begins.
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
