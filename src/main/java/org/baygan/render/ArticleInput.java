package org.baygan.render;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baygan.archive.Archive;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.TaxonomyKind;
import org.baygan.archive.Term;
import org.baygan.archive.Translations;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Digest;
import org.baygan.model.FileReference;
import org.baygan.model.Language;
import org.baygan.model.Permalink;
import org.baygan.model.PublicationDate;
import org.baygan.model.Story;
import org.baygan.model.StoryHead;

/**
 * What an article's page is made of beside its story.
 *
 * @param frame its frame, but for the description, which the story has
 * @param story what the story was made of
 * @param terms its terms of each kind, in its editor's order
 * @param around the articles that it leads to
 * @param versions its versions in all languages that have it, itself among them; empty if only its own has
 * @param files the files that it shows and links to
 * @param sources the site path of the bundle that holds its source; empty if sources aren't published
 */
public record ArticleInput(
        FrameInput frame,
        Digest story,
        EnumMap<TaxonomyKind, List<TermInput>> terms,
        Around around,
        List<Version> versions,
        Files files,
        Optional<String> sources) {
    /** How many related articles a page shows. */
    private static final int RELATED = 2;

    private static final int RELATED_IN_RICH_PAGES = 3;

    /**
     * The articles that one leads to.
     *
     * @param newer the next in time
     * @param older the one before in time
     * @param shelf the section of which these two are; empty if they are of the whole archive
     * @param related some on the same subject
     * @param series the series that it is a part of
     */
    record Around(
            Optional<CardInput> newer,
            Optional<CardInput> older,
            String shelf,
            List<CardInput> related,
            Optional<SeriesInput> series) {
        static Around of(SiteContext site, LanguageArchive own, ArticleSummary article) {
            boolean rich = site.config().hasRichPages();
            Optional<Term> section = Optional.of(own.taxonomy(TaxonomyKind.SECTION))
                    .filter(sections -> rich)
                    .flatMap(sections -> sections.firstOf(article));
            Optional<ArticleSummary> newer =
                    section.isPresent() ? LanguageArchive.newerIn(section.get(), article) : own.newer(article);
            Optional<ArticleSummary> older =
                    section.isPresent() ? LanguageArchive.olderIn(section.get(), article) : own.older(article);
            return new Around(
                    newer.map(next -> CardInput.withoutPicture(site, next)),
                    older.map(last -> CardInput.withoutPicture(site, last)),
                    section.map(Term::name).orElse(""),
                    CardInput.of(site, own.related(article, rich ? RELATED_IN_RICH_PAGES : RELATED, rich)),
                    SeriesInput.around(own, article));
        }
    }

    /**
     * One of an article's versions.
     *
     * @param language its language
     * @param permalink where its page is
     * @param title its headline
     * @param original whether the others were made from it
     */
    record Version(Language language, Permalink permalink, String title, boolean original) {}

    /**
     * The files that an article shows and links to.
     *
     * @param values what comes in the place of the marks in its HTML
     * @param image its picture; empty if it has none, or if there is no such file
     * @param isDamaged whether that picture has no size that can be read, though its name is an image's
     * @param shown the pictures in its text, each once
     * @param problems a warning for each reference that leads nowhere; paths are below the content folder
     */
    record Files(
            List<String> values,
            Optional<PictureFile> image,
            boolean isDamaged,
            List<PictureFile> shown,
            List<Diagnostic> problems) {
        /** All pictures, its own first. */
        List<PictureFile> pictures() {
            return Stream.concat(image.stream(), shown.stream()).distinct().toList();
        }
    }

    static ArticleInput of(SiteContext site, Frames frames, StoryHead head) {
        ArticleSummary summary = head.summary();
        Archive archive = site.archive();
        LanguageArchive own = archive.in(summary.language());
        EnumMap<TaxonomyKind, List<TermInput>> terms = new EnumMap<>(TaxonomyKind.class);
        for (TaxonomyKind kind : TaxonomyKind.values()) {
            terms.put(
                    kind,
                    own.taxonomy(kind).of(summary).stream().map(TermInput::of).toList());
        }
        return new ArticleInput(
                frame(site, frames, own, summary),
                summary.madeOf(),
                terms,
                Around.of(site, own, summary),
                versions(archive.translations().of(summary)),
                files(site, head),
                site.sources().bundle(summary));
    }

    private static List<Version> versions(Optional<Translations.Group> group) {
        return group.stream()
                .flatMap(of -> of.versions().stream()
                        .map(version -> new Version(
                                version.language(),
                                version.permalink(),
                                version.title(),
                                version.equals(of.original()))))
                .toList();
    }

    private static Files files(SiteContext site, StoryHead head) {
        List<Diagnostic> problems = new ArrayList<>();
        BodyReferences references = new BodyReferences(site, head, problems::add);
        Optional<String> image = head.image().flatMap(references::file);
        return new Files(
                references.values(),
                image.map(path -> PictureFile.of(site, path)),
                image.filter(site.files()::isDamaged).isPresent(),
                FileReference.images(head.references())
                        .flatMap(target -> references.file(target).stream())
                        .distinct()
                        .map(path -> PictureFile.of(site, path))
                        .toList(),
                problems);
    }

    private static FrameInput frame(SiteContext site, Frames frames, LanguageArchive own, ArticleSummary summary) {
        Frames.Draft draft =
                new Frames.Draft(own, summary.permalink(), ArticlePages.template(summary), summary.title());
        Optional<Term> section = own.taxonomy(TaxonomyKind.SECTION).firstOf(summary);
        section.ifPresent(of -> draft.part("section/" + of.id())
                .below(List.of(new Link(of.permalink().path(), of.name()))));
        if (site.config().hasRichPages() && site.config().baseUrl().isPresent()) {
            section.ifPresent(of -> draft.feeds(Feeds.links(summary.permalink(), of.folder())));
        }
        Optional<Translations.Group> group = site.archive().translations().of(summary);
        for (LanguageArchive other : site.archive().languages()) {
            Language language = other.language();
            if (!language.equals(summary.language())) {
                Optional<ArticleSummary> version = group.flatMap(of -> of.in(language));
                if (version.isPresent()) {
                    draft.exact(language, version.get().permalink());
                } else {
                    draft.nearest(language, nearest(other, summary, section));
                }
            }
        }
        return ArticlePages.isArticle(summary) ? frames.aroundArticle(draft, section) : frames.input(draft);
    }

    /** The page of the same day, month or year in another language, else its section, else its first page. */
    private static String nearest(LanguageArchive other, ArticleSummary summary, Optional<Term> section) {
        return summary.shelfDay()
                .flatMap(day -> NearestPages.ofDay(other, day, summary.date() instanceof PublicationDate.Day))
                .or(() -> section.flatMap(
                                term -> other.taxonomy(TaxonomyKind.SECTION).byId(term.id()))
                        .map(term -> term.permalink().path()))
                .orElse(other.addresses().home().path());
    }

    /** Its terms of one kind. */
    List<TermInput> terms(TaxonomyKind kind) {
        return terms.getOrDefault(kind, List.of());
    }

    /** What is wrong with the files that a story names; paths are below the content folder. */
    public List<Diagnostic> problems(Story of) {
        List<Diagnostic> problems = new ArrayList<>(files.problems);
        Optional<String> named = of.article().picture().path();
        if (named.isPresent() && files.image.isEmpty()) {
            problems.add(Diagnostic.warning(
                            of.article().sourcePath(),
                            "The image \"" + named.get() + "\" is missing",
                            "Put the file beside the article or into the asset folder, or correct the path")
                    .at(of.article().lines().of("image"), 0, ""));
        }
        if (files.isDamaged) {
            problems.add(BodyReferences.damaged(of.article().sourcePath(), named.orElse(""))
                    .at(of.article().lines().of("image"), 0, ""));
        }
        return problems;
    }
}
