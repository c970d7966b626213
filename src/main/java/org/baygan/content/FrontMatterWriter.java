package org.baygan.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.baygan.model.Article;
import org.baygan.model.Article.Correction;
import org.baygan.model.Article.Kind;
import org.baygan.model.Article.Status;
import org.baygan.model.CalendarDate;
import org.baygan.model.CalendarSystem;
import org.baygan.model.PublicationDate;
import org.baygan.model.Series;
import org.baygan.text.Calendars;

/** Writes articles as files with YAML front matter that {@link ArticleReader} reads as the same articles. Stateless. */
public final class FrontMatterWriter {
    private final StringBuilder out = new StringBuilder();
    private final CalendarSystem calendar;

    private FrontMatterWriter(CalendarSystem calendar) {
        this.calendar = calendar;
    }

    /** The front matter, from its opening line of {@code ---} to its closing one, each line ended by LF. */
    public static String write(Article article) {
        return write(article, CalendarSystem.GREGORIAN);
    }

    private static String write(Article article, CalendarSystem calendar) {
        return new FrontMatterWriter(calendar).frontMatter(article);
    }

    /** The whole file: front matter, a blank line, the body. */
    public static String writeFile(Article article) {
        return writeFile(article, CalendarSystem.GREGORIAN);
    }

    /** The whole file, with days written in a calendar: 1389/02/13 in the Persian one, from the year 1304 on. */
    public static String writeFile(Article article, CalendarSystem calendar) {
        return write(article, calendar) + "\n" + article.body().text()
                + (article.body().text().isEmpty() ? "" : "\n");
    }

    private String frontMatter(Article article) {
        out.append("---\n");
        text("title", article.title());
        text("kicker", article.kicker());
        text("deck", article.deck());
        text("lead", article.lead());
        plain("lang", article.language().tag());
        date("date", article.date());
        date("updated", article.updated());
        date("expires", article.expires());
        plain("type", article.kind() == Kind.PAGE ? "page" : "");
        plain("status", article.status() == Status.DRAFT ? "draft" : "");
        text("section", article.section());
        list("topics", article.topics());
        text("source", article.source());
        text("source-url", article.sourceUrl());
        list("author", article.authors());
        text("place", article.place());
        text("series", article.series().map(Series::name));
        plain(
                "part",
                article.series().flatMap(Series::part).map(Object::toString).orElse(""));
        plain("featured", article.featured().map(FrontMatterWriter::rank).orElse(""));
        text("slug", article.slug());
        list("aliases", article.aliases());
        text("translation-of", article.translationOf());
        text("image", article.picture().path());
        text("image-alt", article.picture().alt());
        text("image-caption", article.picture().caption());
        text("image-credit", article.picture().credit());
        text("summary", article.summary());
        corrections(article.corrections());
        return out.append("---\n").toString();
    }

    private static String rank(int featured) {
        return featured == Article.FEATURED_WITHOUT_RANK ? "true" : Integer.toString(featured);
    }

    private void text(String key, Optional<String> value) {
        text(key, value.orElse(""));
    }

    private void text(String key, String value) {
        plain(key, value.isEmpty() ? "" : quoted(value));
    }

    private void date(String key, PublicationDate date) {
        plain(key, written(date));
    }

    private void plain(String key, String value) {
        if (!value.isEmpty()) {
            out.append(key).append(": ").append(value).append('\n');
        }
    }

    private void list(String key, List<String> values) {
        if (!values.isEmpty()) {
            out.append(key).append(":\n");
            values.forEach(v -> out.append("  - ").append(quoted(v)).append('\n'));
        }
    }

    private void corrections(List<Correction> corrections) {
        if (corrections.isEmpty()) {
            return;
        }
        out.append("corrections:\n");
        for (Correction correction : corrections) {
            out.append("  - text: ").append(quoted(correction.text())).append('\n');
            if (!written(correction.date()).isEmpty()) {
                out.append("    date: ").append(written(correction.date())).append('\n');
            }
        }
    }

    /** A date as {@link org.baygan.text.DateReader} reads it; empty for an unknown one. */
    private String written(PublicationDate date) {
        if (date instanceof PublicationDate.Day day) {
            return day.time().map(Object::toString).orElseGet(() -> written(day.date()));
        }
        if (date instanceof PublicationDate.Month month) {
            return String.format(Locale.ROOT, "%04d-%02d", month.year(), month.month());
        }
        return date instanceof PublicationDate.Year year ? String.format(Locale.ROOT, "%04d", year.year()) : "";
    }

    /** Jalali days before 1304 can't be read back: months had other lengths then. */
    private String written(LocalDate day) {
        CalendarDate persian = Calendars.in(CalendarSystem.PERSIAN, day);
        return calendar == CalendarSystem.PERSIAN && persian.year() >= 1304
                ? String.format(Locale.ROOT, "%04d/%02d/%02d", persian.year(), persian.month(), persian.day())
                : day.toString();
    }

    /** A double-quoted scalar (YAML 1.1, 5.7 and 9.1.2): every text can be written as one. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (isPrintable(c)) {
                quoted.appendCodePoint(c);
            } else {
                quoted.append(String.format(Locale.ROOT, "\\U%08X", c));
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean isPrintable(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && c != 0xFEFF;
    }
}
