package org.baygan.render;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baygan.archive.DayShelf;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.ListAddresses;
import org.baygan.archive.MonthShelf;
import org.baygan.archive.Paginator;
import org.baygan.archive.Shelves;
import org.baygan.archive.YearShelf;
import org.baygan.model.ArticleSummary;
import org.baygan.model.CalendarDate;
import org.baygan.model.CalendarSystem;
import org.baygan.model.Language;
import org.baygan.model.Permalink;
import org.baygan.model.PublicationDate;
import org.baygan.text.Calendars;
import org.jspecify.annotations.Nullable;

/** The archive by date: all years, each year's calendar, each month by day, and the days with many articles. */
final class CalendarPages {
    private static final int SHOWN_OF_A_LARGE_DAY = 3;

    private final SiteContext site;
    private final Frames frames;
    private final JBakeVariables jbake;
    private final InexactPages inexact;

    CalendarPages(SiteContext site, Frames frames) {
        this.site = site;
        this.frames = frames;
        this.jbake = new JBakeVariables(site);
        this.inexact = new InexactPages(site, frames);
    }

    void addTo(Consumer<PageJob> jobs) {
        for (LanguageArchive own : site.archive().languages()) {
            Permalink years = own.addresses().years();
            String template = site.config().templateFiles().getOrDefault("archive", "years.ftlh");
            jobs.accept(new PageJob(site.common(), years.path(), template, own.language(), () -> years(own))
                    .with(() -> jbake.of(own, years)));
            for (YearShelf year : own.shelves().years()) {
                jobs.accept(job(own, own.addresses().year(year.year()), "year.ftlh", () -> year(own, year)));
                addInexact(jobs, own, year);
                for (MonthShelf month : year.months()) {
                    Permalink page = own.addresses().month(month.year(), month.month());
                    jobs.accept(job(own, page, "month.ftlh", () -> month(own, month)));
                    month.days().stream().filter(this::hasPage).forEach(day -> addDay(jobs, own, day));
                }
            }
        }
    }

    private PageJob job(LanguageArchive own, Permalink page, String template, Supplier<? extends PageInput> input) {
        return new PageJob(site.common(), page.path(), template, own.language(), input);
    }

    private void addInexact(Consumer<PageJob> jobs, LanguageArchive own, YearShelf year) {
        LanguageVoice voice = site.voice(own.language());
        CalendarSystem calendar = own.shelves().calendar();
        ListAddresses addresses = own.addresses();
        inexact.addTo(
                jobs,
                own,
                () -> new Link(addresses.year(year.year()).path(), voice.dates().year(year.year())),
                "year.inexact",
                year.inexact());
        for (MonthShelf month : year.months()) {
            inexact.addTo(
                    jobs,
                    own,
                    () -> new Link(
                            addresses.month(month.year(), month.month()).path(),
                            voice.dates().month(calendar, month.year(), month.month())),
                    "month.inexact",
                    month.inexact());
        }
    }

    private boolean hasPage(DayShelf day) {
        return day.articles().size() >= site.config().dayPageMinimum();
    }

    /**
     * A year and how many articles it has.
     *
     * @param year the year
     * @param size how many
     */
    record YearSize(int year, int size) {
        static List<YearSize> of(LanguageArchive own) {
            return own.shelves().years().stream()
                    .map(year -> new YearSize(year.year(), year.size()))
                    .toList();
        }

        /** Links to the pages of years, as seen from a page. */
        static List<YearLink> links(List<YearSize> years, LanguageVoice voice, Permalink from) {
            CalendarSystem calendar = voice.settings().calendar();
            ListAddresses own = new ListAddresses(voice.settings().language());
            return years.stream()
                    .map(year -> new YearLink(
                            from.hrefTo(own.year(year.year)),
                            voice.dates().year(year.year),
                            voice.dates().format(new PublicationDate.Year(calendar, year.year), Cards.other(calendar)),
                            year.size))
                    .toList();
        }
    }

