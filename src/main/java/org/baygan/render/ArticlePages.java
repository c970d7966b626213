package org.baygan.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.TaxonomyKind;
import org.baygan.archive.Term;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.Article;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Digest;
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

    /**
     * What a story's page is made of: as long as that is the same, so are the page and what is found wrong with it.
     *
     * @return {@link Digest#NONE} if that can't be told
     */
    public Digest madeOf(StoryHead story) {
        ArticleSummary summary = story.summary();
        Digest frame = frames.madeOf(summary.language(), template(summary));
        return site.madeOf(() -> Neighbourhood.of(site, story).madeOf(site, frame));
    }

    /**
     * A story's page.
     *
     * @param head the story's head
     * @param story the story
     * @param problems takes an error for each reference that leads nowhere; paths are below the content folder
     */
    public PageJob page(StoryHead head, Story story, Consumer<Diagnostic> problems) {
        ArticleSummary summary = head.summary();
        LanguageArchive own = site.archive().in(summary.language());
        boolean article = summary.kind() == Article.Kind.ARTICLE;
        String template = template(summary);
        return new PageJob(
                summary.permalink().path(),
                site.config().contentFolder() + "/" + summary.sourcePath(),
                site.config().templateFiles().getOrDefault(article ? "post" : "page", template + ".ftlh"),
                site.voice(summary.language()),
                () -> madeOf(head),
                () -> model(own, Neighbourhood.of(site, head), story, template, problems));
    }

    private static String template(ArticleSummary summary) {
        return summary.kind() == Article.Kind.ARTICLE ? Frames.ARTICLE : "page";
    }

    private Map<String, Object> model(
            LanguageArchive own, Neighbourhood around, Story story, String template, Consumer<Diagnostic> problems) {
        ArticleSummary summary = around.story().summary();
        Cards cards = new Cards(site, own, summary.permalink());
        BodyReferences references = new BodyReferences(site.files(), around.story(), problems);
        Optional<ImageView> image =
                story.article().picture().path().flatMap(path -> image(story, path, references, problems));
        ArticleView view = view(own, around, story, cards, references, image);
        Frames.Draft draft = draft(own, around, story, template, image);
        draft.jsonLd = JsonLd.of(site, story, around, draft.image);
        Map<String, Object> model = new HashMap<>(jbake.of(own, summary, story.description(), view.body()));
        model.put("frame", frames.frame(draft));
        model.put("article", view);
        return model;
    }

    private ArticleView view(
            LanguageArchive own,
            Neighbourhood around,
            Story story,
            Cards cards,
            BodyReferences references,
            Optional<ImageView> image) {
        Article article = story.article();
        ArticleSummary summary = around.story().summary();
        boolean dated = summary.kind() == Article.Kind.ARTICLE;
        DateView date = dated ? cards.linkedDate(article.date()) : null;
        return new ArticleView(
                article.title(),
                article.kicker(),
                article.deck(),
                article.lead(),
                cards.links(around.terms(TaxonomyKind.AUTHOR)),
                first(around.terms(TaxonomyKind.SOURCE), cards),
                article.place(),
                date,
                cards.date(article.updated()),
                first(around.terms(TaxonomyKind.SECTION), cards),
                cards.links(around.terms(TaxonomyKind.TOPIC)),
                image.orElse(null),
                html(references.resolve(story.html())),
                article.corrections().stream()
                        .map(c -> new CorrectionView(cards.date(c.date()), c.text()))
                        .toList(),
                around.newer().map(cards::card).orElse(null),
                around.older().map(cards::card).orElse(null),
                cards.cards(around.related()),
                translations(around),
                dated ? provenance(around, story) : null,
                Citations.plain(site, own, article, summary, date));
    }

    private static @Nullable Link first(List<Term> terms, Cards cards) {
        return terms.isEmpty() ? null : cards.link(terms.get(0));
    }

    private static ProvenanceView provenance(Neighbourhood around, Story story) {
        return new ProvenanceView(
                around.sources().map(story.permalink()::hrefTo).orElse(null),
                story.provenance().sha256(),
                story.article().sourceUrl().orElse(null),
                story.provenance().changedCharacters());
    }

    private Optional<ImageView> image(
            Story story, String path, BodyReferences references, Consumer<Diagnostic> problems) {
        Optional<String> file = references.file(path);
        if (file.isEmpty()) {
            problems.accept(Diagnostic.error(
                            story.article().sourcePath(),
                            "The image \"" + path + "\" is missing",
                            "Put the file beside the article or into the asset folder, or correct the path")
                    .at(story.article().lines().of("image"), 0, ""));
            return Optional.empty();
        }
        references.tellIfDamaged(file.get(), path, story.article().lines().of("image"), 0);
        Optional<ImageSize> size = site.files().imageSize(file.get());
        return Optional.of(new ImageView(
                Hrefs.encode(story.permalink().hrefTo(file.get())),
                size.map(ImageSize::width).orElse(null),
                size.map(ImageSize::height).orElse(null),
                story.article().picture().alt()));
    }

    private Frames.Draft draft(
            LanguageArchive own, Neighbourhood around, Story story, String template, Optional<ImageView> image) {
        ArticleSummary summary = around.story().summary();
        Frames.Draft draft =
                new Frames.Draft(own, summary.permalink(), template, summary.title()).description(story.description());
        around.section().ifPresent(section -> draft.part("section/" + section.id()));
        around.translations()
                .ifPresent(group -> group.versions().forEach(version -> {
                    if (!version.language().equals(summary.language())) {
                        draft.exact(version.language(), version.permalink());
                    }
                }));
        around.nearest().forEach(draft::nearest);
        image.ifPresent(i -> draft.image = absolute(summary.permalink(), i.src()));
        return draft;
    }

    private @Nullable String absolute(Permalink page, String src) {
        String url = site.url(page);
        return url.isEmpty() ? null : java.net.URI.create(url).resolve(src).toString();
    }

    private List<TranslationLink> translations(Neighbourhood around) {
        ArticleSummary summary = around.story().summary();
        List<TranslationLink> links = new ArrayList<>();
        around.translations()
                .ifPresent(group -> group.versions().forEach(version -> {
                    if (!version.equals(summary)) {
                        LanguageVoice voice = site.voice(version.language());
                        links.add(new TranslationLink(
                                version.language().tag(),
                                voice.settings().direction().html(),
                                summary.permalink().hrefTo(version.permalink()),
                                version.title(),
                                voice.messages().text("language.name"),
                                version.equals(group.original())));
                    }
                }));
        return links;
    }

    static TemplateHTMLOutputModel html(String safe) {
        try {
            return HTMLOutputFormat.INSTANCE.fromMarkup(safe);
        } catch (TemplateModelException e) {
            throw new IllegalStateException(e);
        }
    }
}
