package org.baygan.site;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happens to everything else a site is made of: templates, messages, assets, pictures, settings, names. */
final class SiteEdits {
    private static final List<String> TEMPLATES = List.of(
            "article.ftlh",
            "page.ftlh",
            "list.ftlh",
            "home.ftlh",
            "front.ftlh",
            "layout.ftlh",
            "parts.ftlh",
            "redirect.ftlh",
            "year.ftlh",
            "years.ftlh",
            "month.ftlh",
            "terms.ftlh",
            "translations.ftlh",
            "search.ftlh",
            "404.ftlh",
            "rss.ftlx",
            "atom.ftlx",
            "feed.json.ftl",
            "sitemap.ftlx");

    /** A template with JBake's variables: its pages show all articles and topics of their language. */
    private static final String JBAKE_TEMPLATE = """
            <html><body><h1>${content.title}</h1>${config.my_key!"-"} ${config.site_page\\-size!"-"}
            <#list published_posts as post>${post.title} ${post.uri}<#if post.date??> ${post.date?string("yyyy-MM-dd")}</#if>
            </#list>
            <#list tags as tag>${tag.name} ${tag.uri} ${tag.tagged_posts?size}
            </#list>
            <#list published_pages as other>${other.title}
            </#list>
            ${content.body}
            <#include "note.ftlh" ignore_missing=true>
            </body></html>
            """;

    /** A template that can't be read. */
    private static final String BROKEN = "<p>fine</p>\n<#if never>\n";

    private static final Map<String, List<String>> SETTINGS = Map.ofEntries(
            Map.entry("site.host", List.of("https://news.example/archive/", "https://other.example/", "")),
            Map.entry("site.languages", List.of("fa,en", "en,fa", "en", "fa,en,ar", "")),
            Map.entry("site.title.fa", List.of("بایگان", "خبرها", "")),
            Map.entry("site.title", List.of("News", "Newz", "")),
            Map.entry("site.description.en", List.of("All news", "Old news", "")),
            Map.entry("site.publisher", List.of("Aran", "Arax", "")),
            Map.entry("site.pages", List.of("lean", "rich", "")),
            Map.entry(
                    "site.menu",
                    List.of("economy, archive", "archive, About, Ask|https://ask.example/", "nothing", "")),
            Map.entry("site.sections.order", List.of("culture", "Economy, culture", "")),
            Map.entry("site.image", List.of("map.png", "gone.png", "")),
            Map.entry("site.logo", List.of("map.png", "pic.png", "")),
            Map.entry("site.accent", List.of("#802040", "#ffee00", "")),
            Map.entry("site.footer", List.of("Printed here", "چاپ", "")),
            Map.entry("site.page-size", List.of("2", "3", "2", "3", "4")),
            Map.entry("site.day-page-minimum", List.of("1", "2", "3")),
            Map.entry("site.sitemap-size", List.of("2", "3", "50")),
            Map.entry("site.bundle-size", List.of("2", "3", "50")),
            Map.entry("site.index-size", List.of("2", "3", "50")),
            Map.entry("site.feed-size", List.of("2", "3", "30")),
            Map.entry("site.drafts", List.of("true", "false", "")),
            Map.entry("search.split", List.of("year", "none", "")),
            Map.entry("site.publish-sources", List.of("true", "false", "")),
            Map.entry("site.time-zone", List.of("UTC", "Pacific/Kiritimati", "")),
            Map.entry("site.fa.calendar", List.of("persian", "gregorian", "")),
            Map.entry("site.en.calendar", List.of("persian", "gregorian", "")),
            Map.entry("site.fa.digits", List.of("ascii", "arabic", "")),
            Map.entry("site.en.digits", List.of("persian", "")),
            Map.entry("site.fa.display-digits", List.of("true", "")),
            Map.entry("site.en.direction", List.of("rtl", "")),
            Map.entry("template.post.file", List.of("special.ftlh", "special.ftlh", "page.ftlh", "")),
            Map.entry("template.page.file", List.of("special.ftlh", "")),
            Map.entry("my.key", List.of("one", "two", "")),
            Map.entry("template.folder", List.of("templates", "none")),
            Map.entry("asset.folder", List.of("assets", "none")),
            Map.entry("data.folder", List.of("site-data", "none")),
            Map.entry("destination.folder", List.of("public", "")),
            Map.entry("ignore.file", List.of(".ignored", "")),
            Map.entry("site.pagesize", List.of("2", "")));

    private static final List<String> SETTING_NAMES =
            SETTINGS.keySet().stream().sorted().toList();

    private static final List<String> PICTURES = List.of(
            "content/en/pic.png",
            "content/en/map.png",
            "content/fa/pic.png",
            "content/fa/economy/map.png",
            "content/pic.png",
            "content/map.png",
            "assets/pic.png",
            "assets/map.png",
            "assets/en/pic.png");

    private SiteEdits() {}

