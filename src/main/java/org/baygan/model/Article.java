package org.baygan.model;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * An article as its editor wrote it: typed front matter and the body's markup. Texts are as in the source, not yet
 * normalised for display.
 *
 * @param identity which one it is
 * @param links what leads to it
 * @param headlines what stands above its text
 * @param schedule whether and when it is to be seen
 * @param attribution where it came from, and what groups it
 * @param body what stands below the headline
 * @param params keys of its own that only templates understand
 * @param lines the line of the file on which each front matter key stands, for diagnostics
 */
public record Article(
        Identity identity,
        Links links,
        Headlines headlines,
        Schedule schedule,
        Attribution attribution,
        Body body,
        Params params,
        FrontMatterLines lines) {

    /** An article without keys of its own. */
    public Article(
            Identity identity,
            Links links,
            Headlines headlines,
            Schedule schedule,
            Attribution attribution,
            Body body,
            FrontMatterLines lines) {
        this(identity, links, headlines, schedule, attribution, body, Params.NONE, lines);
    }

    public Article {
        if (headlines.title().isBlank()) {
            throw new IllegalArgumentException("an article without a title: " + identity.sourcePath());
        }
    }

    /** The rank of an article that is pinned to the first page behind those that have one. */
    public static final int FEATURED_WITHOUT_RANK = Integer.MAX_VALUE;

    /** What a content file becomes. */
    public enum Kind {
        /** A dated (or undated) piece that lists, feeds and the calendar hold. */
        ARTICLE,
        /** A page of the site itself: about, contact. */
        PAGE
    }

    /** Whether an article is ready to be seen. */
    public enum Status {
        DRAFT,
        PUBLISHED
    }

    /** How a body is written. */
    public enum Markup {
        /** CommonMark with the extensions that docs/writing.md lists. */
        MARKDOWN,
        /** Every line a paragraph, {@code #} headings, nothing else. */
        PLAIN_TEXT
    }

    /**
     * Whether and when an article is to be seen.
     *
     * @param status whether it is ready
     * @param date when it was published
     * @param updated when it was last changed
     * @param expires when it leaves the site
     * @param featured its rank among those that are pinned to the first page, from 1; {@link #FEATURED_WITHOUT_RANK} if it
     *     is one without a rank; empty if it is none of them
     */
    public record Schedule(
            Status status,
            PublicationDate date,
            PublicationDate updated,
            PublicationDate expires,
            Optional<Integer> featured) {
        /** Pinned to no page. */
        public Schedule(Status status, PublicationDate date, PublicationDate updated, PublicationDate expires) {
            this(status, date, updated, expires, Optional.empty());
        }

        /** Published on a date, and never changed or taken back. */
        public static Schedule published(PublicationDate date) {
            return new Schedule(Status.PUBLISHED, date, PublicationDate.UNKNOWN, PublicationDate.UNKNOWN);
        }
    }

    /**
     * Where an article came from, and what groups it with others.
     *
     * @param terms the names of its section, topics, source and authors
     * @param sourceUrl where it was first published
     * @param place the dateline's place; empty if there is none
     * @param newsCode the code under which its agency files it; empty if there is none
     * @param series its place in a series; empty if it is in none
     */
    public record Attribution(
            TermNames terms, Optional<String> sourceUrl, String place, String newsCode, Optional<Series> series) {
        /** Without a news code, and in no series. */
        public Attribution(TermNames terms, Optional<String> sourceUrl, String place) {
            this(terms, sourceUrl, place, "", Optional.empty());
        }

        /** Of unknown origin. */
        public static final Attribution NONE = new Attribution(TermNames.NONE, Optional.empty(), "");
    }

    /**
     * What stands below the headline.
     *
     * @param lead the opening paragraph, if it is set apart from the text; empty if it is not
     * @param summary a description for lists, feeds and metadata; empty if there is none
     * @param picture its picture
     * @param markup how the text is written
     * @param text the text's markup
     * @param line the line of the file on which the text begins, from 1
     * @param corrections what was corrected after publication
     */
    public record Body(
            String lead,
            String summary,
            Picture picture,
            Markup markup,
            String text,
            int line,
            List<Correction> corrections) {
        public Body {
            corrections = List.copyOf(corrections);
        }

        /** A text alone, which begins on a line of its file. */
        public static Body of(Markup markup, String text, int line) {
            return new Body("", "", Picture.NONE, markup, text, line, List.of());
        }
    }

    /**
     * An article's picture.
     *
     * @param path its path, relative to the article's file or below the content or asset folder; empty if there is none
     * @param alt its text alternative; empty if there is none
     * @param caption what it shows, for everybody; empty if that isn't said
     * @param credit who made it; empty if that isn't said
     */
    public record Picture(Optional<String> path, String alt, String caption, String credit) {
        /** Without a caption. */
        public Picture(Optional<String> path, String alt) {
            this(path, alt, "", "");
        }

        /** No picture. */
        public static final Picture NONE = new Picture(Optional.empty(), "");
    }

    /**
     * A correction shown under the article.
     *
     * @param date when it was made
     * @param text what was corrected
     */
    public record Correction(PublicationDate date, String text) {}

    /** The same article with all texts changed that readers see, but without the body's markup. */
    public Article withTexts(UnaryOperator<String> text) {
        return new Article(
                identity,
                links,
                headlines.map(text),
                schedule,
                new Attribution(
                        attribution.terms.map(text),
                        attribution.sourceUrl,
                        text.apply(attribution.place),
                        text.apply(attribution.newsCode),
                        attribution.series.map(series -> new Series(text.apply(series.name()), series.part()))),
                new Body(
                        text.apply(body.lead),
                        text.apply(body.summary),
                        new Picture(
                                body.picture.path,
                                text.apply(body.picture.alt),
                                text.apply(body.picture.caption),
                                text.apply(body.picture.credit)),
                        body.markup,
                        "",
                        body.line,
                        body.corrections.stream()
                                .map(c -> new Correction(c.date, text.apply(c.text)))
                                .toList()),
                params,
                lines);
    }

    // The parts' facts, for those who need not know in which part they are.

    public ArticleId id() {
        return identity.id();
    }

    public String sourcePath() {
        return identity.sourcePath();
    }

    public Kind kind() {
        return identity.kind();
    }

    public Language language() {
        return identity.language();
    }

    public String title() {
        return headlines.title();
    }

    public String kicker() {
        return headlines.kicker();
    }

    public String deck() {
        return headlines.deck();
    }

    public Status status() {
        return schedule.status;
    }

    public PublicationDate date() {
        return schedule.date;
    }

    public PublicationDate updated() {
        return schedule.updated;
    }

    public PublicationDate expires() {
        return schedule.expires;
    }

    public Optional<Integer> featured() {
        return schedule.featured;
    }

    public Optional<Series> series() {
        return attribution.series;
    }

    /** The names of its section, topics, source and authors. */
    public TermNames terms() {
        return attribution.terms;
    }

    public String section() {
        return attribution.terms.section();
    }

    public List<String> topics() {
        return attribution.terms.topics();
    }

    public String source() {
        return attribution.terms.source();
    }

    public List<String> authors() {
        return attribution.terms.authors();
    }

    public Optional<String> sourceUrl() {
        return attribution.sourceUrl;
    }

    public String place() {
        return attribution.place;
    }

    public String newsCode() {
        return attribution.newsCode;
    }

    public Optional<String> slug() {
        return links.slug();
    }

    public List<String> aliases() {
        return links.aliases();
    }

    public Optional<String> translationOf() {
        return links.translationOf();
    }

    public String lead() {
        return body.lead;
    }

    public String summary() {
        return body.summary;
    }

    public Picture picture() {
        return body.picture;
    }

    public Markup markup() {
        return body.markup;
    }

    public List<Correction> corrections() {
        return body.corrections;
    }
}
