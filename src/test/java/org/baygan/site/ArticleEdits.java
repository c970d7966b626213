package org.baygan.site;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happens to articles. Values are few, so that they often meet: same days, same names, same topics. */
final class ArticleEdits {
    /** The edit of which no other page shows anything, but for the search. */
    private static final String END_OF_TEXT = "end of a text";

    /** Edits that move no article, and such as only add one; a kind that stands here twice comes twice as often. */
    static final List<String> SMALL =
            List.of(END_OF_TEXT, END_OF_TEXT, END_OF_TEXT, "title", "title", "words around the text", "new article");

    private ArticleEdits() {}

    /** All of them, by what they are called in reports. */
    static Map<String, Edit> all() {
        Map<String, Edit> edits = new LinkedHashMap<>();
        edits.put("text", ArticleEdits::text);
        edits.put(END_OF_TEXT, ArticleEdits::endOfText);
        edits.put("text of the same length", ArticleEdits::sameLength);
        edits.put("title", site -> key(site, "title"));
        edits.put("title missing", site -> without(site, "title"));
        edits.put("date", site -> key(site, "date"));
        edits.put("date of a neighbour", ArticleEdits::neighboursDate);
        edits.put("date missing", site -> without(site, "date"));
        edits.put("language", ArticleEdits::language);
        edits.put("section", site -> key(site, "section"));
        edits.put("topics", site -> key(site, "topics"));
        edits.put("topics missing", site -> without(site, "topics"));
        edits.put("author", site -> key(site, "author"));
        edits.put("source", site -> key(site, "source"));
        edits.put("words around the text", site -> key(site, site.one(List.of("kicker", "deck", "lead", "place"))));
        edits.put("summary", site -> key(site, "summary"));
        edits.put("updated", site -> key(site, "updated"));
        edits.put("corrections", site -> key(site, "corrections"));
        edits.put("expires", site -> key(site, "expires"));
        edits.put("draft", ArticleEdits::draft);
        edits.put("slug", site -> key(site, "slug"));
        edits.put("alias", site -> key(site, "aliases"));
        edits.put("alias of a page", ArticleEdits::aliasOfAPage);
        edits.put("alias taken over", ArticleEdits::aliasTakenOver);
        edits.put("alias missing", site -> without(site, "aliases"));
        edits.put("translation added", ArticleEdits::translationAdded);
        edits.put("translation removed", ArticleEdits::translationRemoved);
        edits.put("translation's title", ArticleEdits::translationsTitle);
        edits.put("translation of an unpublished one", ArticleEdits::translationOfUnpublished);
        edits.put("translation-of", ArticleEdits::translationOf);
        edits.put("translation-of missing", site -> without(site, "translation-of"));
        edits.put("kind", site -> key(site, "type"));
        edits.put("rename", ArticleEdits::rename);
        edits.put("exchange of two files", ArticleEdits::exchange);
        edits.put("folder renamed", ArticleEdits::folderRenamed);
        edits.put("delete", ArticleEdits::delete);
        edits.put("new article", ArticleEdits::newArticle);
        edits.put("same address twice", ArticleEdits::sameAddress);
        edits.put("link to a file", ArticleEdits::linkToFile);
        edits.put("link to an address", ArticleEdits::linkToAddress);
        edits.put("target of a link", ArticleEdits::targetOfLink);
        edits.put("image in a text", ArticleEdits::imageInText);
        edits.put("image of an article", site -> key(site, "image"));
        edits.put(
                "words about an image",
                site -> key(site, site.one(List.of("image-caption", "image-credit", "image-alt"))));
        edits.put("featured", site -> key(site, "featured"));
        edits.put("series", site -> key(site, "series"));
        edits.put("part of a series", site -> key(site, "part"));
        edits.put("charset or line ends", ArticleEdits::form);
        edits.put("front matter taken out", ArticleEdits::noFrontMatter);
        edits.put("mistake", ArticleEdits::mistake);
        edits.put("mistake mended", ArticleEdits::mended);
        edits.put("static page", ArticleEdits::staticPage);
        edits.put("introduction of a section", ArticleEdits::introduction);
        return edits;
    }