    /** All of them, by what they are called in reports. */
    static Map<String, Edit> all() {
        Map<String, Edit> edits = new LinkedHashMap<>();
        edits.put("template", SiteEdits::template);
        edits.put("template taken out", site -> takenOut(site, "templates/"));
        edits.put("template broken", SiteEdits::broken);
        edits.put("template with JBake's variables", SiteEdits::jbakeTemplate);
        edits.put("template included by another", SiteEdits::included);
        edits.put("messages", SiteEdits::messages);
        edits.put("asset", SiteEdits::asset);
        edits.put("asset taken out", site -> takenOut(site, "assets/"));
        edits.put("style of the theme", SiteEdits::style);
        edits.put("configuration", SiteEdits::configuration);
        edits.put("configuration of lists", SiteEdits::listConfiguration);
        edits.put("names of topics", SiteEdits::vocabulary);
        edits.put("image", SiteEdits::image);
        edits.put("image taken out", SiteEdits::imageTakenOut);
        edits.put("image moved", SiteEdits::imageMoved);
        edits.put("file of another kind", SiteEdits::otherKind);
        edits.put("ignored folder", SiteEdits::ignored);
        edits.put("drafts wanted or not", site -> {
            site.drafts = !site.drafts;
            return "--drafts: " + site.drafts;
        });
        edits.put("address of the site", site -> {
            site.baseUrl = site.one(List.of(
                    Optional.empty(),
                    Optional.of(URI.create("https://mirror.example/")),
                    Optional.of(URI.create("https://mirror.example/a/"))));
            return "--base-url: " + site.baseUrl;
        });
        edits.put("time goes on", site -> {
            site.now = site.one(EditedSite.MOMENTS);
            return "it is " + site.now;
        });
        edits.put("number of threads", site -> {
            site.jobs = 3 - site.jobs;
            return "--jobs: " + site.jobs;
        });
        edits.put("other output folder", site -> {
            Path other = site.folder().resolveSibling("elsewhere");
            site.output = site.output.isPresent() ? Optional.empty() : Optional.of(other);
            return "--output: " + site.output.map(Path::getFileName);
        });
        edits.put("build without reuse", site -> {
            site.reuse = false;
            return "the next build reuses nothing";
        });
        return edits;
    }

