package org.baygan.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.Taxonomy;
import org.baygan.archive.TaxonomyKind;
import org.baygan.archive.Term;
import org.baygan.model.Permalink;
import org.baygan.text.Collation;

/**
 * The A–Z indexes of taxonomies. Of few terms an index is one page; of many, it leads to pages of some terms each, which
 * begin anew with each letter, so that a new name changes the pages of its letter and no others.
 */
final class TermIndexes {
    private final SiteContext site;
    private final Frames frames;

    TermIndexes(SiteContext site, Frames frames) {
        this.site = site;
        this.frames = frames;
    }

    void addTo(Consumer<PageJob> jobs) {
        for (LanguageArchive own : site.archive().languages()) {
            for (TaxonomyKind kind : TaxonomyKind.values()) {
                if (!own.taxonomy(kind).terms().isEmpty()) {
                    add(jobs, own, own.taxonomy(kind));
                }
            }
        }
    }

    private void add(Consumer<PageJob> jobs, LanguageArchive own, Taxonomy taxonomy) {
        Permalink index = own.addresses().terms(taxonomy.kind());
        if (taxonomy.terms().size() <= site.config().sizes().index()) {
            jobs.accept(job(own, index, () -> {
                List<Entry> terms = new ArrayList<>();
                byLetter(taxonomy).forEach((letter, of) -> of.forEach(term -> terms.add(Entry.of(letter, term))));
                return new IndexInput(frame(own, taxonomy), terms, false, Optional.empty());
            }));
            return;
        }
        Map<String, List<Part>> parts = new LinkedHashMap<>();
        byLetter(taxonomy).forEach((letter, terms) -> parts.put(letter, parts(own, taxonomy.kind(), letter, terms)));
        List<Entry> all =
                parts.values().stream().flatMap(List::stream).map(Part::entry).toList();
        jobs.accept(job(own, index, () -> new IndexInput(frame(own, taxonomy), all, true, Optional.empty())));
        List<Link> letters = parts.values().stream()
                .map(of -> of.get(0).entry())
                .map(first -> new Link(first.page().path(), first.letter()))
                .toList();
        for (List<Part> ofLetter : parts.values()) {
            List<Link> beside = ofLetter.stream()
                    .map(Part::entry)
                    .map(part -> new Link(part.page().path(), part.name()))
                    .toList();
            for (Part part : ofLetter) {
                jobs.accept(job(
                        own,
                        part.entry().page(),
                        () -> new IndexInput(
                                frame(own, taxonomy.kind(), part.entry()),
                                part.terms().stream()
                                        .map(term -> Entry.of(part.entry().letter(), term))
                                        .toList(),
                                false,
                                Optional.of(new Place(part.entry().letter(), letters, beside)))));
            }
        }
    }

    private PageJob job(LanguageArchive own, Permalink page, Supplier<PageInput> input) {
        return new PageJob(site.common(), page.path(), "terms.ftlh", own.language(), input);
    }

    /** The terms under each letter, in the order of the alphabet. */
    private static Map<String, List<Term>> byLetter(Taxonomy taxonomy) {
        Map<String, List<Term>> byLetter = new LinkedHashMap<>();
        for (Term term : taxonomy.terms()) {
            byLetter.computeIfAbsent(Collation.of(term.language()).letter(term.name()), letter -> new ArrayList<>())
                    .add(term);
        }
        return byLetter;
    }

    /**
     * Some terms under one letter.
     *
     * @param entry the link to their page
     * @param terms in the order of the alphabet
     */
    private record Part(Entry entry, List<Term> terms) {}