    private static String change(EditedSite site, String path, SourceText text, String what) {
        return text.equals(site.articles.put(path, text)) ? "" : path + ": " + what;
    }

    private static String key(EditedSite site, String key) {
        Optional<String> found = site.article();
        if (found.isEmpty()) {
            return "";
        }
        String path = found.get();
        String value = value(site, path, key);
        return change(site, path, site.text(path).with(key, value), key + ": " + value);
    }

    private static String value(EditedSite site, String path, String key) {
        boolean persian = EditedSite.isPersian(path);
        return switch (key) {
            case "date", "updated" -> site.one(EditedSite.DATES);
            case "expires" -> site.one(List.of("2026-06-05", "2026-06-10", "1405/03/17", "2028", ""));
            case "section" ->
                site.one(
                        persian
                                ? List.of("اقتصاد", "بندر", "فرهنگ", "")
                                : List.of("Economy", "economy", "Ports", "Culture", ""));
            case "topics" -> site.topics(path);
            case "author" ->
                site.one(List.of("Sara Ahmadi", "SARA AHMADI", "sara ahmadi", "Ali", "[Ali, Sara Ahmadi]", ""));
            case "source" -> site.one(List.of("Aran News", "ARAN NEWS", "Pars", ""));
            case "corrections" -> "[{date: 2010-05-0" + (1 + site.random().nextInt(9)) + ", text: Wrong}]";
            case "slug" -> site.one(List.of("harbour", "tea", "index", "page-1", "about", "archive", "نو", ""));
            case "aliases" ->
                "[" + site.one(List.of("old/harbour.html", "old/tea/", "/old/", "old/tea/x.html", "../x", "آ")) + "]";
            case "featured" -> site.one(List.of("true", "1", "2", ""));
            case "series" ->
                site.one(persian ? List.of("دنباله", "مجموعه", "") : List.of("Winter", "winter ", "Ports", ""));
            case "part" -> site.one(List.of("1", "2", "3", "", "x"));
            case "type" -> site.one(List.of("page", "article", ""));
            case "image" ->
                site.one(List.of("pic.png", "map.png", "/assets/map.png", "../pic.png", "gone.png", "/en/pic.png"));
            default -> site.title(path) + " " + site.digit();
        };
    }

    private static String without(EditedSite site, String key) {
        List<String> having = site.articles.keySet().stream()
                .filter(path -> site.text(path).keys().containsKey(key))
                .toList();
        if (having.isEmpty()) {
            return "";
        }
        String path = site.one(having);
        return change(site, path, site.text(path).with(key, ""), "without " + key);
    }

    private static String text(EditedSite site) {
        return site.article()
                .map(path -> {
                    SourceText text = site.text(path);
                    String paragraph = site.paragraph(path);
                    String body = site.oneIn(3) ? paragraph : text.body() + "\n" + paragraph;
                    return change(site, path, text.withBody(body), "text");
                })
                .orElse("");
    }

    private static String endOfText(EditedSite site) {
        List<String> described = site.articles.keySet().stream()
                .filter(path -> !site.text(path).value("deck").isEmpty())
                .toList();
        Optional<String> chosen = described.isEmpty() ? site.article() : Optional.of(site.one(described));
        return chosen.map(path -> {
                    SourceText text = site.text(path);
                    SourceText longer = text.withBody(text.body() + "\n" + site.paragraph(path));
                    return change(
                            site,
                            path,
                            text.value("deck").isEmpty() ? longer.with("deck", site.title(path)) : longer,
                            END_OF_TEXT);
                })
                .orElse("");
    }

    /** Another digit in a text: only a look into the file tells. */
    private static String sameLength(EditedSite site) {
        List<String> having = site.articles.keySet().stream()
                .filter(path -> site.text(path).body().matches("(?s).*\\d.*"))
                .toList();
        if (having.isEmpty()) {
            return "";
        }
        String path = site.one(having);
        SourceText text = site.text(path);
        String body = text.body().replaceFirst("\\d", site.digit());
        return change(site, path, text.withBody(body), "another digit in the text");
    }

