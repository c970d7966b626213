package org.baygan.render;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.baygan.archive.DayShelf;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.MonthShelf;
import org.baygan.archive.Paginator;
import org.baygan.archive.Shelves;
import org.baygan.archive.YearShelf;
import org.baygan.model.ArticleSummary;
import org.baygan.model.CalendarDate;
import org.baygan.model.CalendarSystem;
import org.baygan.model.Ingredients;
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
    private final ListPages lists;
    private final InexactPages inexact;

    CalendarPages(SiteContext site, ListPages lists) {
        this.site = site;
        this.frames = new Frames(site);
        this.jbake = new JBakeVariables(site);
        this.lists = lists;
        this.inexact = new InexactPages(site, lists);
    }

    void addTo(Consumer<PageJob> jobs) {
        for (LanguageArchive own : site.archive().languages()) {
            jobs.accept(new PageJob(
                    own.yearsPage().path(),
                    site.config().templateFiles().getOrDefault("archive", "years.ftlh"),
                    site.voice(own.language()),
                    () -> site.madeOf(() -> yearsMadeOf(own)),
                    () -> yearsModel(own)));
            for (YearShelf year : own.shelves().years()) {
                jobs.accept(job(
                        own,
                        own.shelves().yearPage(year.year()),
                        "year",
                        () -> yearMadeOf(own, year),
                        () -> yearModel(own, year)));
                addInexact(jobs, own, year);
                for (MonthShelf month : year.months()) {
                    Permalink page = own.shelves().monthPage(month.year(), month.month());
                    jobs.accept(job(own, page, "month", () -> monthMadeOf(own, month), () -> monthModel(own, month)));
                    month.days().stream().filter(this::hasPage).forEach(day -> addDay(jobs, own, day));
                }
            }
        }
    }

    private void addInexact(Consumer<PageJob> jobs, LanguageArchive own, YearShelf year) {
        Shelves shelves = own.shelves();
        LanguageVoice voice = site.voice(own.language());
        Supplier<String> yearName = () -> voice.dates().year(year.year());
        inexact.addTo(jobs, own, shelves.yearPage(year.year()), yearName, "year.inexact", year.inexact());
        for (MonthShelf month : year.months()) {
            Supplier<String> name = () -> voice.dates().month(shelves.calendar(), month.year(), month.month());
            Permalink page = shelves.monthPage(month.year(), month.month());
            inexact.addTo(jobs, own, page, name, "month.inexact", month.inexact());
        }
    }

    private PageJob job(
            LanguageArchive own,
            Permalink page,
            String template,
            Supplier<Ingredients> madeOf,
            Supplier<Map<String, Object>> model) {
        return new PageJob(
                page.path(), template + ".ftlh", site.voice(own.language()), () -> site.madeOf(madeOf), model);
    }

    private boolean hasPage(DayShelf day) {
        return day.articles().size() >= site.config().dayPageMinimum();
    }

    private Map<String, Object> model(Frames.Draft draft, String name, Object view) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("frame", frames.frame(draft));
        model.put(name, view);
        return model;
    }

    private Frames.Draft yearsDraft(LanguageArchive own) {
        String title = site.voice(own.language()).messages().text("nav.archive");
        Frames.Draft draft = new Frames.Draft(own, own.yearsPage(), "years", title).part("archive");
        for (LanguageArchive other : site.archive().languages()) {
            if (other != own) {
                draft.exact(other.language(), other.yearsPage());
            }
        }
        return draft;
    }

    private Ingredients yearsMadeOf(LanguageArchive own) {
        Ingredients all = frames.madeOf(yearsDraft(own)).add(own.undated().size());
        addYearsMadeOf(all, own);
        return all;
    }

    private Map<String, Object> yearsModel(LanguageArchive own) {
        Permalink page = own.yearsPage();
        Map<String, Object> model = model(yearsDraft(own), "years", yearLinks(own, page));
        model.putAll(jbake.of(own, page));
        model.put("undated", own.undated().size());
        model.put("undatedHref", page.hrefTo(own.undatedFolder() + "index.html"));
        return model;
    }

    /** Adds what {@link #yearLinks} shows. */
    void addYearsMadeOf(Ingredients all, LanguageArchive own) {
        List<YearShelf> years = own.shelves().years();
        all.add(years.size());
        years.forEach(year -> all.add(year.year()).add(year.size()));
    }

    List<YearLink> yearLinks(LanguageArchive own, Permalink from) {
        LanguageVoice voice = site.voice(own.language());
        CalendarSystem other = Cards.other(own.shelves().calendar());
        return own.shelves().years().stream()
                .map(year -> new YearLink(
                        from.hrefTo(own.shelves().yearPage(year.year())),
                        voice.dates().year(year.year()),
                        voice.dates()
                                .format(new PublicationDate.Year(own.shelves().calendar(), year.year()), other),
                        year.size()))
                .toList();
    }

    private Frames.Draft yearDraft(LanguageArchive own, YearShelf year) {
        String name = site.voice(own.language()).dates().year(year.year());
        Frames.Draft draft = new Frames.Draft(own, own.shelves().yearPage(year.year()), "year", name).part("archive");
        for (LanguageArchive other : site.archive().languages()) {
            if (other != own) {
                draft.nearest(other.language(), sameYear(own.shelves().calendar(), year.year(), other));
            }
        }
        return draft;
    }

    private Ingredients yearMadeOf(LanguageArchive own, YearShelf year) {
        Shelves shelves = own.shelves();
        Ingredients all = frames.madeOf(yearDraft(own, year)).add(year.year()).add(year.size());
        for (MonthShelf month : year.months()) {
            all.add(month.month()).add(month.size()).add(month.days().size());
            month.days()
                    .forEach(day -> all.add(day.date().day()).add(day.articles().size()));
        }
        addInexact(all, year.inexact());
        for (Optional<YearShelf> near : List.of(shelves.yearBefore(year.year()), shelves.yearAfter(year.year()))) {
            all.add(near.map(found -> Integer.toString(found.year())));
        }
        return all;
    }

    private void addInexact(Ingredients all, List<ArticleSummary> inexact) {
        Cards.addMadeOf(all, site, this.inexact.shown(inexact));
        all.add(inexact.size());
    }

    private Map<String, Object> yearModel(LanguageArchive own, YearShelf year) {
        Shelves shelves = own.shelves();
        Permalink page = shelves.yearPage(year.year());
        LanguageVoice voice = site.voice(own.language());
        Cards cards = new Cards(site, own, page);
        List<DayOfWeek> week = week(own);
        int most = year.months().stream()
                .flatMap(month -> month.days().stream())
                .mapToInt(day -> day.articles().size())
                .max()
                .orElse(1);
        List<MonthGrid> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> grid(own, page, year.year(), month, week, most))
                .toList();
        YearView view = new YearView(
                voice.dates().year(year.year()),
                voice.dates()
                        .format(
                                new PublicationDate.Year(shelves.calendar(), year.year()),
                                Cards.other(shelves.calendar())),
                year.size(),
                week.stream().map(voice.dates()::weekdayShort).toList(),
                week.stream().map(voice.dates()::weekday).toList(),
                months,
                cards.cards(inexact.shown(year.inexact())),
                inexact.all(own, page, year.inexact()),
                shelves.yearBefore(year.year()).map(y -> yearLink(own, page, y)).orElse(null),
                shelves.yearAfter(year.year()).map(y -> yearLink(own, page, y)).orElse(null));
        return model(yearDraft(own, year), "year", view);
    }

    /** The other language's year that most of the year lies in, else one that it touches, else all years. */
    private static String sameYear(CalendarSystem calendar, int year, LanguageArchive other) {
        Shelves shelves = other.shelves();
        return java.util.stream.Stream.of(
                        new CalendarDate(calendar, year, 7, 1),
                        new CalendarDate(calendar, year, 12, 28),
                        new CalendarDate(calendar, year, 1, 1))
                .map(day -> Calendars.in(shelves.calendar(), Calendars.day(day)).year())
                .filter(there -> shelves.year(there).isPresent())
                .findFirst()
                .map(there -> shelves.yearPage(there).path())
                .orElse(other.yearsPage().path());
    }

    private Link yearLink(LanguageArchive own, Permalink from, YearShelf year) {
        return new Link(
                from.hrefTo(own.shelves().yearPage(year.year())),
                site.voice(own.language()).dates().year(year.year()));
    }

    /** The days of the week in the order in which the language's readers count them. */
    private static List<DayOfWeek> week(LanguageArchive own) {
        ULocale likely = ULocale.addLikelySubtags(new ULocale(own.language().tag()));
        // ICU counts the days from Sunday = 1, java.time from Monday = 1.
        int first = Calendar.getWeekDataForRegion(likely.getCountry()).firstDayOfWeek;
        DayOfWeek start = DayOfWeek.of(first == Calendar.SUNDAY ? 7 : first - 1);
        return IntStream.range(0, 7).mapToObj(start::plus).toList();
    }

    private MonthGrid grid(LanguageArchive own, Permalink page, int year, int month, List<DayOfWeek> week, int most) {
        LanguageVoice voice = site.voice(own.language());
        Shelves shelves = own.shelves();
        Optional<MonthShelf> shelf = shelves.month(year, month);
        Map<LocalDate, Integer> counts = new java.util.HashMap<>();
        shelf.ifPresent(s ->
                s.days().forEach(day -> counts.put(day.day(), day.articles().size())));
        String monthHref =
                shelf.map(s -> page.hrefTo(shelves.monthPage(year, month))).orElse("");
        LocalDate first = Calendars.day(new CalendarDate(shelves.calendar(), year, month, 1));
        int length = Calendars.monthLength(shelves.calendar(), year, month);
        List<DayCell> cells = new ArrayList<>();
        int blanks = Math.floorMod(first.getDayOfWeek().getValue() - week.get(0).getValue(), 7);
        IntStream.range(0, blanks).forEach(i -> cells.add(new DayCell(0, 0, 0, null, "")));
        for (int day = 1; day <= length; day++) {
            LocalDate date = first.plusDays(day - 1L);
            int count = counts.getOrDefault(date, 0);
            String label = count == 0
                    ? ""
                    : voice.messages().text("calendar.day", voice.dates().day(date, shelves.calendar()), count);
            cells.add(new DayCell(day, count, level(count, most), count == 0 ? null : monthHref + "#d" + day, label));
        }
        while (cells.size() % 7 != 0) {
            cells.add(new DayCell(0, 0, 0, null, ""));
        }
        List<List<DayCell>> weeks = new ArrayList<>();
        for (int i = 0; i < cells.size(); i += 7) {
            weeks.add(List.copyOf(cells.subList(i, i + 7)));
        }
        return new MonthGrid(
                voice.dates().monthName(shelves.calendar(), month),
                shelf.isPresent() ? monthHref : null,
                shelf.map(MonthShelf::size).orElse(0),
                weeks);
    }

    /** 1 to 4 by quarter of the busiest day's count. */
    private static int level(int count, int most) {
        return count == 0 ? 0 : Math.min(4, 1 + (count - 1) * 4 / Math.max(1, most));
    }

    private Frames.Draft monthDraft(LanguageArchive own, MonthShelf month) {
        Shelves shelves = own.shelves();
        String name = site.voice(own.language()).dates().month(shelves.calendar(), month.year(), month.month());
        Frames.Draft draft =
                new Frames.Draft(own, shelves.monthPage(month.year(), month.month()), "month", name).part("archive");
        LocalDate middle = Calendars.day(new CalendarDate(shelves.calendar(), month.year(), month.month(), 15));
        nearestOfDay(draft, own, middle, false);
        return draft;
    }

    private Ingredients monthMadeOf(LanguageArchive own, MonthShelf month) {
        Ingredients all = frames.madeOf(monthDraft(own, month)).add(month.size());
        for (DayShelf day : month.days()) {
            all.add(day.day().toEpochDay()).add(day.articles().size()).add(hasPage(day));
            Cards.addMadeOf(all, site, shown(day));
        }
        addInexact(all, month.inexact());
        for (int direction : new int[] {-1, 1}) {
            all.add(neighbour(own, month, direction).map(found -> found.year() + "-" + found.month()));
        }
        return all;
    }

    private Map<String, Object> monthModel(LanguageArchive own, MonthShelf month) {
        Shelves shelves = own.shelves();
        Permalink page = shelves.monthPage(month.year(), month.month());
        LanguageVoice voice = site.voice(own.language());
        Cards cards = new Cards(site, own, page);
        MonthView view = new MonthView(
                voice.dates().month(shelves.calendar(), month.year(), month.month()),
                voice.dates()
                        .format(
                                new PublicationDate.Month(shelves.calendar(), month.year(), month.month()),
                                Cards.other(shelves.calendar())),
                new Link(
                        page.hrefTo(shelves.yearPage(month.year())),
                        voice.dates().year(month.year())),
                month.size(),
                month.days().stream().map(day -> dayView(own, page, cards, day)).toList(),
                cards.cards(inexact.shown(month.inexact())),
                inexact.all(own, page, month.inexact()),
                neighbourLink(own, page, month, -1),
                neighbourLink(own, page, month, 1));
        return model(monthDraft(own, month), "month", view);
    }

    private void nearestOfDay(Frames.Draft draft, LanguageArchive own, LocalDate day, boolean exactDay) {
        for (LanguageArchive other : site.archive().languages()) {
            if (other != own) {
                draft.nearest(
                        other.language(),
                        NearestPages.ofDay(other, day, exactDay)
                                .orElse(other.yearsPage().path()));
            }
        }
    }

    private List<ArticleSummary> shown(DayShelf day) {
        List<ArticleSummary> all = day.articles();
        return hasPage(day) ? all.subList(0, Math.min(SHOWN_OF_A_LARGE_DAY, all.size())) : all;
    }

    private DayView dayView(LanguageArchive own, Permalink page, Cards cards, DayShelf day) {
        return new DayView(
                "d" + day.date().day(),
                cards.dayHeading(day.day()),
                day.articles().size(),
                cards.cards(shown(day)),
                hasPage(day) ? page.hrefTo(own.shelves().dayPage(day.date())) : null);
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

    private @Nullable Link neighbourLink(LanguageArchive own, Permalink page, MonthShelf month, int direction) {
        return neighbour(own, month, direction)
                .map(m -> new Link(
                        page.hrefTo(own.shelves().monthPage(m.year(), m.month())),
                        site.voice(own.language()).dates().month(own.shelves().calendar(), m.year(), m.month())))
                .orElse(null);
    }

    private static Optional<MonthShelf> edgeOfNextYear(Shelves shelves, int year, int direction) {
        Optional<YearShelf> next = direction < 0 ? shelves.yearBefore(year) : shelves.yearAfter(year);
        while (next.isPresent() && next.get().months().isEmpty()) {
            int at = next.get().year();
            next = direction < 0 ? shelves.yearBefore(at) : shelves.yearAfter(at);
        }
        return next.map(y -> y.months().get(direction < 0 ? 0 : y.months().size() - 1));
    }

    private void addDay(Consumer<PageJob> jobs, LanguageArchive own, DayShelf day) {
        Permalink newest = own.shelves().dayPage(day.date());
        String folder = newest.path().replace(".html", "/");
        Paginator<ArticleSummary> paginator =
                new Paginator<>(day.articles(), newest, folder, site.config().pageSize());
        for (Paginator.Page<ArticleSummary> page : paginator.pages()) {
            jobs.accept(job(
                    own,
                    page.permalink(),
                    "list",
                    () -> dayMadeOf(own, day, paginator, page),
                    () -> dayModel(own, day, paginator, page)));
        }
    }

    private Frames.Draft dayDraft(LanguageArchive own, DayShelf day, Paginator.Page<ArticleSummary> page) {
        String title = site.voice(own.language())
                .dates()
                .weekdayAndDay(day.day(), own.shelves().calendar());
        Frames.Draft draft = new Frames.Draft(own, page.permalink(), "list", title).part("archive");
        nearestOfDay(draft, own, day.day(), true);
        return draft;
    }

    private Ingredients dayMadeOf(
            LanguageArchive own,
            DayShelf day,
            Paginator<ArticleSummary> paginator,
            Paginator.Page<ArticleSummary> page) {
        Ingredients all = frames.madeOf(dayDraft(own, day, page)).add(day.day().toEpochDay());
        lists.addMadeOf(all, paginator, page);
        return all;
    }

    private Map<String, Object> dayModel(
            LanguageArchive own,
            DayShelf day,
            Paginator<ArticleSummary> paginator,
            Paginator.Page<ArticleSummary> page) {
        LanguageVoice voice = site.voice(own.language());
        Shelves shelves = own.shelves();
        Permalink month = shelves.monthPage(day.date().year(), day.date().month());
        Frames.Draft draft = dayDraft(own, day, page);
        ListView view = new ListView(
                draft.heading,
                ListPages.total(paginator, page),
                new Cards(site, own, page.permalink()).cards(page.items()),
                lists.pager(own.language(), page.permalink(), page.number(), paginator),
                List.of(new Link(
                        page.permalink().hrefTo(month),
                        voice.dates()
                                .month(
                                        shelves.calendar(),
                                        day.date().year(),
                                        day.date().month()))),
                true,
                false);
        return model(draft, "list", view);
    }
}
