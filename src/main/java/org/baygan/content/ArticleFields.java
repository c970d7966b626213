package org.baygan.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baygan.config.SiteConfig;
import org.baygan.content.FrontMatterValue.Entry;
import org.baygan.content.FrontMatterValue.Fields;
import org.baygan.content.FrontMatterValue.Items;
import org.baygan.content.FrontMatterValue.Text;
import org.baygan.diagnostic.NearestName;
import org.baygan.model.Article.Correction;
import org.baygan.model.Article.Kind;
import org.baygan.model.Article.Status;
import org.baygan.model.Language;
import org.baygan.model.PublicationDate;
import org.baygan.text.DateReader;
import org.baygan.text.SearchFolding;

/** Front matter's values with a meaning of their own: dates, the language, the status, names, corrections. */
final class ArticleFields {
    private static final Map<String, String> LANGUAGE_NAMES = Map.ofEntries(
            Map.entry("persian", "fa"),
            Map.entry("farsi", "fa"),
            Map.entry("فارسی", "fa"),
            Map.entry("per", "fa"),
            Map.entry("fas", "fa"),
            Map.entry("english", "en"),
            Map.entry("eng", "en"),
            Map.entry("انگلیسی", "en"),
            Map.entry("arabic", "ar"),
            Map.entry("ara", "ar"),
            Map.entry("عربی", "ar"));
    private static final Pattern HASH = Pattern.compile("\\s*#");
    private static final List<String> STATUSES = List.of("draft", "published");
    private static final List<String> CORRECTION_KEYS = List.of("date", "text");

    private final FieldReader fields;
    private final Findings findings;
    private final Function<String, DateReader.Result> dates;
    private final StatusWords statuses;

    ArticleFields(
            FieldReader fields, Findings findings, Function<String, DateReader.Result> dates, StatusWords statuses) {
        this.statuses = statuses;
        this.fields = fields;
        this.findings = findings;
        this.dates = dates;
    }

    /** The date of a key; unknown if the key is absent, or if it can't be read, which is reported. */
    PublicationDate date(FrontMatterKey key) {
        Optional<Entry> entry = fields.entry(key);
        return (key == FrontMatterKey.DATE ? entry.or(this::publishedOn) : entry)
                .map(this::date)
                .orElse(PublicationDate.UNKNOWN);
    }

    private PublicationDate date(Entry entry) {
        Optional<Text> text = fields.textOf(entry, "a date");
        if (text.isEmpty() || text.get().text().isEmpty()) {
            return PublicationDate.UNKNOWN;
        }
        DateReader.Result result = dates.apply(text.get().text());
        if (result instanceof DateReader.Result.Read read) {
            return read.date();
        }
        if (result instanceof DateReader.Result.Refused refused) {
            refused(entry, text.get(), refused);
        }
        return PublicationDate.UNKNOWN;
    }

    /**
     * Reports a date that can't be read: as a warning for {@code updated}, which settles nothing; as an error for all
     * others.
     */
    private void refused(Entry entry, Text text, DateReader.Result.Refused refused) {
        if (FrontMatterKey.of(entry.key()).equals(Optional.of(FrontMatterKey.UPDATED))) {
            findings.warning(
                    text.line(),
                    text.column(),
                    Findings.quoted(entry.key()) + " is left out: " + refused.message(),
                    refused.hint());
        } else {
            findings.error(text.line(), text.column(), refused.message(), refused.hint());
        }
    }

    /** The language that is declared; empty if none is, or if the site doesn't have it, which is an error. */
    Optional<Language> language(List<Language> languages) {
        Optional<Text> text = fields.entry(FrontMatterKey.LANG).flatMap(e -> fields.textOf(e, "text"));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String written = text.get().text();
        String tag = LANGUAGE_NAMES.getOrDefault(written.toLowerCase(Locale.ROOT), written.replace('_', '-'));
        Optional<Language> known = Language.lookup(tag, languages);
        if (known.isEmpty()) {
            String tags = languages.stream().map(Language::tag).collect(Collectors.joining(", "));
            findings.error(
                    text.get().line(),
                    text.get().column(),
                    Language.isTag(tag)
                            ? "Its language, " + new Language(tag) + ", is not one of the site's, so it is left out"
                            : "Unknown language " + Findings.quoted(written),
                    Language.isTag(tag)
                            ? lineThatAdds(new Language(tag), languages)
                            : "The site's languages are " + tags + "; site.languages can name more");
        }
        return known;
    }

