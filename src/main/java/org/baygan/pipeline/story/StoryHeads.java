package org.baygan.pipeline.story;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baygan.model.Article;
import org.baygan.model.ArticleFacts;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Digest;
import org.baygan.model.DigestBuilder;
import org.baygan.model.FileReference;
import org.baygan.model.Headlines;
import org.baygan.model.PublicationDate;
import org.baygan.model.Showing;
import org.baygan.model.Story;
import org.baygan.model.StoryHead;
import org.baygan.search.index.HeadlineWords;
import org.baygan.text.DateRange;

/** Makes the heads of stories. Stateless. */
final class StoryHeads {
    private StoryHeads() {}

    /**
     * The head of a story.
     *
     * @param fingerprint names what the story was made from
     */
    static StoryHead of(Story story, String fingerprint) {
        Article a = story.article();
        return new StoryHead(
                summarise(story, fingerprint),
                a.status(),
                a.expires(),
                a.picture().path(),
                story.references());
    }

    private static ArticleSummary summarise(Story story, String fingerprint) {
        Article a = story.article();
        long instant = second(a.date());
        long changed = Math.max(exactSecond(a.date()), exactSecond(a.updated()));
        return new ArticleFacts(
                a.identity(),
                story.permalink(),
                new Headlines(a.title(), a.kicker(), belowHeadline(story)),
                new ArticleSummary.Timing(
                        a.date(),
                        DateRange.of(a.date()).map(DateRange::middle),
                        changed == ArticleSummary.UNDATED ? 0 : changed,
                        instant),
                a.terms(),
                a.links(),
                showing(story),
                madeOf(a.sourcePath(), fingerprint));
    }

    private static String belowHeadline(Story story) {
        String deck = story.article().deck();
        return deck.isEmpty() ? story.description() : deck;
    }

    /** Its own picture comes before the first of its text. */
    private static Showing showing(Story story) {
        Article a = story.article();
        Stream<String> inText = FileReference.images(story.references()).limit(1);
        List<String> pictures =
                Stream.concat(a.picture().path().stream(), inText).distinct().toList();
        return new Showing(
                !a.deck().isEmpty(),
                pictures,
                a.featured(),
                a.series(),
                HeadlineWords.of(a.title(), a.kicker(), belowHeadline(story)));
    }

    /** What the story of a source is made of. */
    static Digest madeOf(String sourcePath, String fingerprint) {
        return new DigestBuilder().add(sourcePath).add(fingerprint).digest();
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
