package org.baygan.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.baygan.model.ArticleSummary;
import org.baygan.model.CalendarDate;
import org.baygan.model.CalendarSystem;
import org.baygan.model.Direction;
import org.baygan.text.Calendars;

/**
 * How much was written about a thing in each year, or, where it all lies within three, in each month.
 *
 * @param inMonths whether it is counted in months
 * @param counts how many articles there are, by year, or by the number of months since the calendar began
 */
record Coverage(boolean inMonths, SortedMap<Integer, Integer> counts) {
    /** Fewer articles need no drawing: they are seen at a glance. */
    private static final int FEWEST = 8;

    private static final int FEWEST_BARS = 3;
    private static final int YEARS_IN_MONTHS = 3;
    private static final int MONTHS = 12;

    /** A bar and the gap behind it, and the height of the highest, in units of the drawing. */
    private static final int STEP = 10;

    private static final int GAP = 2;
    private static final int HEIGHT = 60;

    /** The coverage by articles; empty if there are too few to be drawn, or if they are of one time. */
    static Optional<Coverage> of(CalendarSystem calendar, List<ArticleSummary> articles) {
        List<CalendarDate> days = articles.stream()
                .flatMap(article -> article.shelfDay().stream())
                .map(day -> Calendars.in(calendar, day))
                .toList();
        if (days.size() < FEWEST) {
            return Optional.empty();
        }
        int first = days.stream().mapToInt(CalendarDate::year).min().orElseThrow();
        int last = days.stream().mapToInt(CalendarDate::year).max().orElseThrow();
        boolean months = last - first < YEARS_IN_MONTHS;
        SortedMap<Integer, Integer> counts = new TreeMap<>();
        days.forEach(day -> counts.merge(months ? day.year() * MONTHS + day.month() - 1 : day.year(), 1, Integer::sum));
        return counts.lastKey() - counts.firstKey() + 1 < FEWEST_BARS
                ? Optional.empty()
                : Optional.of(new Coverage(months, counts));
    }

    /** The drawing, which runs as the language does. */
    CoverageView view(LanguageVoice voice) {
        int first = counts.firstKey();
        int last = counts.lastKey();
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        boolean fromTheRight = voice.settings().direction() == Direction.RTL;
        List<CoverageView.Bar> bars = new ArrayList<>();
        counts.forEach((time, count) -> {
            int place = fromTheRight ? last - time : time - first;
            int height = Math.max(1, Math.round((float) count * HEIGHT / most));
            bars.add(new CoverageView.Bar(name(voice, time), count, place * STEP, HEIGHT - height, height));
        });
        return new CoverageView(
                inMonths,
                name(voice, first),
                name(voice, last),
                (last - first + 1) * STEP - GAP,
                HEIGHT,
                STEP - GAP,
                bars);
    }

    private String name(LanguageVoice voice, int time) {
        return inMonths
                ? voice.dates().month(voice.settings().calendar(), time / MONTHS, time % MONTHS + 1)
                : voice.dates().year(time);
    }
}
