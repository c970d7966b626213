package org.baygan.render;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.baygan.archive.ListAddresses;
import org.baygan.model.ArticleSummary;
import org.baygan.model.CalendarDate;
import org.baygan.model.CalendarSystem;
import org.baygan.model.Language;
import org.baygan.model.Permalink;
import org.baygan.model.PublicationDate;
import org.baygan.text.Calendars;
import org.baygan.text.DateRange;
import org.jspecify.annotations.Nullable;

/** Makes the small parts that pages share, as seen from one page: cards, dates, links. */
final class Cards {
    private final RenderContext common;
    private final ListAddresses own;
    private final LanguageVoice voice;
    private final Permalink page;

    /** Parts of a page in a language. */
    Cards(RenderContext common, Language language, Permalink page) {
        this.common = common;
        this.own = new ListAddresses(language);
        this.voice = common.voice(language);
        this.page = page;
    }

    /** Parts of a page with a frame. */
    Cards(RenderContext common, FrameInput frame) {
        this(common, frame.place().language(), frame.place().page());
    }

    List<StoryCard> cards(List<CardInput> articles) {
        return articles.stream().map(this::card).toList();
    }

    StoryCard card(CardInput input) {
        ArticleSummary article = input.article();
        boolean foreign = !article.language().equals(own.language());
        return new StoryCard(
                page.hrefTo(article.permalink()),
                new StoryCard.Lines(article.title(), article.kicker(), article.deck()),
                date(article.date()),
                input.section(),
                input.picture().map(picture -> picture.view(page, "", "", "")).orElse(null),
                foreign ? article.language().tag() : null,
                foreign
                        ? common.voice(article.language())
                                .settings()
                                .direction()
                                .html()
                        : null);
    }

    @Nullable
    DateView date(PublicationDate date) {
        if (date instanceof PublicationDate.Unknown) {
            return null;
        }
        CalendarSystem calendar = voice.settings().calendar();
        return new DateView(
                voice.dates().format(date, calendar),
                voice.dates().format(date, other(calendar)),
                machineForm(date),
                null,
                "");
    }

    /** A date with a link to its month's or year's page, and the time of day where pages are rich; null if unknown. */
    @Nullable
    DateView linkedDate(PublicationDate date) {
        DateView plain = date(date);
        if (plain == null) {
            return null;
        }
        return new DateView(plain.text(), plain.other(), plain.datetime(), shelfHref(date), timeOfDay(date));
    }

    /** The time of day on rich pages; empty at midnight here or in UTC, which programs write for a day alone. */
    private String timeOfDay(PublicationDate date) {
        if (!common.config().hasRichPages() || !(date instanceof PublicationDate.Day day)) {
            return "";
        }
        return day.time()
                .filter(moment -> Stream.of(common.config().zone(), ZoneOffset.UTC)
                        .noneMatch(zone -> timeIn(zone, moment).equals(LocalTime.MIDNIGHT)))
                .map(moment -> voice.dates().time(timeIn(common.config().zone(), moment)))
                .orElse("");
    }

    private static LocalTime timeIn(ZoneId zone, OffsetDateTime moment) {
        return moment.atZoneSameInstant(zone).toLocalTime();
    }

    private @Nullable String shelfHref(PublicationDate date) {
        return DateRange.of(date)
                .map(range -> {
                    CalendarDate middle = Calendars.in(voice.settings().calendar(), range.middle());
                    if (date instanceof PublicationDate.Year) {
                        return page.hrefTo(own.year(middle.year()));
                    }
                    String month = page.hrefTo(own.month(middle.year(), middle.month()));
                    return date instanceof PublicationDate.Day ? month + "#d" + middle.day() : month;
                })
                .orElse(null);
    }

    DateView dayHeading(LocalDate day) {
        CalendarSystem calendar = voice.settings().calendar();
        return new DateView(
                voice.dates().weekdayAndDay(day, calendar),
                voice.dates().day(day, other(calendar)),
                day.toString(),
                null,
                "");
    }

    static CalendarSystem other(CalendarSystem calendar) {
        return calendar == CalendarSystem.PERSIAN ? CalendarSystem.GREGORIAN : CalendarSystem.PERSIAN;
    }

    /** HTML's form of a date (HTML Living Standard, 2.4.5); null for a Persian month or year, which has none. */
    static @Nullable String machineForm(PublicationDate date) {
        if (date instanceof PublicationDate.Day d) {
            return d.time().map(Cards::timestamp).orElse(d.date().toString());
        }
        if (date instanceof PublicationDate.Month m && m.system() == CalendarSystem.GREGORIAN) {
            return String.format(Locale.ROOT, "%04d-%02d", m.year(), m.month());
        }
        return date instanceof PublicationDate.Year y && y.system() == CalendarSystem.GREGORIAN
                ? String.format(Locale.ROOT, "%04d", y.year())
                : null;
    }

    static String timestamp(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.withNano(0));
    }

    Link link(TermInput term) {
        return new Link(page.hrefTo(term.permalink()), term.name());
    }

    List<Link> links(List<TermInput> terms) {
        return terms.stream().map(this::link).toList();
    }

    /** Links to site paths, as seen from the page. */
    List<Link> linksTo(List<Link> sitePaths) {
        return sitePaths.stream()
                .map(link -> new Link(page.hrefTo(link.href()), link.text()))
                .toList();
    }
}
