package org.baygan.render;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.TaxonomyKind;
import org.baygan.archive.Term;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Language;
import org.baygan.model.Permalink;
import org.baygan.text.SearchFolding;

/** What the navigation offers: what the editor's menu says, else sections, the calendar and topics. Stateless. */
public final class Menus {
    /** Pages of the archive by their names in a menu. */
    private static final Map<String, TaxonomyKind> LISTS = Map.of(
            "sections", TaxonomyKind.SECTION,
            "topics", TaxonomyKind.TOPIC,
            "sources", TaxonomyKind.SOURCE,
            "authors", TaxonomyKind.AUTHOR,
            "series", TaxonomyKind.SERIES);

    private Menus() {}

    /**
     * One entry.
     *
     * @param text what it says
     * @param target a site path, or an address of another site
     * @param isElsewhere whether it is an address of another site
     * @param part the part of the site that it stands for; empty if it stands for none
     */
    record Entry(String text, String target, boolean isElsewhere, String part) {
        String href(Permalink from) {
            return isElsewhere ? target : from.hrefTo(target);
        }
    }

    /** The entries of a language's menu, without those that lead nowhere. */
    static List<Entry> of(SiteContext site, LanguageArchive own) {
        List<String> written = site.config().presentation().order().menus().getOrDefault(own.language(), List.of());
        return written.isEmpty()
                ? besides(site, own, Sections.main(site.config(), own))
                : written.stream()
                        .flatMap(each -> entry(site, own, each).stream())
                        .toList();
    }

    /** Whether an entry of a menu leads anywhere in a language. */
    public static boolean isKnown(SiteContext site, Language language, String written) {
        return entry(site, site.archive().in(language), written).isPresent();
    }

    /** Whether any language of a site has a section of this name, id or slug. */
    public static boolean isSection(SiteContext site, String written) {
        return site.archive().languages().stream()
                .anyMatch(own -> term(own, TaxonomyKind.SECTION, written).isPresent());
    }

    /** Some sections, and after them the calendar and the topics, if there are any. */
    static List<Entry> besides(SiteContext site, LanguageArchive own, List<Term> sections) {
        List<Entry> entries = new ArrayList<>();
        sections.forEach(section -> entries.add(entry(section)));
        Stream.of("archive", "topics").forEach(name -> page(site, own, name).ifPresent(entries::add));
        return entries;
    }

    /** What an entry such as {@code economy} or {@code Podcast|https://…} means. */
    private static Optional<Entry> entry(SiteContext site, LanguageArchive own, String written) {
        int bar = written.indexOf('|');
        String label = bar < 0 ? "" : written.substring(0, bar).strip();
        String target = written.substring(bar + 1).strip();
        return elsewhere(target)
                .or(() -> term(own, TaxonomyKind.SECTION, target).map(Menus::entry))
                .or(() -> page(site, own, target))
                .or(() -> terms(own, target)
                        .filter(term -> site.introductions().containsKey(term))
                        .findFirst()
                        .map(Menus::entry))
                .or(() -> staticPage(own, target))
                .or(() -> terms(own, target).findFirst().map(Menus::entry))
                .or(() -> file(site, target))
                .map(entry -> label.isEmpty() ? entry : new Entry(label, entry.target, entry.isElsewhere, entry.part));
    }

    /** The terms that aren't sections. */
    private static Stream<Term> terms(LanguageArchive own, String written) {
        return Stream.of(TaxonomyKind.TOPIC, TaxonomyKind.SERIES, TaxonomyKind.AUTHOR, TaxonomyKind.SOURCE)
                .flatMap(kind -> term(own, kind, written).stream());
    }

    private static Optional<Entry> elsewhere(String target) {
        if (!target.matches("(?i)https?://[^\\s\"<>]+")) {
            return Optional.empty();
        }
        String host;
        try {
            host = String.valueOf(URI.create(target).getHost());
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
        return Optional.of(new Entry(host, target, true, ""));
    }

    private static Entry entry(Term term) {
        boolean section = term.kind() == TaxonomyKind.SECTION;
        return new Entry(term.name(), term.permalink().path(), false, section ? "section/" + term.id() : "");
    }

    static Optional<Term> term(LanguageArchive own, TaxonomyKind kind, String written) {
        String key = key(written);
        return own.taxonomy(kind).terms().stream()
                .filter(term -> Stream.of(term.id(), term.slug(), term.name())
                        .anyMatch(name -> key(name).equals(key)))
                .findFirst();
    }

    private static String key(String name) {
        return SearchFolding.nameKey(name.replace('-', ' ').replace('_', ' '));
    }

    private static Optional<Entry> page(SiteContext site, LanguageArchive own, String written) {
        String name = written.toLowerCase(Locale.ROOT);
        Messages messages = site.voice(own.language()).messages();
        if (name.equals("archive") && !own.shelves().years().isEmpty()) {
            return Optional.of(new Entry(
                    messages.text("nav.archive"), own.addresses().years().path(), false, "archive"));
        }
        if (name.equals("search")) {
            return Optional.of(new Entry(
                    messages.text("search.box"), own.addresses().search().path(), false, "search"));
        }
        TaxonomyKind kind = LISTS.get(name);
        if (kind == null || own.taxonomy(kind).terms().isEmpty()) {
            return Optional.empty();
        }
        String text = kind == TaxonomyKind.TOPIC ? "nav.topics" : "taxonomy." + kind.folder();
        return Optional.of(
                new Entry(messages.text(text), own.addresses().terms(kind).path(), false, kind.folder()));
    }

    private static Optional<Entry> staticPage(LanguageArchive own, String written) {
        String key = key(written.replaceFirst("^/?pages/", "").replaceFirst("\\.(?:md|html?|txt)$", ""));
        return own.staticPages().stream()
                .filter(page -> key(page.title()).equals(key) || key(name(page)).equals(key))
                .findFirst()
                .map(page -> new Entry(page.title(), page.permalink().path(), false, ""));
    }

    private static String name(ArticleSummary page) {
        String path = page.permalink().path();
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.html$", "");
    }

    /** A page by its address inside the site, or a file of the asset folder. */
    private static Optional<Entry> file(SiteContext site, String written) {
        String path = written.replaceAll("^/+|/+$", "");
        if (!Permalink.isPath(path)) {
            return Optional.empty();
        }
        return site.links()
                .page(site, path)
                .or(() -> site.files().asset(path))
                .map(found -> new Entry(path, found, false, ""));
    }
}
