package org.baygan.render;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.ListAddresses;
import org.baygan.archive.Shelves;
import org.baygan.model.CalendarDate;
import org.baygan.model.CalendarSystem;
import org.baygan.text.Calendars;

/**
 * What the ways from a day to the same day of other years are made of.
 *
 * @param date the day, as one of the calendars names it
 * @param others the days of that name in other years that have articles, newest first
 */
record SameDayInput(CalendarDate date, List<LocalDate> others) {
    /** By the language's own calendar, then by the other, each if there is another year; none where pages are lean. */
    static List<SameDayInput> of(SiteContext site, LanguageArchive own, LocalDate day) {
        if (!site.config().hasRichPages()) {
            return List.of();
        }
        Shelves shelves = own.shelves();
        return Stream.of(shelves.calendar(), Cards.other(shelves.calendar()))
                .map(calendar -> Calendars.in(calendar, day))
                .map(date -> new SameDayInput(date, shelves.sameDay(date)))
                .filter(input -> !input.others.isEmpty())
                .toList();
    }

    SameDayView view(LanguageVoice voice, FrameInput.Place place) {
        CalendarSystem calendar = voice.settings().calendar();
        ListAddresses own = new ListAddresses(place.language());
        return new SameDayView(
                date.system() == calendar
                        ? voice.messages().text("day.other-years")
                        : voice.messages()
                                .text("day.other-calendar", voice.dates().dayOfAnyYear(date)),
                others.stream()
                        .map(day -> {
                            CalendarDate there = Calendars.in(calendar, day);
                            return new Link(
                                    place.page().hrefTo(own.month(there.year(), there.month())) + "#d" + there.day(),
                                    voice.dates()
                                            .year(Calendars.in(date.system(), day)
                                                    .year()));
                        })
                        .toList());
    }
}
