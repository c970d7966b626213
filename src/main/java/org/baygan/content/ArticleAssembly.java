package org.baygan.content;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baygan.model.Article;
import org.baygan.model.Article.Kind;
import org.baygan.model.ArticleId;
import org.baygan.model.FrontMatterLines;
import org.baygan.model.Headlines;
import org.baygan.model.Identity;
import org.baygan.model.Language;
import org.baygan.model.Links;
import org.baygan.model.PublicationDate;
import org.baygan.model.TermNames;
import org.baygan.text.DateReader;
import org.baygan.text.LanguageDetector;
import org.baygan.text.Slugs;

/**
 * Makes an article of what its front matter, its head and its path say, in this order of precedence. Immutable.
 *
 * @param languages the site's languages, the default one first
 * @param dates reads a date as it is written
 * @param detector tells which of some languages a text is in, if it can
 * @param statuses what words after {@code status} mean
 */
record ArticleAssembly(
        List<Language> languages,
        Function<String, DateReader.Result> dates,
        BiFunction<String, Collection<Language>, Optional<Language>> detector,
        StatusWords statuses) {
    private static final Pattern NAMES = Pattern.compile("[,\u060C\u061B]");

    Article assemble(String sourcePath, ArticlePath path, ArticleTop top, Findings findings) {
        FieldReader fields = top.fields();
        RecognisedHead head = top.head();
        ArticleFields typed = new ArticleFields(fields, findings, dates, statuses);
        AddressFields addresses = new AddressFields(fields, findings);
        EditorialFields editorial = new EditorialFields(fields, findings);
        Kind kind = typed.kind(path.isPage());
        Optional<PathDate> told = kind == Kind.PAGE ? Optional.empty() : dateOf(sourcePath, path);
        PublicationDate date = date(typed, head, told, fields, findings);
        if (told.isEmpty() && kind == Kind.ARTICLE) {
            tellNoDate(path, findings);
        }
        boolean named = told.map(PathDate::inName).orElse(false);
        FrontMatterLines lines = fields.lines();
        return new Article(
                new Identity(
                        ArticleId.ofSource(sourcePath),
                        sourcePath,
                        kind,
                        typed.language(languages).or(path::language).orElseGet(() -> detect(path, top, findings))),
                new Links(
                        addresses.slug().or(() -> slug(path, named, top.title())),
                        addresses.aliases(),
                        typed.categories(),
                        Optional.of(fields.text(FrontMatterKey.TRANSLATION_OF)).filter(t -> !t.isEmpty())),
                new Headlines(
                        top.title(),
                        or(fields.text(FrontMatterKey.KICKER), head.text(FrontMatterKey.KICKER)),
                        or(fields.text(FrontMatterKey.DECK), head.text(FrontMatterKey.DECK))),
                new Article.Schedule(
                        typed.status(),
                        date,
                        typed.date(FrontMatterKey.UPDATED),
                        typed.date(FrontMatterKey.EXPIRES),
                        editorial.featured()),
                new Article.Attribution(
                        terms(kind, typed, fields, head, path),
                        addresses.sourceUrl(),
                        fields.text(FrontMatterKey.PLACE),
                        or(fields.text(FrontMatterKey.NEWS_CODE), head.text(FrontMatterKey.NEWS_CODE)),
                        editorial.series()),
                new Article.Body(
                        or(fields.text(FrontMatterKey.LEAD), head.text(FrontMatterKey.LEAD)),
                        fields.text(FrontMatterKey.SUMMARY),
                        addresses.picture(),
                        path.markup(),
                        top.body(),
                        top.bodyLine(),
                        typed.corrections()),
                fields.params(),
                lines.lineOf().isEmpty() ? head.frontMatterLines() : lines);
    }

    private static TermNames terms(
            Kind kind, ArticleFields typed, FieldReader fields, RecognisedHead head, ArticlePath path) {
        String author = head.text(FrontMatterKey.AUTHOR);
        String section = typed.section();
        return new TermNames(
                section(kind, section, head, path),
                typed.topics(section),
                or(fields.text(FrontMatterKey.SOURCE), head.text(FrontMatterKey.SOURCE)),
                author.isEmpty() ? typed.authors() : names(author));
    }

    /** The names of a byline, divided as the items of a list are. */
    private static List<String> names(String byline) {
        return NAMES.splitAsStream(byline)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** The front matter's date, else the head's, else the one that the path tells. */
    private static PublicationDate date(
            ArticleFields typed, RecognisedHead head, Optional<PathDate> told, FieldReader fields, Findings findings) {
        PublicationDate date = typed.date(FrontMatterKey.DATE);
        if (!date.equals(PublicationDate.UNKNOWN)) {
            return date;
        }
        boolean declared = !fields.entries(FrontMatterKey.DATE).isEmpty();
        if (declared || told.isEmpty() || !head.date().equals(PublicationDate.UNKNOWN)) {
            return head.date();
        }
        PathDate found = told.get();
        findings.note(
                0,
                0,
                "The date " + found.written() + " is taken from the " + (found.inName() ? "file's name" : "folders"),
                "Add a line such as date: " + found.written());
        return found.date();
    }

    /**
     * A date that a file's path tells.
     *
     * @param written the date as front matter has it
     * @param inName whether the file's own name begins with it; else its folders tell it
     */
    private record PathDate(PublicationDate date, String written, boolean inName) {}

    /**
     * Warns of a file's name that begins like a date, if there is no such date. Eight digits in a row may be any
     * number, and aren't told.
     */
    private static void tellNoDate(ArticlePath path, Findings findings) {
        path.writtenDate()
                .filter(written -> !path.name().matches("\\p{Nd}{8}.*"))
                .ifPresent(written -> findings.warning(
                        0,
                        0,
                        "The file's name begins with " + Findings.quoted(written) + ", which is no date",
                        "If a date is meant, mend it; the article's date is what stands after date: in it"));
    }

    private Optional<PathDate> dateOf(String sourcePath, ArticlePath path) {
        return path.writtenDate()
                .flatMap(written -> dateOf(written, true))
                .or(() -> ArticlePath.shelfDate(sourcePath).flatMap(written -> dateOf(written, false)));
    }

    private Optional<PathDate> dateOf(String written, boolean inName) {
        return dates.apply(written) instanceof DateReader.Result.Read read
                ? Optional.of(new PathDate(read.date(), written, inName))
                : Optional.empty();
    }

    /**
     * The slug of a file whose name begins with a date, or of a folder's article: the name without its date, or that of
     * the folder. If it has letters beyond ASCII, the title serves. Empty for other files.
     */
    private static Optional<String> slug(ArticlePath path, boolean dated, String title) {
        if (!dated && !path.isBundle()) {
            return Optional.empty();
        }
        String name = dated ? path.undatedName() : path.name();
        boolean ascii = name.chars().allMatch(c -> c < 0x80);
        return Stream.of(ascii ? name : title, name)
                .map(Slugs::slug)
                .filter(s -> !s.isEmpty())
                .findFirst();
    }

    /** Static pages are in no section, whatever their folder is. */
    private static String section(Kind kind, String declared, RecognisedHead head, ArticlePath path) {
        if (kind == Kind.PAGE) {
            return "";
        }
        return or(or(declared, head.text(FrontMatterKey.SECTION)), path.section());
    }

    /**
     * The language that the text is in. If the path names one that the site doesn't have, that is an error, unless the
     * text surely is in one of the site's.
     */
    private Language detect(ArticlePath path, ArticleTop top, Findings findings) {
        String text = top.title() + "\n" + top.body();
        Optional<Language> unlisted = path.unlisted().filter(language -> !LanguageDetector.isSurely(text, languages));
        if (unlisted.isPresent()) {
            findings.error(
                    0,
                    0,
                    "Its language, " + unlisted.get() + ", is not one of the site's, so it is left out",
                    ArticleFields.lineThatAdds(unlisted.get(), languages));
        }
        return detector.apply(text, languages).orElseGet(() -> otherwise(text, unlisted.isPresent(), findings));
    }

    /** The site's first language, for a text that tells of none of them. */
    private Language otherwise(String text, boolean told, Findings findings) {
        Language first = languages.get(0);
        Optional<String> script = told ? Optional.empty() : LanguageDetector.mainScript(text);
        if (script.isPresent()) {
            findings.warning(
                    0,
                    0,
                    "Most of this text is in the script " + script.get()
                            + ", in which none of the site's languages is written: it is taken for a text in "
                            + first.tag(),
                    "Write its language in the front matter, as lang: tg-Cyrl, and add that to site.languages in jbake.properties");
        }
        return first;
    }

    private static String or(String first, String second) {
        return first.isEmpty() ? second : first;
    }
}