    /** The site path and the name of the page of all years. */
    private Link yearsLink(LanguageArchive own) {
        return new Link(
                own.addresses().years().path(),
                site.voice(own.language()).messages().text("nav.archive"));
    }

    private Link yearLink(LanguageArchive own, int year) {
        return new Link(
                own.addresses().year(year).path(),
                site.voice(own.language()).dates().year(year));
    }

    private YearsInput years(LanguageArchive own) {
        String title = site.voice(own.language()).messages().text("nav.archive");
        Frames.Draft draft = new Frames.Draft(own, own.addresses().years(), "years", title)
                .part("archive")
                .description(new ListDescription(site, own).of(title, own.articles()));
        for (LanguageArchive other : site.archive().languages()) {
            if (other != own) {
                draft.exact(other.language(), other.addresses().years());
            }
        }
        return new YearsInput(
                frames.input(draft), YearSize.of(own), own.undated().size());
    }

    /**
     * What the page of all years is made of.
     *
     * @param frame its frame
     * @param years the years
     * @param undated how many articles have no date
     */
    private record YearsInput(FrameInput frame, List<YearSize> years, int undated) implements PageInput {
        @Override
        public Map<String, Object> model(RenderContext common) {
            Language language = frame.place().language();
            Permalink page = frame.place().page();
            return Map.of(
                    "frame",
                    frame.frame(common),
                    "years",
                    YearSize.links(years, common.voice(language), page),
                    "undated",
                    undated,
                    "undatedHref",
                    page.hrefTo(new ListAddresses(language).undatedFolder() + "index.html"));
        }
    }

    private YearInput year(LanguageArchive own, YearShelf year) {
        Shelves shelves = own.shelves();
        String name = site.voice(own.language()).dates().year(year.year());
        Frames.Draft draft = new Frames.Draft(own, own.addresses().year(year.year()), "year", name)
                .part("archive")
                .description(new ListDescription(site, own)
                        .of(inBoth(own, name, new PublicationDate.Year(shelves.calendar(), year.year())), year.size()))
                .below(List.of(yearsLink(own)));
        for (LanguageArchive other : site.archive().languages()) {
            if (other != own) {
                draft.nearest(other.language(), sameYear(shelves.calendar(), year.year(), other));
            }
        }
        return new YearInput(
                frames.input(draft),
                year.year(),
                year.size(),
                year.months().stream().map(YearInput.MonthCount::of).toList(),
                inexact.input(year.inexact()),
                shelves.yearBefore(year.year()).map(YearShelf::year),
                shelves.yearAfter(year.year()).map(YearShelf::year));
    }

    /** A year or month, and in brackets that of the other calendar. */
    private String inBoth(LanguageArchive own, String name, PublicationDate date) {
        CalendarSystem other = Cards.other(own.shelves().calendar());
        return name + " (" + site.voice(own.language()).dates().format(date, other) + ")";
    }

    /** The page of the other language's year that has most of a year, else one that has some, else of all years. */
    private static String sameYear(CalendarSystem calendar, int year, LanguageArchive other) {
        Shelves shelves = other.shelves();
        return Stream.of(
                        new CalendarDate(calendar, year, 7, 1),
                        new CalendarDate(calendar, year, 12, 28),
                        new CalendarDate(calendar, year, 1, 1))
                .map(day -> Calendars.in(shelves.calendar(), Calendars.day(day)).year())
                .filter(there -> shelves.year(there).isPresent())
                .findFirst()
                .map(there -> other.addresses().year(there).path())
                .orElse(other.addresses().years().path());
    }