    private static String neighboursDate(EditedSite site) {
        Optional<String> one = site.article();
        Optional<String> other = site.article();
        if (one.isEmpty() || other.isEmpty()) {
            return "";
        }
        String date = site.text(other.get()).value("date");
        return change(site, one.get(), site.text(one.get()).with("date", date), "date of " + other.get() + ", " + date);
    }

    private static String language(EditedSite site) {
        Optional<String> found = site.article();
        if (found.isEmpty()) {
            return "";
        }
        String path = found.get();
        if (site.oneIn(2)) {
            String language = site.one(List.of("fa", "en", "ar", ""));
            return change(site, path, site.text(path).with("lang", language), "lang: " + language);
        }
        return moved(site, path, EditedSite.counterpart(path));
    }

    private static String draft(EditedSite site) {
        return site.article()
                .map(path -> {
                    SourceText text = site.text(path);
                    String status = text.value("status").isEmpty() ? "draft" : "";
                    return change(site, path, text.with("status", status), "status: " + status);
                })
                .orElse("");
    }

    private static String aliasOfAPage(EditedSite site) {
        List<String> pages = List.of("en/index.html", "fa/archive.html", "en/search.html", "404.html", "en/topics/");
        Optional<String> found = site.article();
        if (found.isEmpty()) {
            return "";
        }
        String alias = site.addresses.isEmpty() || site.oneIn(3) ? site.one(pages) : site.one(site.addresses);
        return change(site, found.get(), site.text(found.get()).with("aliases", "[" + alias + "]"), "alias " + alias);
    }

    /** An old address moves from one article to another, or both claim it. */
    private static String aliasTakenOver(EditedSite site) {
        List<String> having = site.articles.keySet().stream()
                .filter(path -> site.text(path).keys().containsKey("aliases"))
                .toList();
        Optional<String> other = site.article();
        if (having.isEmpty() || other.isEmpty()) {
            return "";
        }
        String from = site.one(having);
        String aliases = site.text(from).value("aliases");
        boolean both = site.oneIn(2);
        if (!both && !from.equals(other.get())) {
            site.articles.put(from, site.text(from).with("aliases", ""));
        }
        return change(
                site,
                other.get(),
                site.text(other.get()).with("aliases", aliases),
                "takes " + aliases + (both ? " as well as " : " from ") + from);
    }

    private static String translationAdded(EditedSite site) {
        List<String> single = site.articles.keySet().stream()
                .filter(path -> !site.articles.containsKey(EditedSite.counterpart(path)))
                .toList();
        if (single.isEmpty()) {
            return "";
        }
        String path = EditedSite.counterpart(site.one(single));
        return change(site, path, site.newText(path), "a translation");
    }

    private static List<String> translated(EditedSite site) {
        return site.articles.keySet().stream()
                .filter(path -> site.articles.containsKey(EditedSite.counterpart(path)))
                .toList();
    }

    private static String translationRemoved(EditedSite site) {
        List<String> pairs = translated(site);
        if (pairs.isEmpty()) {
            return "";
        }
        String path = site.one(pairs);
        site.articles.remove(path);
        return path + " is deleted, its translation stays";
    }

    private static String translationsTitle(EditedSite site) {
        List<String> pairs = translated(site);
        if (pairs.isEmpty()) {
            return "";
        }
        String path = site.one(pairs);
        String title = site.title(path);
        return change(site, path, site.text(path).with("title", title), "has a translation, title: " + title);
    }

    private static String translationOfUnpublished(EditedSite site) {
        List<String> pairs = translated(site);
        if (pairs.isEmpty()) {
            return "";
        }
        String path = site.one(pairs);
        SourceText text = site.text(path);
        return site.oneIn(2)
                ? change(site, path, text.with("status", "draft"), "has a translation, becomes a draft")
                : change(site, path, text.with("date", "2026-06-10"), "has a translation, date: 2026-06-10");
    }

    private static String translationOf(EditedSite site) {
        Optional<String> found = site.article();
        if (found.isEmpty()) {
            return "";
        }
        String named = site.oneIn(5) ? site.newPath() : site.article().orElse("");
        return change(
                site, found.get(), site.text(found.get()).with("translation-of", named), "translation-of: " + named);
    }