    /** The hint for an article in a language that the site doesn't have. */
    static String lineThatAdds(Language language, List<Language> languages) {
        String tags = languages.stream().map(Language::tag).collect(Collectors.joining(","));
        return "Add it in jbake.properties: site.languages=" + tags + "," + language;
    }

    /** A draft, if any of the keys says so: nothing unfinished is published by a contradiction. */
    Status status() {
        boolean draft = fields.flag(FrontMatterKey.DRAFT).orElse(false);
        boolean unpublished = publishedOn().isEmpty()
                && !fields.flag(FrontMatterKey.PUBLISHED).orElse(true);
        boolean unseen = fields.flag(FrontMatterKey.HEADLESS).orElse(false) || isNeverRendered();
        Optional<Text> status = fields.entry(FrontMatterKey.STATUS).flatMap(e -> fields.textOf(e, "text"));
        return draft
                        || unpublished
                        || unseen
                        || isLocked()
                        || status.map(this::isDraft).orElse(false)
                ? Status.DRAFT
                : Status.PUBLISHED;
    }

    /** Whether readers need a password: other programs ask for it, which a site of files alone can't. */
    private boolean isLocked() {
        Optional<Entry> password = fields.entry(FrontMatterKey.PASSWORD)
                .filter(e -> !(e.value() instanceof Text text
                        && StatusWords.flag(text.text()).equals(Optional.of(false))));
        password.ifPresent(entry -> findings.warning(
                entry.line(),
                entry.column(),
                "It has a password, which no page here can ask for: it is held back as a draft",
                "Remove the key if everybody may read it"));
        return password.isPresent();
    }

    private boolean isNeverRendered() {
        return fields.entry(FrontMatterKey.BUILD)
                .flatMap(e -> e.value() instanceof Fields group
                        ? FieldReader.fieldOf(group, List.of("render"))
                        : Optional.empty())
                .flatMap(render -> StatusWords.flag(render.text()))
                .equals(Optional.of(false));
    }

    /** The entry {@code published} if its value is a date: some programs write the day there. */
    private Optional<Entry> publishedOn() {
        return fields.entry(FrontMatterKey.PUBLISHED)
                .filter(e -> e.value() instanceof Text text
                        && StatusWords.flag(text.text()).isEmpty()
                        && dates.apply(text.text()) instanceof DateReader.Result.Read);
    }

    private boolean isDraft(Text status) {
        Optional<Status> known = statuses.of(status.text());
        if (known.isEmpty()) {
            boolean near = NearestName.of(status.text(), STATUSES).isPresent();
            boolean released = !near && isReleased();
            String message = "Unknown status " + Findings.quoted(status.text());
            String setting = SiteConfig.publishedStatus(status.text());
            String hint = NearestName.didYouMean(
                    status.text(),
                    STATUSES,
                    "Write " + setting + " in jbake.properties, or =draft: it holds for all articles");
            if (released) {
                findings.warning(
                        status.line(), status.column(), message + "; another key says that it is published", hint);
            } else {
                findings.error(status.line(), status.column(), message, hint);
            }
            return !released;
        }
        return known.map(Status.DRAFT::equals).orElse(true);
    }

    /** Whether a key says in so many words that the article isn't a draft. */
    private boolean isReleased() {
        return fields.flag(FrontMatterKey.DRAFT).equals(Optional.of(false))
                || (publishedOn().isEmpty()
                        && fields.flag(FrontMatterKey.PUBLISHED).equals(Optional.of(true)));
    }

