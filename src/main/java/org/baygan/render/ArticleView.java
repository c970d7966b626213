package org.baygan.render;

import freemarker.core.TemplateHTMLOutputModel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An article's or static page's own content.
 *
 * @param title the headline
 * @param kicker the line above it, perhaps empty
 * @param deck the line below it, perhaps empty
 * @param lead the opening paragraph set apart, perhaps empty
 * @param authors the writers
 * @param source the agency; null if there is none
 * @param place the dateline's place, perhaps empty
 * @param date when it was published; null if undated
 * @param updated when it was changed; null if it wasn't
 * @param section its section; null if there is none
 * @param topics its topics
 * @param image its picture; null if there is none
 * @param body the body, sanitised
 * @param corrections what was corrected
 * @param newer the next article in time; null at the end
 * @param older the article before in time; null at the end
 * @param related articles that share topics
 * @param translation its other languages' versions
 * @param provenance where it came from; null on static pages
 * @param citation how to cite it, in one line
 * @param newsCode the code under which its agency files it, perhaps empty
 * @param params keys of its own: texts, lists and groups by the keys of its front matter
 */
public record ArticleView(
        String title,
        String kicker,
        String deck,
        String lead,
        List<Link> authors,
        @Nullable Link source,
        String place,
        @Nullable DateView date,
        @Nullable DateView updated,
        @Nullable Link section,
        List<Link> topics,
        @Nullable ImageView image,
        TemplateHTMLOutputModel body,
        List<CorrectionView> corrections,
        @Nullable StoryCard newer,
        @Nullable StoryCard older,
        List<StoryCard> related,
        List<TranslationLink> translation,
        @Nullable ProvenanceView provenance,
        String citation,
        String newsCode,
        Map<String, Object> params) {}
