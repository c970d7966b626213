package org.baygan.model;

import java.util.List;
import java.util.Optional;

/**
 * An article as its editor wrote it: typed front matter and the body's markup. Texts are as in the source, not yet
 * normalised for display.
 *
 * @param id the article's name inside the archive
 * @param sourcePath the file's path below the content folder
 * @param kind an article, or a static page
 * @param language the language it is written in
 * @param title the headline (تیتر), never blank
 * @param kicker the line above the headline (روتیتر); empty if there is none
 * @param deck the line below the headline (زیرتیتر); empty if there is none
 * @param lead the opening paragraph, if it is set apart from the body; empty if it is not
 * @param summary a description for lists, feeds and metadata; empty if there is none
 * @param date when it was published
 * @param updated when it was last changed
 * @param expires when it leaves the site
 * @param status whether it is ready to be seen
 * @param section the section's name; empty if there is none
 * @param topics the topics' names, in the editor's order
 * @param source the agency it came from; empty if there is none
 * @param sourceUrl where it was first published
 * @param authors the writers' names
 * @param place the dateline's place; empty if there is none
 * @param slug the address's last part as the editor wants it
 * @param aliases old addresses that lead here, as paths inside the site
 * @param translationOf the source path of the original, relative to this file or to the content folder
 * @param image the picture's path, relative to this file or below the content or asset folder
 * @param imageAlt the picture's text alternative
 * @param corrections what was corrected after publication
 * @param markup how the body is written
 * @param body the body's markup
 * @param bodyLine the line of the file on which the body begins, from 1
 * @param lines the line of the file on which each front matter key stands, for diagnostics
 */
public record Article(
        ArticleId id,
        String sourcePath,
        Kind kind,
        Language language,
        String title,
        String kicker,
        String deck,
        String lead,
        String summary,
        PublicationDate date,
        PublicationDate updated,
        PublicationDate expires,
        Status status,
        String section,
        List<String> topics,
        String source,
        Optional<String> sourceUrl,
        List<String> authors,
        String place,
        Optional<String> slug,
        List<String> aliases,
        Optional<String> translationOf,
        Optional<String> image,
        String imageAlt,
        List<Correction> corrections,
        Markup markup,
        String body,
        int bodyLine,
        FrontMatterLines lines) {

    public Article {
        topics = List.copyOf(topics);
        authors = List.copyOf(authors);
        aliases = List.copyOf(aliases);
        corrections = List.copyOf(corrections);
        if (title.isBlank()) {
            throw new IllegalArgumentException("an article without a title: " + sourcePath);
        }
    }

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
     * A correction shown under the article.
     *
     * @param date when it was made
     * @param text what was corrected
     */
    public record Correction(PublicationDate date, String text) {}
}