    Kind kind(boolean inPagesFolder) {
        Optional<Text> type = fields.entry(FrontMatterKey.TYPE).flatMap(e -> fields.textOf(e, "text"));
        String name = type.map(t -> t.text().toLowerCase(Locale.ROOT)).orElse("");
        return switch (name) {
            case "page" -> Kind.PAGE;
            case "" -> inPagesFolder ? Kind.PAGE : Kind.ARTICLE;
            case "article", "post", "posts", "blog", "news", "story" -> Kind.ARTICLE;
            default -> {
                type.ifPresent(t -> findings.warning(
                        t.line(),
                        t.column(),
                        "Unknown type " + Findings.quoted(t.text()) + ": it is shown as an article",
                        NearestName.didYouMean(name, List.of("page", "article", "post"), "Write article or page")));
                yield Kind.ARTICLE;
            }
        };
    }

    List<String> authors() {
        return FieldReader.strings(fields.texts(FrontMatterKey.AUTHOR));
    }

    /** The section that is declared: {@code section}, else the first of {@code categories}; empty if there is none. */
    String section() {
        String section = fields.text(FrontMatterKey.SECTION);
        return section.isEmpty() ? categories().stream().findFirst().orElse("") : section;
    }

    /** The topics, then the categories that are not the {@code section}. */
    List<String> topics(String section) {
        Map<String, String> distinct = new LinkedHashMap<>();
        topics().stream()
                .flatMap(t -> hashtags(t.text()))
                .forEach(t -> distinct.putIfAbsent(SearchFolding.nameKey(t), t));
        String own = SearchFolding.nameKey(section);
        categories().stream()
                .filter(c -> !SearchFolding.nameKey(c).equals(own))
                .forEach(c -> distinct.putIfAbsent(SearchFolding.nameKey(c), c));
        return List.copyOf(distinct.values());
    }

    /** The topics, or for want of any the keywords for search engines. */
    private List<Text> topics() {
        List<Text> topics = fields.commaTexts(FrontMatterKey.TOPICS);
        List<Entry> keywords = fields.entries(FrontMatterKey.KEYWORDS);
        if (topics.isEmpty() || keywords.isEmpty()) {
            return topics.isEmpty() ? fields.commaTexts(FrontMatterKey.KEYWORDS) : topics;
        }
        keywords.forEach(entry -> findings.note(
                entry.line(),
                entry.column(),
                Findings.quoted(entry.key()) + " is not used, because the article has topics",
                "Write among the topics what is to be one"));
        return topics;
    }

    /** The topics of a text such as {@code #trade #borders}; of another, itself. */
    private static Stream<String> hashtags(String text) {
        return text.startsWith("#") ? HASH.splitAsStream(text).filter(topic -> !topic.isBlank()) : Stream.of(text);
    }

    /** The categories in their order. */
    List<String> categories() {
        return FieldReader.strings(fields.commaTexts(FrontMatterKey.CATEGORIES));
    }

    List<Correction> corrections() {
        List<Correction> corrections = new ArrayList<>();
        for (Entry entry : fields.entries(FrontMatterKey.CORRECTIONS)) {
            List<FrontMatterValue> values =
                    entry.value() instanceof Items items ? items.items() : List.of(entry.value());
            values.forEach(v -> correction(entry, v).ifPresent(corrections::add));
        }
        return corrections;
    }

    private Optional<Correction> correction(Entry entry, FrontMatterValue value) {
        if (value instanceof Text text) {
            String line = InlineText.collapse(text.text());
            return line.isEmpty() ? Optional.empty() : Optional.of(new Correction(PublicationDate.UNKNOWN, line));
        }
        if (!(value instanceof Fields group)) {
            fields.wrongType(entry, value, "a list of dates and texts");
            return Optional.empty();
        }
        PublicationDate date = PublicationDate.UNKNOWN;
        String text = "";
        for (Entry part : FieldReader.withoutDuplicates(group.entries(), findings)) {
            switch (FrontMatterKey.fold(part.key())) {
                case "date" -> date = date(part);
                case "text" ->
                    text = fields.textOf(part, "text").map(Text::text).orElse("");
                default ->
                    findings.warning(
                            part.line(),
                            part.column(),
                            "Unknown key " + Findings.quoted(part.key()),
                            NearestName.didYouMean(part.key(), CORRECTION_KEYS, "A correction has a date and a text"));
            }
        }
        if (text.isEmpty()) {
            findings.error(
                    group.line(), group.column(), "This correction has no text", "Write text: and what was corrected");
            return Optional.empty();
        }
        return Optional.of(new Correction(date, text));
    }
}
