package org.baygan.render;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.baygan.archive.TaxonomyKind;
import org.baygan.model.Language;
import org.jspecify.annotations.Nullable;

/**
 * What messengers and other sites show of a link to a page: the Open Graph protocol (ogp.me) with its terms for articles,
 * the one word that X's cards need beside it, and what libraries' catalogues read. The headline, the kind and the
 * description stand in the template, where one element has them for several readers.
 */
final class LinkPreview {
    private static final int LEAST_WIDTH = 300;
    private static final int LEAST_HEIGHT = 157;

    /** A site has few languages, and every page names its own. */
    private static final Map<Language, String> LOCALES = new ConcurrentHashMap<>();

    private final RenderContext common;
    private final FrameInput frame;
    private final List<MetaProperty> properties = new ArrayList<>();

    private LinkPreview(RenderContext common, FrameInput frame) {
        this.common = common;
        this.frame = frame;
    }

    /**
     * A page's properties.
     *
     * @param image the picture to show
     * @param article the article that the page shows; empty if it shows none
     */
    static List<MetaProperty> of(
            RenderContext common, FrameInput frame, Optional<Image> image, Optional<ArticleFacts> article) {
        LinkPreview preview = new LinkPreview(common, frame);
        if (common.config().hasRichPages()) {
            preview.addPage();
        }
        image.ifPresent(preview::addImage);
        if (common.config().hasRichPages()) {
            article.ifPresent(preview::addArticle);
        }
        return preview.properties;
    }

    /**
     * The picture that a preview shows.
     *
     * @param url its absolute address
     * @param size its size; empty if it can't be measured
     * @param alt its text alternative, perhaps empty
     */
    record Image(String url, Optional<ImageSize> size, String alt) {
        /** Whether it is large enough for X's cards to show it as wide as they are; true if its size isn't known. */
        boolean fillsACard() {
            return size.filter(of -> of.width() < LEAST_WIDTH || of.height() < LEAST_HEIGHT)
                    .isEmpty();
        }
    }

    private void add(String name, String content) {
        if (!content.isEmpty()) {
            properties.add(new MetaProperty(name, null, content));
        }
    }

    private void addPage() {
        Language language = frame.place().language();
        add("og:url", common.url(frame.place().page()));
        add("og:site_name", common.voice(language).settings().title());
        add("og:locale", locale(language));
        frame.counterparts().exact().keySet().forEach(other -> add("og:locale:alternate", locale(other)));
    }

    private void addImage(Image image) {
        add("og:image", image.url);
        if (common.config().hasRichPages()) {
            image.size.ifPresent(size -> {
                add("og:image:width", Integer.toString(size.width()));
                add("og:image:height", Integer.toString(size.height()));
            });
            add("og:image:alt", image.alt);
            properties.add(
                    new MetaProperty(null, "twitter:card", image.fillsACard() ? "summary_large_image" : "summary"));
        }
    }

    private void addArticle(ArticleFacts article) {
        article.published().ifPresent(moment -> add("article:published_time", "issued", moment));
        article.changed().ifPresent(moment -> add("article:modified_time", "modified", moment));
        article.section().ifPresent(name -> add("article:section", name));
        article.terms(TaxonomyKind.TOPIC).forEach(topic -> add("article:tag", "subject", topic.name()));
        article.terms(TaxonomyKind.AUTHOR).forEach(author -> add(null, "creator", author.name()));
        add(null, "publisher", common.publisher(frame.place().language()));
        article.terms(TaxonomyKind.SOURCE).forEach(source -> add(null, "source", source.name()));
    }

    /**
     * A property that libraries' catalogues read too, as DCMI's "Expressing Dublin Core in HTML" writes it; titles and
     * languages they find in the page.
     *
     * @param property its name in the Open Graph protocol; null if that has none
     * @param term its name among the DCMI Metadata Terms
     */
    private void add(@Nullable String property, String term, String content) {
        properties.add(new MetaProperty(property, "dcterms." + term, content));
    }

    /** A language with the territory where most speak it, for the protocol knows none without: {@code fa_IR}. */
    private static String locale(Language language) {
        return LOCALES.computeIfAbsent(language, of -> {
            ULocale likely = ULocale.addLikelySubtags(ULocale.forLanguageTag(of.tag()));
            return likely.getLanguage() + "_" + likely.getCountry();
        });
    }
}
