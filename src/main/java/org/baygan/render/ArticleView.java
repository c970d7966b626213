package org.baygan.render;

import freemarker.core.TemplateHTMLOutputModel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An article's or static page's own content. Templates find the parts' facts here as well, as in {@code article.title}.
 *
 * @param headlines what stands above its text
 * @param byline who, where and when
 * @param text what there is to read
 * @param around where it leads
 * @param origin where it came from, and how to refer to it
 * @param params keys of its own: texts, lists and groups by the keys of its front matter
 */
public record ArticleView(
        Headlines headlines, Byline byline, Text text, Around around, Origin origin, Map<String, Object> params) {
    /**
     * What stands above an article's text.
     *
     * @param title the headline
     * @param kicker the line above it, perhaps empty
     * @param deck the line below it, perhaps empty
     * @param lead the opening paragraph set apart, perhaps empty
     */
    public record Headlines(String title, String kicker, String deck, String lead) {}

    /**
     * Who, where and when.
     *
     * @param authors the writers
     * @param source the agency; null if there is none
     * @param place the dateline's place, perhaps empty
     * @param date when it was published; null if undated
     * @param updated when it was changed; null if it wasn't
     * @param section its section; null if there is none
     * @param minutes how long it takes to read; 0 if that isn't to be said
     */
    public record Byline(
            List<Link> authors,
            @Nullable Link source,
            String place,
            @Nullable DateView date,
            @Nullable DateView updated,
            @Nullable Link section,
            int minutes) {}

    /**
     * What there is to read.
     *
     * @param image its picture; null if there is none
     * @param contents its headings, if there are enough to be listed
     * @param body the body, sanitised
     * @param corrections what was corrected
     * @param topics its topics
     */
    public record Text(
            @Nullable ImageView image,
            List<HeadingView> contents,
            TemplateHTMLOutputModel body,
            List<CorrectionView> corrections,
            List<Link> topics) {}

    /**
     * Where an article leads.
     *
     * @param newer the next article in time, of its section if pages are rich; null if it is the newest
     * @param older the article before in time, likewise; null if it is the oldest
     * @param shelf the section of which these two are; empty if they are of the whole archive
     * @param related articles on the same subject, the closest first
     * @param translation its versions in other languages
     * @param series the series that it is a part of; null if it is of none
     */
    public record Around(
            @Nullable StoryCard newer,
            @Nullable StoryCard older,
            String shelf,
            List<StoryCard> related,
            List<TranslationLink> translation,
            @Nullable SeriesView series) {}

    /**
     * Where an article came from, and how to refer to it.
     *
     * @param provenance where it came from; null on static pages
     * @param citation how to cite it, in one line
     * @param newsCode the code under which its agency files it, perhaps empty
     * @param citations the same as files for programs, to be saved; none where pages are lean
     * @param link the page itself, relative
     * @param mail a link that begins a message about it; null if the site doesn't know its address, or pages are lean
     */
    public record Origin(
            @Nullable ProvenanceView provenance,
            String citation,
            String newsCode,
            List<FileLink> citations,
            String link,
            @Nullable String mail) {}

    // The parts' facts, for templates that need not know in which part they are.

    public String title() {
        return headlines.title;
    }

    public String kicker() {
        return headlines.kicker;
    }

    public String deck() {
        return headlines.deck;
    }

    public String lead() {
        return headlines.lead;
    }

    public List<Link> authors() {
        return byline.authors;
    }

    public @Nullable Link source() {
        return byline.source;
    }

    public String place() {
        return byline.place;
    }

    public @Nullable DateView date() {
        return byline.date;
    }

    public @Nullable DateView updated() {
        return byline.updated;
    }

    public @Nullable Link section() {
        return byline.section;
    }

    public List<Link> topics() {
        return text.topics;
    }

    public @Nullable ImageView image() {
        return text.image;
    }

    public TemplateHTMLOutputModel body() {
        return text.body;
    }

    public List<CorrectionView> corrections() {
        return text.corrections;
    }

    public @Nullable StoryCard newer() {
        return around.newer;
    }

    public @Nullable StoryCard older() {
        return around.older;
    }

    public List<StoryCard> related() {
        return around.related;
    }

    public List<TranslationLink> translation() {
        return around.translation;
    }

    public @Nullable ProvenanceView provenance() {
        return origin.provenance;
    }

    public String citation() {
        return origin.citation;
    }

    public String newsCode() {
        return origin.newsCode;
    }
}
