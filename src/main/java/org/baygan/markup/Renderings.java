package org.baygan.markup;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What other programs' names mean here: the one table from a call's name to Markdown. Names that several programs use
 * mean the same in all of them. What isn't in the table has no plain meaning, and is shown as it stands.
 */
final class Renderings {
    /** How a call is rendered. */
    enum Kind {
        /** As a piece of Markdown. */
        MARKDOWN,
        /** As an address: of a link around it, or of a link of its own. */
        ADDRESS,
        /** As code, up to what closes it. */
        CODE,
        /** As a formula. */
        FORMULA,
        /** As a box with a title, up to what closes it. */
        BOX,
        /** As what stands between it and what closes it. */
        CONTENT,
        /** Not at all; with all that stands between it and what closes it, if anything does. */
        NOTHING
    }

    /**
     * A row of the table.
     *
     * @param kind how it is rendered
     * @param text Markdown, an address, a code's language or a box's title; may be empty
     */
    record Rendering(Kind kind, Function<Call, String> text) {}

    private static final Map<String, Rendering> TABLE = new TreeMap<>();

    private static final Pattern MEDIA =
            Pattern.compile("(?i)[^{}]+\\.(?:png|jpe?g|gif|webp|avif|svg|mp4|webm|ogv|mp3|m4a|ogg|opus|wav)");

    /** What may be Markdown in a caption. */
    private static final Pattern MARKUP = Pattern.compile("[*_`\\[<~=\\\\&]|://");

    /** For a site's own shortcode that names a file of a picture, video or sound. */
    private static final Rendering OWN_PICTURE = new Rendering(Kind.MARKDOWN, call -> picture(call, source(call)));

    private static final List<String> REFERENCES = List.of("ref", "relref", "link", "post_url");

    private static final Set<String> PICTURES = Set.of("figure", "img", "image", "picture", "imgproc");

    /** What means something for a picture. */
    private static final Set<String> OF_PICTURES =
            Set.of("src", "image_path", "path", "url", "alt", "caption", "title", "attr", "attrlink", "link");

    private static final Set<String> VERBATIM =
            Set.of("highlight", "code", "codeblock", "prism", "raw", "verbatim", "comment", "math", "katex");

    private static final Map<String, String> PERSIAN_TITLES = Map.ofEntries(
            Map.entry("note", "یادداشت"),
            Map.entry("info", "آگاهی"),
            Map.entry("tip", "نکته"),
            Map.entry("hint", "راهنمایی"),
            Map.entry("important", "مهم"),
            Map.entry("warning", "هشدار"),
            Map.entry("caution", "احتیاط"),
            Map.entry("danger", "خطر"),
            Map.entry("question", "پرسش"),
            Map.entry("example", "نمونه"),
            Map.entry("summary", "چکیده"));

