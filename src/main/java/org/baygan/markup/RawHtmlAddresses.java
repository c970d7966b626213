package org.baygan.markup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baygan.model.FileReference;
import org.owasp.html.HtmlSanitizer;

/**
 * Stands between the sanitiser's balanced tags and its allow-list: lets our own attributes through, holds an author's
 * addresses to the one URL policy, and shifts headings.
 */
final class RawHtmlAddresses implements HtmlSanitizer.Policy {
    /** Attributes with which the page's own parts are named; an author's own would clash with them. */
    private static final Set<String> OURS = Set.of("class", "role", "aria-label", "tabindex", "loading", "decoding");

    /** Attributes that every picture and every player gets here. */
    private static final Set<String> OF_PICTURES = Set.of("loading", "decoding");

    private static final Set<String> OF_PLAYERS = Set.of("title", "controls", "preload", "type");

    private static final Set<String> EMBEDDING = Set.of("iframe", "video", "audio", "object", "embed");

    /** Elements whose content no reader was to see: they are left out with it. */
    private static final Set<String> WITH_CONTENT = Set.of(
            "script",
            "style",
            "title",
            "noscript",
            "noembed",
            "noframes",
            "template",
            "svg",
            "math",
            "xmp",
            "plaintext");

    /** Elements that mean the same as others, or nothing but a block. */
    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("center", "div"),
            Map.entry("section", "div"),
            Map.entry("article", "div"),
            Map.entry("header", "div"),
            Map.entry("footer", "div"),
            Map.entry("main", "div"),
            Map.entry("nav", "div"),
            Map.entry("address", "div"),
            Map.entry("strike", "s"),
            Map.entry("tt", "code"),
            Map.entry("acronym", "abbr"));

    private final HtmlSanitizer.Policy next;
    private final Survey survey;
    private final Anchors anchors;
    private final Links links;
    private final LostMarkup lost;
    private final Set<String> reported = new HashSet<>();
    private int line = 1;
    private int openLinks;
    /** What is being embedded; empty outside of an embedding element. */
    private String embedding = "";

    private String embedded = "";
    private String embeddedTitle = "";
    private List<String> embeddedAttributes = List.of();
    /** The element that is being left out with what stands in it; empty outside of one. */
    private String leftOut = "";

    private int leftOutDepth;
    /** Whether there is something in what is being embedded that would be shown in its place. */
    private boolean fallback;
    /** The subtitles of what is being embedded. */
    private final List<Track> tracks = new ArrayList<>();

    private record Track(String address, String label) {}

    RawHtmlAddresses(HtmlSanitizer.Policy next, Survey survey, Anchors anchors, Links links, LostMarkup lost) {
        this.next = next;
        this.survey = survey;
        this.anchors = anchors;
        this.links = links;
        this.lost = lost;
    }

    @Override
    public void openDocument() {
        next.openDocument();
    }

    @Override
    public void closeDocument() {
        next.closeDocument();
    }

    @Override
    public void openTag(String written, List<String> given) {
        if (playsByScript(written, given) || isLeftOut(written)) {
            return;
        }
        String name = written.equals("image") ? "img" : written; // as browsers read it
        lost.at(line);
        // The sanitiser's own list is a linked one, in which each look for a place begins at an end.
        List<String> attributes = new ArrayList<>(given);
        String href = "";
        String hrefName = "";
        String id = "";
        boolean trusted = false;
        for (int i = attributes.size() - 2; i >= 0; i -= 2) {
            String key = attributes.get(i);
            String value = attributes.get(i + 1);
            if (!value.isEmpty() && value.charAt(0) == HtmlOutput.TRUSTED) {
                attributes.set(i + 1, value.substring(1));
                trusted = true;
            } else if (key.equals("id") || (key.equals("name") && name.equals("a"))) {
                remove(attributes, i);
                id = anchors.claim(value).orElse(id);
            } else if (OURS.contains(key)) {
                lose(name, key);
                remove(attributes, i);
            } else if (key.equals("href") || key.equals("src") || (key.equals("data") && name.equals("object"))) {
                href = value;
                hrefName = key;
                remove(attributes, i);
            } else if (!isValid(name, key, value)) {
                lose(name, key);
                remove(attributes, i);
            }
        }
        if (!id.isEmpty()) {
            attributes.addAll(List.of("id", id));
        }
        if (!embedding.isEmpty()) {
            inEmbedding(name, href, attributes);
            return;
        }
        openLinks += name.equals("a") ? 1 : 0;
        if (name.equals("a") && !trusted && href.isEmpty() && !id.isEmpty()) {
            // A place that links lead to, and no link itself.
            next.openTag("a", attributes);
        } else if (name.equals("a") && !trusted) {
            link(href, attributes);
        } else if (name.equals("img") && !trusted) {
            image(href, attributes);
        } else if (!trusted && EMBEDDING.contains(name)) {
            embed(name, href, attributes);
        } else if (name.equals("figure") && !href.isEmpty()) {
            figure(href, attributes);
        } else {
            if (!hrefName.isEmpty()) {
                lost.attribute(hrefName);
            }
            if (name.equals("center")) {
                attributes.addAll(List.of("class", "center"));
            }
            addDirection(attributes);
            next.openTag(OTHER_NAMES.getOrDefault(name, shifted(name)), attributes);
        }
    }

    @Override
    public void closeTag(String name) {
        if (!leftOut.isEmpty()) {
            leftOutDepth -= name.equals(leftOut) ? 1 : 0;
            leftOut = leftOutDepth == 0 ? "" : leftOut;
            return;
        }
        openLinks -= name.equals("a") && embedding.isEmpty() ? 1 : 0;
        if (name.equals("image")) {
            return;
        }
        if (name.equals(embedding)) {
            writeEmbedded();
        } else if (embedding.isEmpty()) {
            next.closeTag(OTHER_NAMES.getOrDefault(name, shifted(name)));
        }
    }

    /** Whether an element is left out with what stands in it, or stands in one that is; reports each name once. */
    private boolean isLeftOut(String name) {
        if (leftOut.isEmpty() && embedding.isEmpty() && WITH_CONTENT.contains(name)) {
            leftOut = name;
            if (reported.add(name)) {
                links.leftOut(name, line);
            }
        }
        leftOutDepth += name.equals(leftOut) ? 1 : 0;
        return !leftOut.isEmpty();
    }

    /** A script that would put a film on the page, as Aparat gives it to be copied, is the card that its frame is. */
    private boolean playsByScript(String name, List<String> attributes) {
        boolean script = name.equals("script") && leftOut.isEmpty() && embedding.isEmpty();
        if (!script
                || !(Address.of(valueOf("src", attributes)) instanceof Address.Web web)
                || !Embeds.isPlayer(web.url())) {
            return false;
        }
        leftOut = name;
        leftOutDepth = 1;
        links.externalEmbed(line);
        embeddedTitle = "";
        embeddedLink(Embeds.page(web.url()), Embeds.plainUrl(Embeds.page(web.url())));
        return true;
    }

    private void lose(String element, String attribute) {
        boolean ownAnyway = element.equals("img") && OF_PICTURES.contains(attribute);
        if (!ownAnyway && !EMBEDDING.contains(element)) {
            lost.attribute(attribute);
        }
    }

    /** A figure whose picture is its attribute, as components of MDX are written. */
    private void figure(String src, List<String> attributes) {
        List<String> ofPicture = new ArrayList<>(List.of("alt", valueOf("alt", attributes)));
        String caption = valueOf("caption", attributes);
        for (int i = attributes.size() - 2; i >= 0; i -= 2) {
            if (attributes.get(i).equals("alt") || attributes.get(i).equals("caption")) {
                remove(attributes, i);
            }
        }
        next.openTag("figure", attributes);
        image(src, ofPicture);
        if (!caption.isBlank()) {
            next.openTag("figcaption", new ArrayList<>());
            next.text(caption);
            next.closeTag("figcaption");
        }
    }

    /** What stands in an embedding element: where else its file is, its subtitles, or what would stand in its place. */
    private void inEmbedding(String name, String address, List<String> attributes) {
        switch (name) {
            case "source", "embed" -> embedded = embedded.isEmpty() ? address : embedded;
            case "param" -> {
                boolean names = valueOf("name", attributes).matches("(?i)movie|src|url");
                embedded = embedded.isEmpty() && names ? valueOf("value", attributes) : embedded;
            }
            case "track" -> tracks.add(new Track(address, valueOf("label", attributes)));
            default -> fallback = true;
        }
    }

    private void embed(String name, String address, List<String> attributes) {
        fallback = false;
        tracks.clear();
        embedding = name;
        embedded = address;
        embeddedTitle = valueOf("title", attributes);
        embeddedAttributes = attributes;
        if (name.equals("embed")) {
            writeEmbedded();
        }
    }

    /** Writes what was embedded: a player for a file of the site, else a link. */
    private void writeEmbedded() {
        String element = embedding;
        embedding = "";
        Address address = Address.of(embedded);
        if (address instanceof Address.File file) {
            Optional<String> player = Embeds.element(file.target());
            if (player.isPresent() || element.equals("video") || element.equals("audio")) {
                loseOfPlayer();
                List<String> attributes = new ArrayList<>(List.of("controls", "", "preload", "none"));
                attributes.addAll(List.of("src", mark(links.add(FileReference.Kind.MEDIA, file, line))));
                if (!embeddedTitle.isBlank()) {
                    attributes.addAll(List.of("aria-label", embeddedTitle));
                }
                next.openTag(player.orElse(element), attributes);
                next.closeTag(player.orElse(element));
            } else {
                String name = file.target().substring(file.target().lastIndexOf('/') + 1);
                embeddedLink(mark(links.add(FileReference.Kind.LINK, file, line)), embeddedTitle.isBlank() ? name : "");
            }
        } else if (address instanceof Address.Web web) {
            links.externalEmbed(line);
            String page = Embeds.page(web.url());
            embeddedLink(page, embeddedTitle.isBlank() ? Embeds.plainUrl(page) : Embeds.host(page));
        } else {
            links.leftOut(element, line);
            return;
        }
        if (fallback) {
            links.fallback(element, line);
        }
        tracks.forEach(this::subtitles);
    }

    /** Subtitles are a link behind the player: whoever can't hear reads them. */
    private void subtitles(Track track) {
        if (Address.of(track.address()) instanceof Address.File file && openLinks == 0) {
            String name = file.target().substring(file.target().lastIndexOf('/') + 1);
            next.text(" ");
            next.openTag("a", new ArrayList<>(List.of("href", mark(links.add(FileReference.Kind.LINK, file, line)))));
            next.text(track.label().isBlank() ? name : track.label());
            next.closeTag("a");
        } else {
            links.leftOut("track", line);
        }
    }

    private void loseOfPlayer() {
        for (int i = 0; i < embeddedAttributes.size(); i += 2) {
            if (!OF_PLAYERS.contains(embeddedAttributes.get(i))) {
                lost.attribute(embeddedAttributes.get(i));
            }
        }
    }

    private void embeddedLink(String href, String source) {
        if (openLinks == 0) {
            next.openTag("a", new ArrayList<>(List.of("class", "card url", "href", href)));
        }
        next.text(embeddedTitle.isBlank() ? "" : embeddedTitle + " ");
        if (!source.isEmpty()) {
            next.openTag("bdi", new ArrayList<>(List.of("dir", "ltr")));
            next.text(source);
            next.closeTag("bdi");
        }
        if (openLinks == 0) {
            next.closeTag("a");
        }
    }

    @Override
    public void text(String text) {
        String shown = withoutLines(text);
        fallback |= !embedding.isEmpty() && !shown.isBlank();
        if (embedding.isEmpty() && leftOut.isEmpty()) {
            next.text(shown);
        }
    }

    /** A text without the marks that say which line comes next. */
    private String withoutLines(String text) {
        int mark = text.indexOf(HtmlOutput.LINE);
        if (mark < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        for (; mark >= 0; mark = text.indexOf(HtmlOutput.LINE, done)) {
            out.append(text, done, mark);
            done = mark + 1;
            int number = 0;
            while (done < text.length() && HtmlOutput.isLineDigit(text.charAt(done))) {
                number = number * 10 + (text.charAt(done++) - HtmlOutput.LINE_DIGIT);
            }
            line = Math.max(1, number);
        }
        return out.append(text, done, text.length()).toString();
    }

    private void link(String href, List<String> attributes) {
        Address address = Address.of(href);
        if (address instanceof Address.Web web) {
            attributes.addAll(List.of("href", web.url()));
        } else if (address instanceof Address.File file) {
            attributes.addAll(List.of("href", mark(links.add(FileReference.Kind.LINK, file, line))));
        } else if (address instanceof Address.Fragment fragment) {
            anchors.find(fragment.name())
                    .ifPresentOrElse(
                            found -> attributes.addAll(List.of("href", "#" + found)),
                            () -> links.unknownFragment(fragment.name(), line));
        } else if (address instanceof Address.Forbidden forbidden) {
            links.forbiddenLink(forbidden, line);
        }
        addDirection(attributes);
        next.openTag("a", attributes);
    }

    private void image(String src, List<String> attributes) {
        Address address = Address.of(src);
        String alt = valueOf("alt", attributes);
        if (address instanceof Address.File file) {
            int alternative = attributes.indexOf("alt");
            if (alternative < 0) {
                attributes.addAll(List.of("alt", ""));
            }
            attributes.addAll(List.of("src", mark(links.add(FileReference.Kind.IMAGE, file, line))));
            attributes.addAll(List.of("loading", "lazy", "decoding", "async"));
            next.openTag("img", attributes);
        } else if (address instanceof Address.Web web) {
            links.externalImage(line);
            if (openLinks == 0) {
                next.openTag("a", new ArrayList<>(List.of("href", web.url())));
            }
            String shown = alt.isBlank() && openLinks == 0 ? web.url() : alt;
            next.text(shown);
            if (openLinks == 0) {
                next.closeTag("a");
            }
            next.text(Embeds.captionAfter(shown, valueOf("title", attributes)));
        } else {
            links.forbiddenImage(
                    address instanceof Address.Forbidden forbidden
                            ? forbidden
                            : new Address.Forbidden("without an address"),
                    line);
            next.text(alt + Embeds.captionAfter(alt, valueOf("title", attributes)));
        }
    }

    private static String mark(int index) {
        return "" + FileReference.OPEN + index + FileReference.CLOSE;
    }

    private String shifted(String name) {
        if (name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6') {
            return "h" + Math.min(6, name.charAt(1) - '0' + 2 - Math.min(6, survey.highestHeading()));
        }
        return name;
    }

    private static boolean isValid(String element, String key, String value) {
        return switch (key) {
            case "lang" -> LanguageTag.isValid(value);
            case "dir" ->
                value.equals("ltr") || value.equals("rtl") || (value.equals("auto") && !element.equals("bdo"));
            case "start" -> isNumber(value, 9);
            case "colspan", "rowspan" -> isNumber(value, 2) && !value.startsWith("0");
            case "scope" -> value.equals("col") || value.equals("row");
            case "datetime" -> value.matches("\\d{4}(-\\d{2}(-\\d{2})?)?");
            default -> true;
        };
    }

    private static boolean isNumber(String value, int digits) {
        return !value.isEmpty() && value.length() <= digits && value.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static void addDirection(List<String> attributes) {
        String language = valueOf("lang", attributes);
        if (!language.isEmpty() && valueOf("dir", attributes).isEmpty()) {
            attributes.addAll(List.of("dir", LanguageTag.direction(language).html()));
        }
    }

    private static String valueOf(String key, List<String> attributes) {
        for (int i = 0; i < attributes.size(); i += 2) {
            if (attributes.get(i).equals(key)) {
                return attributes.get(i + 1);
            }
        }
        return "";
    }

    private static void remove(List<String> attributes, int i) {
        attributes.remove(i + 1);
        attributes.remove(i);
    }
}