    /**
     * What a year's page is made of.
     *
     * @param frame its frame
     * @param year the year
     * @param size how many articles it has
     * @param months its months that have articles
     * @param inexact the articles whose month isn't known
     * @param before the nearest year before that has articles
     * @param after the nearest after
     */
    private record YearInput(
            FrameInput frame,
            int year,
            int size,
            List<MonthCount> months,
            InexactPages.Input inexact,
            Optional<Integer> before,
            Optional<Integer> after)
            implements PageInput {
        /**
         * A month.
         *
         * @param month its number
         * @param size how many articles it has
         * @param days its days that have articles
         */
        private record MonthCount(int month, int size, List<DayCount> days) {
            static MonthCount of(MonthShelf month) {
                return new MonthCount(
                        month.month(),
                        month.size(),
                        month.days().stream()
                                .map(day ->
                                        new DayCount(day.day(), day.articles().size()))
                                .toList());
            }
        }

        /**
         * A day.
         *
         * @param day the day
         * @param size how many articles it has
         */
        private record DayCount(LocalDate day, int size) {}

        @Override
        public Map<String, Object> model(RenderContext common) {
            LanguageVoice voice = common.voice(frame.place().language());
            CalendarSystem calendar = voice.settings().calendar();
            List<DayOfWeek> week = week(frame.place().language());
            int most = months.stream()
                    .flatMap(month -> month.days.stream())
                    .mapToInt(DayCount::size)
                    .max()
                    .orElse(1);
            YearView view = new YearView(
                    voice.dates().year(year),
                    voice.dates().format(new PublicationDate.Year(calendar, year), Cards.other(calendar)),
                    size,
                    week.stream().map(voice.dates()::weekdayShort).toList(),
                    week.stream().map(voice.dates()::weekday).toList(),
                    IntStream.rangeClosed(1, 12)
                            .mapToObj(month -> grid(voice, month, week, most))
                            .toList(),
                    inexact.cards(new Cards(common, frame)),
                    inexact.all(common, frame.place()),
                    before.map(other -> link(voice, other)).orElse(null),
                    after.map(other -> link(voice, other)).orElse(null));
            return Map.of("frame", frame.frame(common), "year", view);
        }

        private Link link(LanguageVoice voice, int other) {
            ListAddresses own = new ListAddresses(frame.place().language());
            return new Link(
                    frame.place().page().hrefTo(own.year(other)), voice.dates().year(other));
        }

        private MonthGrid grid(LanguageVoice voice, int number, List<DayOfWeek> week, int most) {
            CalendarSystem calendar = voice.settings().calendar();
            Optional<MonthCount> month =
                    months.stream().filter(each -> each.month == number).findFirst();
            Map<LocalDate, Integer> counts = new HashMap<>();
            month.ifPresent(of -> of.days.forEach(day -> counts.put(day.day, day.size)));
            ListAddresses own = new ListAddresses(frame.place().language());
            String href = month.map(of -> frame.place().page().hrefTo(own.month(year, number)))
                    .orElse("");
            LocalDate first = Calendars.day(new CalendarDate(calendar, year, number, 1));
            int length = Calendars.monthLength(calendar, year, number);
            List<DayCell> cells = new ArrayList<>();
            int blanks =
                    Math.floorMod(first.getDayOfWeek().getValue() - week.get(0).getValue(), 7);
            IntStream.range(0, blanks).forEach(i -> cells.add(new DayCell(0, 0, 0, null, "")));
            for (int day = 1; day <= length; day++) {
                LocalDate date = first.plusDays(day - 1L);
                int count = counts.getOrDefault(date, 0);
                String label = count == 0
                        ? ""
                        : voice.messages().text("calendar.day", voice.dates().day(date, calendar), count);
                cells.add(new DayCell(day, count, level(count, most), count == 0 ? null : href + "#d" + day, label));
            }
            while (cells.size() % 7 != 0) {
                cells.add(new DayCell(0, 0, 0, null, ""));
            }
            List<List<DayCell>> weeks = new ArrayList<>();
            for (int i = 0; i < cells.size(); i += 7) {
                weeks.add(List.copyOf(cells.subList(i, i + 7)));
            }
            return new MonthGrid(
                    voice.dates().monthName(calendar, number),
                    month.isPresent() ? href : null,
                    month.map(MonthCount::size).orElse(0),
                    weeks);
        }

        /** The days of the week in the order in which the language's readers count them. */
        private static List<DayOfWeek> week(Language language) {
            ULocale likely = ULocale.addLikelySubtags(new ULocale(language.tag()));
            // ICU counts the days from Sunday = 1, java.time from Monday = 1.
            int first = Calendar.getWeekDataForRegion(likely.getCountry()).firstDayOfWeek;
            DayOfWeek start = DayOfWeek.of(first == Calendar.SUNDAY ? 7 : first - 1);
            return IntStream.range(0, 7).mapToObj(start::plus).toList();
        }

        /** How dark a day is: 0 without articles, else 1 to 4, by quarters of the busiest day's count. */
        private static int level(int count, int most) {
            return count == 0 ? 0 : Math.min(4, 1 + (count - 1) * 4 / Math.max(1, most));
        }
    }

