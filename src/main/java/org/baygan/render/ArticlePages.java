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
import org.baygan.archive.Translations;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.Article;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Language;
import org.baygan.model.Permalink;
import org.baygan.model.PublicationDate;
import org.baygan.model.Story;
import org.baygan.text.DateRange;
import org.jspecify.annotations.Nullable;

/** The pages of articles and static pages. Thread-safe. */
public final class ArticlePages {
    private static final int RELATED = 2;

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
     * A story's page.
     *
     * @param story the story
     * @param summary its summary
     * @param problems takes an error for each reference that leads nowhere; paths are below the content folder
     */
    public PageJob page(Story story, ArticleSummary summary, Consumer<Diagnostic> problems) {
        LanguageArchive own = site.archive().in(summary.language());
        boolean article = summary.kind() == Article.Kind.ARTICLE;
        String template = article ? "article" : "page";
        return new PageJob(
                summary.permalink().path(),
                site.config().contentFolder() + "/" + summary.sourcePath(),
                site.config().templateFiles().getOrDefault(article ? "post" : "page", template + ".ftlh"),
                site.voice(summary.language()),
                () -> model(own, story, summary, template, problems));
    }

    private Map<String, Object> model(
            LanguageArchive own, Story story, ArticleSummary summary, String template, Consumer<Diagnostic> problems) {
        Cards cards = new Cards(site, own, summary.permalink());
        BodyReferences references = new BodyReferences(site.files(), story, problems);
        Optional<ImageView> image = story.article().image().flatMap(path -> image(story, path, references, problems));
        ArticleView view = view(own, story, summary, cards, references, image);
        Frames.Draft draft = draft(own, story, summary, template, image);
        draft.jsonLd = JsonLd.of(site, story, summary, draft.image);
        Map<String, Object> model = new HashMap<>(jbake.of(own, summary, story.description(), view.body()));
        model.put("frame", frames.frame(draft));
        model.put("article", view);
        return model;
    }

    private ArticleView view(
            LanguageArchive own,
            Story story,
            ArticleSummary summary,
            Cards cards,
            BodyReferences references,
            Optional<ImageView> image) {
        Article article = story.article();
        boolean dated = summary.kind() == Article.Kind.ARTICLE;
        DateView date = dated ? cards.linkedDate(article.date()) : null;
        return new ArticleView(
                article.title(),
                article.kicker(),
                article.deck(),
                article.lead(),
                cards.links(own.taxonomy(TaxonomyKind.AUTHOR).of(summary)),
                first(own.taxonomy(TaxonomyKind.SOURCE).of(summary), cards),
                article.place(),
                date,
                cards.date(article.updated()),
                first(own.taxonomy(TaxonomyKind.SECTION).of(summary), cards),
                cards.links(own.taxonomy(TaxonomyKind.TOPIC).of(summary)),
                image.orElse(null),
                html(references.resolve()),
                article.corrections().stream()
                        .map(c -> new CorrectionView(cards.date(c.date()), c.text()))
                        .toList(),
                own.newer(summary).map(cards::card).orElse(null),
                own.older(summary).map(cards::card).orElse(null),
                cards.cards(own.related(summary, RELATED)),
                translations(summary),
                dated ? provenance(story, summary) : null,
                Citations.plain(site, own, article, summary, date));
    }

    private static @Nullable Link first(List<Term> terms, Cards cards) {
        return terms.isEmpty() ? null : cards.link(terms.get(0));
    }

    private ProvenanceView provenance(Story story, ArticleSummary summary) {
        Permalink page = summary.permalink();
        return new ProvenanceView(
                site.sources().bundle(summary).map(page::hrefTo).orElse(null),
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
        Optional<ImageSize> size = site.files().imageSize(file.get());
        return Optional.of(new ImageView(
                Hrefs.encode(story.permalink().hrefTo(file.get())),
                size.map(ImageSize::width).orElse(null),
                size.map(ImageSize::height).orElse(null),
                story.article().imageAlt()));
    }

    private Frames.Draft draft(
            LanguageArchive own, Story story, ArticleSummary summary, String template, Optional<ImageView> image) {
        Frames.Draft draft =
                new Frames.Draft(own, summary.permalink(), template, summary.title()).description(story.description());
        own.taxonomy(TaxonomyKind.SECTION).of(summary).stream()
                .findFirst()
                .ifPresent(section -> draft.part("section/" + section.id()));
        for (LanguageArchive other : site.archive().languages()) {
            Language language = other.language();
            site.archive()
                    .translations()
                    .of(summary, language)
                    .filter(version -> !language.equals(summary.language()))
                    .ifPresentOrElse(
                            version -> draft.exact(language, version.permalink()),
                            () -> draft.nearest(language, nearest(other, summary)));
        }
        image.ifPresent(i -> draft.image = absolute(summary.permalink(), i.src()));
        return draft;
    }

    private @Nullable String absolute(Permalink page, String src) {
        String url = site.url(page);
        return url.isEmpty() ? null : java.net.URI.create(url).resolve(src).toString();
    }

    /** The page of the same day, month or year in another language, else its section, else its first page. */
    private String nearest(LanguageArchive other, ArticleSummary summary) {
        return DateRange.of(summary.date())
                .flatMap(range ->
                        NearestPages.ofDay(other, range.middle(), summary.date() instanceof PublicationDate.Day))
                .or(() -> sameSection(other, summary))
                .orElse(other.home().path());
    }

    private Optional<String> sameSection(LanguageArchive other, ArticleSummary summary) {
        return site.archive().in(summary.language()).taxonomy(TaxonomyKind.SECTION).of(summary).stream()
                .flatMap(term -> other.taxonomy(TaxonomyKind.SECTION).byId(term.id()).stream())
                .map(term -> term.permalink().path())
                .findFirst();
    }

    private List<TranslationLink> translations(ArticleSummary summary) {
        Optional<Translations.Group> group = site.archive().translations().of(summary);
        List<TranslationLink> links = new ArrayList<>();
        group.ifPresent(g -> g.versions().values().forEach(version -> {
            if (!version.equals(summary)) {
                LanguageVoice voice = site.voice(version.language());
                links.add(new TranslationLink(
                        version.language().tag(),
                        voice.settings().direction().html(),
                        summary.permalink().hrefTo(version.permalink()),
                        version.title(),
                        voice.messages().text("language.name"),
                        version.equals(g.original())));
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