    static {
        put(
                Kind.MARKDOWN,
                call -> picture(call, call.argument(0, "src", "image_path", "path", "url")),
                PICTURES.toArray(String[]::new));
        put(
                Kind.MARKDOWN,
                call -> picture(call, call.argument(0, "src", "mp4", "webm", "ogv", "mp3", "m4a", "file")),
                "video",
                "audio",
                "mp3",
                "mp4",
                "html5video");
        put(
                Kind.MARKDOWN,
                call -> played(call, "https://www.youtube.com/watch?v="),
                "youtube",
                "lite-youtube",
                "youtube-lite",
                "yt");
        put(Kind.MARKDOWN, call -> played(call, "https://vimeo.com/"), "vimeo");
        put(Kind.MARKDOWN, call -> played(call, "https://www.aparat.com/v/"), "aparat");
        put(Kind.MARKDOWN, call -> linked("https://gist.github.com/" + String.join("/", call.values())), "gist");
        put(Kind.MARKDOWN, Renderings::post, "tweet", "twitter", "x");
        put(Kind.MARKDOWN, call -> linked("https://www.instagram.com/p/" + call.argument(0, "id") + "/"), "instagram");
        put(Kind.MARKDOWN, call -> MarkdownText.escaped(call.argument(0)), "shown");
        put(Kind.MARKDOWN, Renderings::wikiLink, "wikilink");
        put(Kind.MARKDOWN, Renderings::embeddedFile, "embed-file");
        put(Kind.ADDRESS, call -> call.argument(0, "path"), REFERENCES.toArray(String[]::new));
        put(Kind.ADDRESS, call -> call.argument(0), "literal");
        put(
                Kind.ADDRESS,
                call -> "",
                "site.baseurl",
                "site.url",
                "site.github.url",
                "site.base_url",
                ".site.baseurl",
                "$.site.baseurl",
                "baseurl",
                "site.basepath",
                "siteurl");
        put(Kind.CODE, call -> call.argument(0, "lang", "language"), "highlight", "code", "codeblock", "prism");
        put(Kind.FORMULA, call -> call.argument(0), "formula", "math", "katex");
        put(
                Kind.CONTENT,
                call -> "",
                "raw",
                "verbatim",
                "caption",
                "embed",
                "rtl",
                "ltr",
                "center",
                "left",
                "right",
                "nomarkdown");
        put(
                Kind.BOX,
                Renderings::title,
                ":::",
                "notice",
                "note",
                "info",
                "tip",
                "hint",
                "important",
                "warning",
                "caution",
                "danger",
                "alert",
                "admonition",
                "callout",
                "question",
                "example",
                "summary",
                "details",
                "expand",
                "quote",
                "blockquote",
                "pullquote");
        put(
                Kind.NOTHING,
                call -> "",
                "comment",
                "attributes",
                "statement",
                "toc",
                "more",
                "table_of_contents",
                "tableofcontents");
    }

    private Renderings() {}

    private static void put(Kind kind, Function<Call, String> text, String... names) {
        for (String name : names) {
            TABLE.put(name, new Rendering(kind, text));
        }
    }

    /** Whether a name is in the table. */
    static boolean knows(String name) {
        return TABLE.containsKey(name);
    }

    /**
     * How a call is rendered: by the row of its name. One without a row may be a site's own: if it names a file of a
     * picture, video or sound, it shows that, else it has no plain meaning and this is empty.
     */
    static Optional<Rendering> of(Call call) {
        Optional<Rendering> known = Optional.ofNullable(TABLE.get(call.name()));
        return known.isEmpty() && MEDIA.matcher(source(call)).matches() ? Optional.of(OWN_PICTURE) : known;
    }

    private static String source(Call call) {
        return call.argument(-1, "src", "image_path", "image", "img", "path", "file", "url");
    }

    /** Whether what stands between a call of this name and its end isn't Markdown of the article. */
    static boolean isVerbatim(String name) {
        return VERBATIM.contains(name);
    }

    /** Whether what stands between a call of this name and its end is a part of the article as it stands. */
    static boolean isContent(String name) {
        Rendering known = TABLE.get(name);
        return known != null && known.kind() == Kind.CONTENT;
    }

    /** Whether a call of this name is the address of an article or a file. */
    static boolean isReference(String name) {
        return REFERENCES.contains(name);
    }

    /** Whether a picture has arguments that mean nothing here. */
    static boolean losesAttributes(Call call) {
        return PICTURES.contains(call.name())
                && !OF_PICTURES.containsAll(call.named().keySet());
    }

    /** Whether a box of this name holds another's words. */
    static boolean isQuotation(String name) {
        return Set.of("quote", "blockquote", "pullquote").contains(name);
    }