    private MonthInput month(LanguageArchive own, MonthShelf month) {
        CalendarSystem calendar = own.shelves().calendar();
        String name = site.voice(own.language()).dates().month(calendar, month.year(), month.month());
        Frames.Draft draft = new Frames.Draft(own, own.addresses().month(month.year(), month.month()), "month", name)
                .part("archive")
                .description(new ListDescription(site, own)
                        .of(
                                inBoth(own, name, new PublicationDate.Month(calendar, month.year(), month.month())),
                                month.size()))
                .below(List.of(yearsLink(own), yearLink(own, month.year())));
        nearestOfDay(draft, own, Calendars.day(new CalendarDate(calendar, month.year(), month.month(), 15)), false);
        return new MonthInput(
                frames.input(draft),
                MonthInput.Month.of(month),
                month.size(),
                month.days().stream().map(day -> day(own, day)).toList(),
                inexact.input(month.inexact()),
                neighbour(own, month, -1).map(MonthInput.Month::of),
                neighbour(own, month, 1).map(MonthInput.Month::of));
    }

    private MonthInput.Day day(LanguageArchive own, DayShelf day) {
        List<ArticleSummary> all = day.articles();
        List<ArticleSummary> shown = hasPage(day) ? all.subList(0, Math.min(SHOWN_OF_A_LARGE_DAY, all.size())) : all;
        return new MonthInput.Day(
                day.day(),
                day.date(),
                all.size(),
                CardInput.of(site, shown),
                hasPage(day),
                SameDayInput.of(site, own, day.day()));
    }

    /** The nearest month with articles in one direction: -1 earlier, 1 later. */
    private static Optional<MonthShelf> neighbour(LanguageArchive own, MonthShelf month, int direction) {
        List<MonthShelf> all =
                own.shelves().year(month.year()).map(YearShelf::months).orElse(List.of());
        int at = all.indexOf(month) - direction;
        return at >= 0 && at < all.size()
                ? Optional.of(all.get(at))
                : edgeOfNextYear(own.shelves(), month.year(), direction);
    }

    private static Optional<MonthShelf> edgeOfNextYear(Shelves shelves, int year, int direction) {
        Optional<YearShelf> next = direction < 0 ? shelves.yearBefore(year) : shelves.yearAfter(year);
        while (next.isPresent() && next.get().months().isEmpty()) {
            int at = next.get().year();
            next = direction < 0 ? shelves.yearBefore(at) : shelves.yearAfter(at);
        }
        return next.map(y -> y.months().get(direction < 0 ? 0 : y.months().size() - 1));
    }

    private void nearestOfDay(Frames.Draft draft, LanguageArchive own, LocalDate day, boolean exactDay) {
        for (LanguageArchive other : site.archive().languages()) {
            if (other != own) {
                draft.nearest(
                        other.language(),
                        NearestPages.ofDay(other, day, exactDay)
                                .orElse(other.addresses().years().path()));
            }
        }
    }

