package org.baygan.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.TaxonomyKind;
import org.baygan.model.Article;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Permalink;
import org.baygan.model.Story;
import org.baygan.model.StoryHead;
import org.jspecify.annotations.Nullable;

/** The pages of articles and static pages. Thread-safe. */
public final class ArticlePages {
    private final SiteContext site;
    private final Frames frames;
    private final JBakeVariables jbake;

    /** Pages of one site. */
    public ArticlePages(SiteContext site) {
        this.site = site;
        this.frames = new Frames(site);
        this.jbake = new JBakeVariables(site);
    }

    /** What a story's page is made of beside the story. */
    public ArticleInput input(StoryHead head) {
        return ArticleInput.of(site, frames, head);
    }

    /** What a story's page is made of: while it is the same, so are the page and what is found wrong. */
    public PageDigest digest(ArticleSummary summary, ArticleInput input) {
        return PageJob.digest(site.common(), summary.permalink().path(), templateFile(summary), input);
    }

    /** A story's page. */
    public PageJob page(ArticleSummary summary, ArticleInput input, Story story) {
        LanguageArchive own = site.archive().in(summary.language());
        return new PageJob(
                site.common(),
                summary.permalink().path(),
                site.config().contentFolder() + "/" + summary.sourcePath(),
                templateFile(summary),
                summary.language(),
                () -> new ArticlePage(input, story.at(summary.permalink())),
                model -> jbake.of(own, summary, story, body(model)));
    }

    private static TemplateHTMLOutputModel body(Map<String, Object> model) {
        return ((ArticleView) java.util.Objects.requireNonNull(model.get("article"))).body();
    }

    static boolean isArticle(ArticleSummary summary) {
        return summary.kind() == Article.Kind.ARTICLE;
    }

    static String template(ArticleSummary summary) {
        return isArticle(summary) ? Frames.ARTICLE : "page";
    }

    private String templateFile(ArticleSummary summary) {
        return site.config()
                .templateFiles()
                .getOrDefault(isArticle(summary) ? "post" : "page", template(summary) + ".ftlh");
    }

    /**
     * A story on its page.
     *
     * @param input what its page is made of beside it
     * @param story the story
     */
    private record ArticlePage(ArticleInput input, Story story) implements PageInput {
        @Override
        public Map<String, Object> model(RenderContext common) {
            FrameInput frame = input.frame().describedBy(story.description());
            Cards cards = new Cards(common, frame);
            String body = BodyReferences.resolve(story.html(), input.files().values());
            Optional<ArticleFacts> facts = Optional.of(new ArticleFacts(story, input))
                    .filter(of -> of.article().kind() == Article.Kind.ARTICLE);
            return Map.of(
                    "frame",
                    frame.frame(common, preview(common, body), facts),
                    "article",
                    view(common, cards, input.files().image().map(this::image), body));
        }

        /** The picture for previews of links: the article's own, else, where pages are rich, the first in its text. */
        private Optional<LinkPreview.Image> preview(RenderContext common, String body) {
            Optional<PictureFile> own = input.files().image();
            String alt = own.isPresent() ? story.article().picture().alt() : ReadingText.firstAlternative(body);
            return own.or(() -> common.config().hasRichPages()
                            ? input.files().shown().stream().findFirst()
                            : own)
                    .filter(picture -> common.config().baseUrl().isPresent())
                    .map(picture -> picture.preview(common, alt));
        }

        private ArticleView view(RenderContext common, Cards cards, Optional<ImageView> image, String body) {
            Article article = story.article();
            boolean dated = article.kind() == Article.Kind.ARTICLE;
            DateView date = dated ? cards.linkedDate(article.date()) : null;
            boolean rich = common.config().hasRichPages();
            LanguageVoice voice = common.voice(article.language());
            return new ArticleView(
                    new ArticleView.Headlines(article.title(), article.kicker(), article.deck(), article.lead()),
                    new ArticleView.Byline(
                            cards.links(input.terms(TaxonomyKind.AUTHOR)),
                            first(TaxonomyKind.SOURCE, cards),
                            article.place(),
                            date,
                            cards.date(article.updated()),
                            first(TaxonomyKind.SECTION, cards),
                            rich && dated ? ReadingText.minutes(story.html()) : 0),
                    new ArticleView.Text(
                            image.orElse(null),
                            rich ? ReadingText.contents(story.html()) : List.of(),
                            html(body),
                            article.corrections().stream()
                                    .map(c -> new CorrectionView(cards.date(c.date()), c.text()))
                                    .toList(),
                            cards.links(input.terms(TaxonomyKind.TOPIC))),
                    new ArticleView.Around(
                            input.around().newer().map(cards::card).orElse(null),
                            input.around().older().map(cards::card).orElse(null),
                            input.around().shelf(),
                            cards.cards(input.around().related()),
                            translations(common),
                            input.around()
                                    .series()
                                    .map(series -> series.view(story.permalink(), cards))
                                    .orElse(null)),
                    new ArticleView.Origin(
                            dated ? provenance() : null,
                            Citations.plain(voice, article, date),
                            article.newsCode(),
                            rich && dated
                                    ? new CitationFiles(story, voice.settings().title(), common.url(story.permalink()))
                                            .all()
                                    : List.of(),
                            story.permalink().hrefTo(story.permalink()),
                            rich && dated ? mail(common) : null),
                    article.params().values());
        }

        private @Nullable String mail(RenderContext common) {
            String url = common.url(story.permalink());
            return url.isEmpty()
                    ? null
                    : "mailto:?subject="
                            + Hrefs.encodeForBrowsers(story.article().title(), Hrefs.OF_MAIL) + "&body="
                            + Hrefs.encodeForBrowsers(url, Hrefs.OF_MAIL);
        }

        private @Nullable Link first(TaxonomyKind kind, Cards cards) {
            return input.terms(kind).stream().findFirst().map(cards::link).orElse(null);
        }

        private ProvenanceView provenance() {
            return new ProvenanceView(
                    input.sources().map(story.permalink()::hrefTo).orElse(null),
                    story.provenance().sha256(),
                    story.article().sourceUrl().orElse(null),
                    story.provenance().changedCharacters());
        }

        private ImageView image(PictureFile image) {
            Article.Picture said = story.article().picture();
            return image.view(story.permalink(), said.alt(), said.caption(), said.credit());
        }

        private List<TranslationLink> translations(RenderContext common) {
            Permalink page = story.permalink();
            return input.versions().stream()
                    .filter(version -> !version.permalink().equals(page))
                    .map(version -> {
                        LanguageVoice voice = common.voice(version.language());
                        return new TranslationLink(
                                version.language().tag(),
                                voice.settings().direction().html(),
                                page.hrefTo(version.permalink()),
                                version.title(),
                                voice.messages().text("language.name"),
                                version.original());
                    })
                    .toList();
        }
    }

    static TemplateHTMLOutputModel html(String safe) {
        try {
            return HTMLOutputFormat.INSTANCE.fromMarkup(safe);
        } catch (TemplateModelException e) {
            throw new IllegalStateException(e);
        }
    }
}