    /** Cuts a letter's terms into as few parts as possible, whose sizes differ by one term at most. */
    private List<Part> parts(LanguageArchive own, TaxonomyKind kind, String letter, List<Term> terms) {
        int most = site.config().sizes().index();
        int count = (terms.size() + most - 1) / most;
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Term> some = terms.subList(
                    (int) ((long) terms.size() * i / count), (int) ((long) terms.size() * (i + 1) / count));
            String first = some.get(0).name();
            String names = some.size() == 1
                    ? first
                    : first + " – " + some.get(some.size() - 1).name();
            Permalink page = own.addresses().terms(kind, letter, i + 1);
            parts.add(new Part(new Entry(letter, page, names, some.size()), some));
        }
        return parts;
    }

    private FrameInput frame(LanguageArchive own, Taxonomy taxonomy) {
        TaxonomyKind kind = taxonomy.kind();
        Frames.Draft draft = new Frames.Draft(own, own.addresses().terms(kind), "terms", title(own, kind))
                .part(kind.folder())
                .description(new ListDescription(site, own).of(title(own, kind), taxonomy));
        for (LanguageArchive other : site.archive().languages()) {
            if (other != own && !other.taxonomy(kind).terms().isEmpty()) {
                draft.exact(other.language(), other.addresses().terms(kind));
            }
        }
        return frames.input(draft);
    }

    private FrameInput frame(LanguageArchive own, TaxonomyKind kind, Entry part) {
        String heading = site.voice(own.language()).messages().text("about.terms", title(own, kind), part.name());
        Frames.Draft draft = new Frames.Draft(own, part.page(), "terms", heading)
                .part(kind.folder())
                .below(List.of(new Link(own.addresses().terms(kind).path(), title(own, kind))));
        for (LanguageArchive other : site.archive().languages()) {
            if (other != own && !other.taxonomy(kind).terms().isEmpty()) {
                draft.nearest(other.language(), other.addresses().terms(kind).path());
            }
        }
        return frames.input(draft);
    }

    private String title(LanguageArchive own, TaxonomyKind kind) {
        return site.voice(own.language()).messages().text("taxonomy." + kind.folder());
    }

    /**
     * What a line of an index is made of.
     *
     * @param letter the letter that it stands under
     * @param page where it leads
     * @param name a term's name, or the first and the last name of a part
     * @param count how many articles the term has, or terms the part
     */
    private record Entry(String letter, Permalink page, String name, int count) {
        static Entry of(String letter, Term term) {
            return new Entry(
                    letter, term.permalink(), term.name(), term.articles().size());
        }
    }

    /**
     * A part's place in its index.
     *
     * @param letter the letter that its terms stand under
     * @param letters the site path of the first part of each letter
     * @param beside the site paths and names of all parts of its own letter
     */
    private record Place(String letter, List<Link> letters, List<Link> beside) {}

    /**
     * What a page of an index is made of.
     *
     * @param entries its lines, in the order of the alphabet
     * @param ofParts whether these are parts of the index, not terms
     * @param place which part it is; empty if it is the index's first page
     */
    private record IndexInput(FrameInput frame, List<Entry> entries, boolean ofParts, Optional<Place> place)
            implements PageInput {
        @Override
        public Map<String, Object> model(RenderContext common) {
            Permalink page = frame.place().page();
            Map<String, List<TermView>> byLetter = new LinkedHashMap<>();
            for (Entry entry : entries) {
                byLetter.computeIfAbsent(entry.letter, letter -> new ArrayList<>())
                        .add(new TermView(page.hrefTo(entry.page), entry.name, entry.count));
            }
            List<TermGroup> groups = new ArrayList<>();
            byLetter.forEach((letter, of) -> groups.add(new TermGroup(letter, "l" + (groups.size() + 1), of)));
            return Map.of(
                    "frame",
                    frame.frame(common),
                    "title",
                    frame.heading(),
                    "groups",
                    groups,
                    "ofParts",
                    ofParts,
                    "letters",
                    place.isPresent()
                            ? links(place.get().letters, place.get().letter)
                            : groups.stream()
                                    .map(group -> new NavLink("#" + group.id(), group.letter(), false))
                                    .toList(),
                    "parts",
                    place.map(of -> links(of.beside, "")).orElse(List.of()));
        }

        /** The links as this page shows them; those that lead to itself, or have this text, are current. */
        private List<NavLink> links(List<Link> all, String current) {
            Permalink page = frame.place().page();
            return all.stream()
                    .map(link -> new NavLink(
                            page.hrefTo(new Permalink(link.href())),
                            link.text(),
                            link.text().equals(current) || link.href().equals(page.path())))
                    .toList();
        }
    }
}
