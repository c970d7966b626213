package org.baygan.render;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.baygan.model.ArticleSummary;
import org.baygan.model.CalendarSystem;
import org.baygan.model.Direction;

/**
 * When the parts of a series were published.
 *
 * @param days the days, each once, in order; of a month or a year its middle
 */
record Timeline(List<LocalDate> days) {
    /** In units of the drawing, which is stretched to its place. */
    private static final int WIDTH = 1000;

    private static final int HEIGHT = 10;
    private static final int MARK = 8;

    /** The timeline of articles; empty if those with a date are of one day. */
    static Optional<Timeline> of(List<ArticleSummary> articles) {
        List<LocalDate> days = articles.stream()
                .flatMap(article -> article.shelfDay().stream())
                .sorted()
                .distinct()
                .toList();
        return days.size() < 2 ? Optional.empty() : Optional.of(new Timeline(days));
    }

    /** The drawing, which runs as the language does. */
    TimelineView view(LanguageVoice voice) {
        CalendarSystem calendar = voice.settings().calendar();
        LocalDate first = days.get(0);
        LocalDate last = days.get(days.size() - 1);
        long span = ChronoUnit.DAYS.between(first, last);
        boolean fromTheRight = voice.settings().direction() == Direction.RTL;
        return new TimelineView(
                voice.dates().day(first, calendar),
                voice.dates().day(last, calendar),
                WIDTH,
                HEIGHT,
                MARK,
                days.stream()
                        .map(day -> {
                            int place = (int) (ChronoUnit.DAYS.between(first, day) * (WIDTH - MARK) / span);
                            return new TimelineView.Mark(
                                    voice.dates().day(day, calendar), fromTheRight ? WIDTH - MARK - place : place);
                        })
                        .toList());
    }
}
