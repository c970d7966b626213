package org.baygan.render;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.TaxonomyKind;
import org.baygan.archive.Term;
import org.baygan.model.ArticleSummary;
import org.baygan.model.CalendarDate;
import org.baygan.model.CalendarSystem;
import org.baygan.model.Ingredients;
import org.baygan.model.Permalink;
import org.baygan.model.PublicationDate;
import org.baygan.text.Calendars;
import org.baygan.text.DateRange;
import org.jspecify.annotations.Nullable;

/** Makes the small parts that pages share, as seen from one page: cards, dates, links. */
final class Cards {
    private final SiteContext site;
    private final LanguageArchive own;
    private final LanguageVoice voice;
    private final Permalink page;

    Cards(SiteContext site, LanguageArchive own, Permalink page) {
        this.site = site;
        this.own = own;
        this.voice = site.voice(own.language());
        this.page = page;
    }

    List<StoryCard> cards(List<ArticleSummary> articles) {
        return articles.stream().map(this::card).toList();
    }

    /** Adds what the cards of articles are made of, on whichever page of the site they stand. */
    static void addMadeOf(Ingredients all, SiteContext site, List<ArticleSummary> articles) {
        all.add(articles.size());
        for (ArticleSummary article : articles) {
            all.add(article.facts());
            String section = section(site, article);
            if (!section.equals(article.section())) { // which is one of the facts
                all.add(section);
            }
        }
    }

    /** The name of an article's section as the site has it; empty if it has none. */
    private static String section(SiteContext site, ArticleSummary article) {
        return site.archive()
                .in(article.language())
                .taxonomy(TaxonomyKind.SECTION)
                .firstOf(article)
                .map(Term::name)
                .orElse("");
    }

    StoryCard card(ArticleSummary article) {
        boolean foreign = !article.language().equals(own.language());
        LanguageArchive home = foreign ? site.archive().in(article.language()) : own;
        return new StoryCard(
                page.hrefTo(article.permalink()),
                article.title(),
                article.kicker(),
                article.deck(),
                date(article.date()),
                section(site, article),
                foreign ? article.language().tag() : null,
                foreign ? home.settings().direction().html() : null);
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
                null);
    }

    /** The date with a link to its shelf. */
    @Nullable
    DateView linkedDate(PublicationDate date) {
        DateView plain = date(date);
        if (plain == null) {
            return null;
        }
        return new DateView(plain.text(), plain.other(), plain.datetime(), shelfHref(date));
    }

    private @Nullable String shelfHref(PublicationDate date) {
        return DateRange.of(date)
                .map(range -> {
                    CalendarDate middle = Calendars.in(voice.settings().calendar(), range.middle());
                    if (date instanceof PublicationDate.Year) {
                        return page.hrefTo(own.shelves().yearPage(middle.year()));
                    }
                    String month = page.hrefTo(own.shelves().monthPage(middle.year(), middle.month()));
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
                null);
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

    Link link(Term term) {
        return new Link(page.hrefTo(term.permalink()), term.name());
    }

    List<Link> links(List<Term> terms) {
        return terms.stream().map(this::link).toList();
    }

    TermView termView(Term term) {
        return new TermView(
                page.hrefTo(term.permalink()), term.name(), term.articles().size());
    }
}