    /** Moves a file as a file manager does; what stood in the new place is lost. */
    private static String moved(EditedSite site, String from, String to) {
        if (from.equals(to)) {
            return "";
        }
        SourceText text = site.text(from);
        site.articles.remove(from);
        site.articles.put(to, text);
        site.moveSaved("content/" + from, "content/" + to);
        return from + " becomes " + to;
    }

    private static String rename(EditedSite site) {
        Optional<String> found = site.article();
        if (found.isEmpty()) {
            return "";
        }
        String path = found.get();
        String to = site.oneIn(2)
                ? site.newPath()
                : path.substring(0, path.lastIndexOf('/') + 1) + site.one(EditedSite.NAMES) + ".md";
        return moved(site, path, to);
    }

    private static String exchange(EditedSite site) {
        Optional<String> one = site.article();
        Optional<String> other = site.article();
        if (one.isEmpty() || other.isEmpty() || one.get().equals(other.get())) {
            return "";
        }
        SourceText first = site.text(one.get());
        site.articles.put(one.get(), site.text(other.get()));
        site.articles.put(other.get(), first);
        site.moveSaved("content/" + one.get(), "between");
        site.moveSaved("content/" + other.get(), "content/" + one.get());
        site.moveSaved("between", "content/" + other.get());
        return one.get() + " and " + other.get() + " exchange their names";
    }

    private static String folderRenamed(EditedSite site) {
        String from = site.one(EditedSite.FOLDERS);
        String to = site.one(EditedSite.FOLDERS);
        List<String> inside = site.articles.keySet().stream()
                .filter(path -> path.startsWith(from) && path.indexOf('/', from.length()) < 0)
                .toList();
        if (from.equals(to) || inside.isEmpty()) {
            return "";
        }
        inside.forEach(path -> moved(site, path, to + path.substring(from.length())));
        return "all of " + from + " goes to " + to;
    }

    private static String delete(EditedSite site) {
        Optional<String> found = site.article();
        if (found.isEmpty() || site.articles.size() < 6) {
            return "";
        }
        site.articles.remove(found.get());
        return found.get() + " is deleted";
    }

    private static String newArticle(EditedSite site) {
        String path = site.newPath();
        if (site.articles.containsKey(path) || site.articles.size() > 14) {
            return "";
        }
        return change(site, path, site.newText(path), "is new");
    }

    /** Two articles that claim one address: by the same slug and date, and sometimes by one name with two extensions. */
    private static String sameAddress(EditedSite site) {
        Optional<String> found = site.article();
        if (found.isEmpty() || site.articles.size() > 14) {
            return "";
        }
        String path = found.get();
        SourceText text = site.text(path);
        String name = path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
        String other = site.oneIn(3)
                ? path.substring(0, path.lastIndexOf('.')) + ".txt"
                : path.substring(0, 3) + site.one(List.of("", "economy/", "culture/")) + site.one(EditedSite.NAMES)
                        + ".md";
        if (site.articles.containsKey(other)) {
            return "";
        }
        SourceText claiming = site.newText(other).with("date", text.value("date"));
        String slug = text.value("slug").isEmpty() ? name : text.value("slug");
        return change(site, other, claiming.with("slug", slug), "wants the address of " + path);
    }

    private static String linkToFile(EditedSite site) {
        Optional<String> found = site.article();
        if (found.isEmpty()) {
            return "";
        }
        String path = found.get();
        String target = site.oneIn(3) ? site.newPath() : site.article().orElse("");
        String written = site.oneIn(2) ? "/" + target : target.substring(target.lastIndexOf('/') + 1);
        return change(
                site,
                path,
                site.text(path)
                        .withBody(
                                "[link](" + written + ")\n\n" + site.text(path).body()),
                "links to " + written);
    }

    private static String linkToAddress(EditedSite site) {
        Optional<String> found = site.article();
        if (found.isEmpty() || site.addresses.isEmpty()) {
            return "";
        }
        String path = found.get();
        String address = site.one(site.addresses);
        return change(
                site,
                path,
                site.text(path)
                        .withBody(
                                "[link](/" + address + ")\n\n" + site.text(path).body()),
                "links to /" + address);
    }