    /** What a box of a type is called in a language, if the type is a usual one; empty if it isn't. */
    static String typeTitle(String type, String language) {
        String key = type.toLowerCase(Locale.ROOT);
        if (!PERSIAN_TITLES.containsKey(key)) {
            return "";
        }
        return language.equals("fa")
                ? PERSIAN_TITLES.getOrDefault(key, "")
                : key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1);
    }

    private static String picture(Call call, String source) {
        if (source.isBlank()) {
            return "";
        }
        String title = call.argument(-1, "title");
        String caption = call.argument(-1, "caption").replace('\n', ' ').strip();
        String by = madeBy(call);
        String link = call.argument(-1, "link");
        boolean both = !title.isBlank() && !caption.isBlank() && !title.equals(caption);
        if (!both && by.isEmpty() && link.isBlank() && !MARKUP.matcher(caption).find()) {
            String words = caption.isEmpty() ? title : caption;
            return MarkdownText.image(call.argument(-1, "alt", "caption", "title"), source, words);
        }
        String alt = call.argument(-1, "alt");
        String image = MarkdownText.image(
                alt.isBlank() ? withoutMarkup(caption.isEmpty() ? title : caption) : alt, source, "");
        String words = Stream.of(
                        both ? "**" + MarkdownText.escaped(title) + "**" : "",
                        caption.isEmpty() ? MarkdownText.escaped(title) : caption,
                        by)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        return (link.isBlank() ? image : "[" + image + "](" + MarkdownText.destination(link) + ")")
                + (words.isEmpty() ? "" : Inlines.CAPTION + " " + words);
    }

    /** Who made a picture, which Hugo calls its attribution. */
    private static String madeBy(Call call) {
        String name = call.argument(-1, "attr").replace('\n', ' ').strip();
        String page = call.argument(-1, "attrlink");
        if (page.isBlank()) {
            return name;
        }
        return name.isEmpty() ? linked(page) : "[" + name + "](" + MarkdownText.destination(page) + ")";
    }

    private static String withoutMarkup(String caption) {
        return caption.replaceAll("\\[([^\\]\\[]*)]\\([^()]*\\)", "$1").replaceAll("<[^<>]*>|[*_`~]+", "");
    }

    private static String played(Call call, String page) {
        String id = call.argument(0, "id", "videoid", "src", "url");
        if (id.isBlank()) {
            return "";
        }
        return MarkdownText.image(
                call.argument(-1, "title", "videotitle", "label"), id.contains("/") ? id : page + id, "");
    }

    private static String post(Call call) {
        String user = call.argument(-1, "user").isBlank() ? "i" : call.argument(-1, "user");
        String id = call.argument(0, "id");
        if (id.isBlank()) {
            return "";
        }
        return id.contains("/") ? linked(id) : linked("https://x.com/" + user + "/status/" + id);
    }

    private static String linked(String address) {
        return MarkdownText.link(Embeds.plainUrl(address), address);
    }

    private static String title(Call call) {
        String named = call.argument(-1, "title", "heading", "summary");
        if (!named.isBlank()) {
            return named;
        }
        boolean typed =
                Set.of(":::", "notice", "alert", "admonition", "callout").contains(call.name());
        if (isQuotation(call.name())) {
            return "";
        }
        return call.argument(typed ? 1 : 0);
    }

    private static String wikiLink(Call call) {
        String written = call.argument(0);
        // Blocks have no names here: the link leads to their article.
        String target = written.indexOf("#^") > 0 ? written.substring(0, written.indexOf("#^")) : written;
        if (target.equalsIgnoreCase("toc") || target.equalsIgnoreCase("_toc_")) {
            return "";
        }
        int hash = target.indexOf('#');
        String words = call.argument(1);
        String shown = !words.isBlank() ? words : hash == 0 ? target.substring(1) : target.replace("#", " > ");
        // A name may hold what means something in an address.
        return MarkdownText.link(shown, target.replace("%", "%25").replace("?", "%3F"));
    }

    private static String embeddedFile(Call call) {
        String target = call.argument(0);
        int hash = target.indexOf('#');
        String file = hash < 0 ? target : target.substring(0, hash);
        int dot = file.lastIndexOf('.');
        String words = call.argument(1).matches("\\d{0,5}(x\\d{1,5})?") ? "" : call.argument(1);
        return dot < 0 || file.length() - dot > 5 || file.endsWith(".md")
                ? wikiLink(call)
                : MarkdownText.image(words, target, "");
    }
}