    private static String put(EditedSite site, String path, String text) {
        return put(site, path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String put(EditedSite site, String path, byte[] bytes) {
        byte[] old = site.files.put(path, bytes);
        String what = old == null ? " is added" : " is changed";
        return old != null && Arrays.equals(old, bytes) ? "" : path + what;
    }

    private static String takenOut(EditedSite site, String folder) {
        List<String> inside = site.files.keySet().stream()
                .filter(path -> path.startsWith(folder))
                .toList();
        if (inside.isEmpty()) {
            return "";
        }
        String path = site.one(inside);
        site.files.remove(path);
        return path + " is deleted";
    }

    /** A template of the site's own: the built-in one and a digit. */
    private static String template(EditedSite site) throws IOException {
        String name =
                site.oneIn(3) ? site.one(List.of("layout.ftlh", "parts.ftlh", "article.ftlh")) : site.one(TEMPLATES);
        String builtIn =
                Files.readString(SampleArchive.REPOSITORY.resolve("templates/" + name), StandardCharsets.UTF_8);
        String text = switch (name) {
            case "layout.ftlh" -> builtIn.replace("<body ", "<body data-x=\"" + site.digit() + "\" ");
            case "parts.ftlh" -> builtIn.replace("<article<#if", "<article data-x=\"" + site.digit() + "\"<#if");
            case "feed.json.ftl" -> builtIn + " ".repeat(1 + site.random().nextInt(3));
            default -> builtIn + "<!-- " + site.digit() + " -->\n";
        };
        return put(site, "templates/" + name, text);
    }

    private static String broken(EditedSite site) {
        return put(
                site, "templates/" + site.one(List.of("article.ftlh", "home.ftlh", "note.ftlh", "rss.ftlx")), BROKEN);
    }

    /** Whether a template may stand in the way of publishing. */
    static boolean hasBrokenTemplate(EditedSite site) {
        return site.files.values().stream()
                .anyMatch(bytes -> Arrays.equals(bytes, BROKEN.getBytes(StandardCharsets.UTF_8)));
    }

    private static String jbakeTemplate(EditedSite site) {
        site.settings.put("template.post.file", "special.ftlh");
        return put(site, "templates/special.ftlh", JBAKE_TEMPLATE + site.digit()) + " as the articles' template";
    }

    private static String included(EditedSite site) {
        if (!site.files.containsKey("templates/special.ftlh")) {
            put(site, "templates/special.ftlh", JBAKE_TEMPLATE);
        }
        site.settings.put("template.post.file", "special.ftlh");
        return put(site, "templates/note.ftlh", "<p>" + site.digit() + "</p>\n");
    }

    private static String messages(EditedSite site) {
        String path = "templates/messages_" + site.one(List.of("fa", "en")) + ".properties";
        if (site.files.containsKey(path) && site.oneIn(3)) {
            site.files.remove(path);
            return path + " is deleted";
        }
        String key = site.one(List.of("home.latest", "article.related", "nav.skip", "archive.undated", "pager.older"));
        return put(site, path, key + "=M" + site.digit() + "\n");
    }

    private static String asset(EditedSite site) {
        String path = site.one(List.of(
                "notes.txt",
                "robots.txt",
                "en/index.html",
                "old/harbour.html",
                "old/x/y.txt",
                "deep/er/a.js",
                "favicon.png"));
        return put(site, "assets/" + path, "asset " + site.digit());
    }

    private static String style(EditedSite site) {
        String path = "assets/baygan/style.css";
        if (site.files.containsKey(path) && site.oneIn(2)) {
            site.files.remove(path);
            return path + " is deleted";
        }
        return put(site, path, "body{margin:" + site.digit() + "px}\n");
    }

    private static String configuration(EditedSite site) {
        return set(site, site.one(SETTING_NAMES));
    }

    private static String listConfiguration(EditedSite site) {
        return set(
                site,
                site.one(List.of(
                        "site.page-size",
                        "site.day-page-minimum",
                        "site.feed-size",
                        "site.sitemap-size",
                        "site.bundle-size",
                        "site.index-size",
                        "search.split",
                        "site.publish-sources")));
    }

    private static String set(EditedSite site, String key) {
        String value = site.one(SETTINGS.getOrDefault(key, List.of("")));
        String old = value.isEmpty() ? site.settings.remove(key) : site.settings.put(key, value);
        return value.equals(old == null ? "" : old) ? "" : key + "=" + value;
    }

    private static String vocabulary(EditedSite site) {
        String path = "site-data/topics.yaml";
        if (site.files.containsKey(path) && site.oneIn(4)) {
            site.files.remove(path);
            return path + " is deleted";
        }
        List<String> lines = new ArrayList<>();
        lines.add("topics:\n  border-trade: {fa: تجارت مرزی, en: Border trade " + site.digit() + "}\n");
        lines.add("topics:\n  border-trade: {fa: تجارت مرزی, en: Border trade}\n  book: {fa: کتاب, en: Books}\n");
        lines.add("sections:\n  economy: {fa: اقتصاد, en: Economy " + site.digit() + "}\n");
        lines.add("sections:\n  harbour: {fa: بندر, en: Ports}\nauthors:\n  sa: {fa: سارا, en: Sara Ahmadi}\n");
        lines.add("topics: [wrong\n");
        return put(site, path, site.one(lines));
    }

    private static String image(EditedSite site) {
        int width = 1 + site.random().nextInt(9);
        int height = 1 + site.random().nextInt(9);
        if (site.oneIn(3)) { // so large that there are smaller sizes of it
            String said = put(site, site.one(PICTURES), EditedSite.photograph(330 + width, 60 + height));
            return said.isEmpty() ? "" : said + ", a photograph of " + (330 + width) + "×" + (60 + height);
        }
        String said = put(site, site.one(PICTURES), EditedSite.picture(width, height));
        return said.isEmpty() ? "" : said + ", " + width + "×" + height;
    }

    private static List<String> pictures(EditedSite site) {
        return PICTURES.stream().filter(site.files::containsKey).toList();
    }

    private static String imageTakenOut(EditedSite site) {
        List<String> there = pictures(site);
        if (there.isEmpty()) {
            return "";
        }
        String path = site.one(there);
        site.files.remove(path);
        return path + " is deleted";
    }

    private static String imageMoved(EditedSite site) {
        List<String> there = pictures(site);
        if (there.isEmpty()) {
            return "";
        }
        String from = site.one(there);
        String to = site.one(PICTURES);
        if (from.equals(to)) {
            return "";
        }
        byte[] picture = site.files.remove(from);
        site.files.put(to, picture);
        site.moveSaved(from, to);
        return from + " becomes " + to;
    }

    private static String otherKind(EditedSite site) {
        String path =
                "content/" + site.one(List.of("en/run.js", "fa/story.doc", "en/_index.md", "en/data.csv", "en/.x.md"));
        if (site.files.containsKey(path) && site.oneIn(2)) {
            site.files.remove(path);
            return path + " is deleted";
        }
        return put(site, path, "kind " + site.digit());
    }

    private static String ignored(EditedSite site) {
        String path = site.one(List.of("content/en/economy/", "content/fa/pages/", "content/fa/culture/", "assets/en/"))
                + site.one(List.of(".jbakeignore", ".jbakeignore", ".ignored"));
        if (site.files.containsKey(path)) {
            site.files.remove(path);
            return path + " is deleted";
        }
        return put(site, path, new byte[0]);
    }
}