    /** What another article names changes its address, or comes and goes. */
    private static String targetOfLink(EditedSite site) {
        List<String> named = site.articles.keySet().stream()
                .filter(path -> site.articles.values().stream()
                        .anyMatch(text -> text.body().contains(path.substring(path.lastIndexOf('/') + 1) + ")")))
                .toList();
        if (named.isEmpty()) {
            return "";
        }
        String path = site.one(named);
        SourceText text = site.text(path);
        return switch (site.random().nextInt(4)) {
            case 0 -> change(site, path, text.with("date", site.one(EditedSite.DATES)), "is linked to, other date");
            case 1 -> change(site, path, text.with("slug", "s" + site.digit()), "is linked to, other slug");
            case 2 -> change(site, path, text.with("status", "draft"), "is linked to, becomes a draft");
            default -> {
                site.articles.remove(path);
                yield path + " is linked to and deleted";
            }
        };
    }

    private static String imageInText(EditedSite site) {
        Optional<String> found = site.article();
        if (found.isEmpty()) {
            return "";
        }
        String path = found.get();
        String image = value(site, path, "image");
        return change(
                site,
                path,
                site.text(path).withBody(site.text(path).body() + "\n![A picture](" + image + ")\n"),
                "shows " + image);
    }

    private static String form(EditedSite site) {
        return site.article()
                .map(path -> {
                    SourceText.Form form = site.one(List.of(SourceText.Form.values()));
                    return change(site, path, site.text(path).saved(form), "saved " + form);
                })
                .orElse("");
    }

    private static String noFrontMatter(EditedSite site) {
        return site.article()
                .map(path -> change(
                        site,
                        path,
                        new SourceText(Map.of(), site.text(path).body(), SourceText.Form.UTF_8),
                        "without front matter"))
                .orElse("");
    }

    private static String mistake(EditedSite site) {
        return site.article()
                .map(path -> {
                    SourceText text = site.text(path);
                    return switch (site.random().nextInt(5)) {
                        case 0 -> change(site, path, text.with("date", "1389/13/41"), "a day that doesn't exist");
                        case 1 -> change(site, path, text.with("status", "perhaps"), "an unknown status");
                        case 2 -> change(site, path, text.with("tittle", "Wrong"), "an unknown key");
                        case 3 -> change(site, path, text.with("title", "\"never ends"), "broken YAML");
                        default ->
                            change(site, path, new SourceText(Map.of(), "", SourceText.Form.UTF_8), "an empty file");
                    };
                })
                .orElse("");
    }

    private static String mended(EditedSite site) {
        List<String> wrong = site.articles.keySet().stream()
                .filter(path -> {
                    SourceText text = site.text(path);
                    return text.keys().isEmpty()
                            || text.keys().containsKey("tittle")
                            || text.value("date").equals("1389/13/41")
                            || text.value("status").equals("perhaps")
                            || text.value("title").startsWith("\"");
                })
                .toList();
        if (wrong.isEmpty()) {
            return "";
        }
        String path = site.one(wrong);
        return change(site, path, site.newText(path), "mended");
    }

    private static String introduction(EditedSite site) throws IOException {
        String path = site.one(List.of("fa/", "en/")) + site.one(List.of("economy", "culture")) + "/_index.md";
        if (site.articles.containsKey(path) && site.oneIn(3)) {
            site.articles.remove(path);
            return path + " is deleted";
        }
        return change(site, path, SourceText.titled(site.title(path), site.paragraph(path)), "an introduction");
    }

    private static String staticPage(EditedSite site) throws IOException {
        String path = site.one(List.of("fa/pages/", "en/pages/")) + site.one(List.of("about.md", "contact.md"));
        if (site.articles.containsKey(path) && site.oneIn(2)) {
            site.articles.remove(path);
            return path + " is deleted";
        }
        return change(site, path, SourceText.titled(site.title(path), site.paragraph(path)), "a static page");
    }
}