    /**
     * What a month's page is made of.
     *
     * @param frame its frame
     * @param month the month
     * @param size how many articles it has
     * @param days its days that have articles, newest first
     * @param inexact the articles whose day isn't known
     * @param earlier the nearest month before that has articles
     * @param later the nearest after
     */
    private record MonthInput(
            FrameInput frame,
            Month month,
            int size,
            List<Day> days,
            InexactPages.Input inexact,
            Optional<Month> earlier,
            Optional<Month> later)
            implements PageInput {
        /**
         * A month.
         *
         * @param year its year
         * @param month its number
         */
        private record Month(int year, int month) {
            static Month of(MonthShelf shelf) {
                return new Month(shelf.year(), shelf.month());
            }
        }

        /**
         * A day.
         *
         * @param day the day
         * @param date the day as the language's calendar names it
         * @param size how many articles it has
         * @param shown those that the month's page shows
         * @param hasPage whether it has a page of its own
         * @param sameDay the days of the same name in other years
         */
        private record Day(
                LocalDate day,
                CalendarDate date,
                int size,
                List<CardInput> shown,
                boolean hasPage,
                List<SameDayInput> sameDay) {}

        @Override
        public Map<String, Object> model(RenderContext common) {
            LanguageVoice voice = common.voice(frame.place().language());
            CalendarSystem calendar = voice.settings().calendar();
            Cards cards = new Cards(common, frame);
            ListAddresses own = new ListAddresses(frame.place().language());
            MonthView view = new MonthView(
                    name(voice, month),
                    voice.dates()
                            .format(
                                    new PublicationDate.Month(calendar, month.year, month.month),
                                    Cards.other(calendar)),
                    new Link(
                            frame.place().page().hrefTo(own.year(month.year)),
                            voice.dates().year(month.year)),
                    size,
                    days.stream().map(day -> view(common, cards, own, day)).toList(),
                    inexact.cards(cards),
                    inexact.all(common, frame.place()),
                    link(voice, own, earlier),
                    link(voice, own, later));
            return Map.of("frame", frame.frame(common), "month", view);
        }

        private static String name(LanguageVoice voice, Month of) {
            return voice.dates().month(voice.settings().calendar(), of.year, of.month);
        }

        private @Nullable Link link(LanguageVoice voice, ListAddresses own, Optional<Month> other) {
            return other.map(of -> new Link(frame.place().page().hrefTo(own.month(of.year, of.month)), name(voice, of)))
                    .orElse(null);
        }

        private DayView view(RenderContext common, Cards cards, ListAddresses own, Day day) {
            Permalink page = frame.place().page();
            LanguageVoice voice = common.voice(frame.place().language());
            return new DayView(
                    "d" + day.date.day(),
                    cards.dayHeading(day.day),
                    day.size,
                    cards.cards(day.shown),
                    day.hasPage ? page.hrefTo(own.day(day.date)) : null,
                    day.sameDay.stream()
                            .map(same -> same.view(voice, frame.place()))
                            .toList());
        }
    }

    private void addDay(Consumer<PageJob> jobs, LanguageArchive own, DayShelf day) {
        CalendarSystem calendar = own.shelves().calendar();
        Permalink newest = own.addresses().day(day.date());
        String folder = newest.path().replace(".html", "/");
        Paginator<ArticleSummary> paginator =
                new Paginator<>(day.articles(), newest, folder, site.config().pageSize());
        for (Paginator.Page<ArticleSummary> page : paginator.pages()) {
            jobs.accept(job(own, page.permalink(), "list.ftlh", () -> {
                LanguageVoice voice = site.voice(own.language());
                Frames.Draft draft = new Frames.Draft(
                                own, page.permalink(), "list", voice.dates().weekdayAndDay(day.day(), calendar))
                        .part("archive");
                nearestOfDay(draft, own, day.day(), true);
                Link month = new Link(
                        own.addresses()
                                .month(day.date().year(), day.date().month())
                                .path(),
                        voice.dates()
                                .month(calendar, day.date().year(), day.date().month()));
                draft.below(List.of(yearsLink(own), yearLink(own, day.date().year()), month));
                String name = inBoth(own, voice.dates().day(day.day(), calendar), new PublicationDate.Day(day.day()));
                draft.description(new ListDescription(site, own).of(name, day.articles(), paginator, page));
                ListInput list = ListInput.of(site, frames.input(draft), paginator, page, List.of(month), true, false);
                return page.number() == paginator.count()
                        ? list.below(ListInput.Above.sameDay(SameDayInput.of(site, own, day.day())))
                        : list;
            }));
        }
    }
}
