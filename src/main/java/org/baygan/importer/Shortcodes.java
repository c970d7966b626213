package org.baygan.importer;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baygan.text.NextPlaces;

/** Writes WordPress's own shortcodes as HTML. Not thread-safe: one for each text. */
final class Shortcodes {
    private static final Pattern NAME =
            Pattern.compile("\\[(\\[?)(/?)([a-zA-Z][a-zA-Z0-9_-]{1,40})((?:\\s[^\\]\\[]*)?)(/?)\\]");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([a-zA-Z0-9_-]{1,40})\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'\\]]+))|(\\S+)");
    private static final Set<String> OWN =
            Set.of("caption", "wp_caption", "gallery", "embed", "audio", "video", "playlist", "googlevideo", "youtube");
    private static final List<String> ADDRESSES =
            List.of("src", "mp3", "m4a", "ogg", "wav", "mp4", "m4v", "webm", "ogv", "wmv", "flv", "url", "");

    private final String text;
    private final Pictures pictures;
    private final Set<String> unknown = new TreeSet<>();
    private final Set<String> opened = new HashSet<>();
    private final NextPlaces next;

    /** What a gallery shows. */
    @FunctionalInterface
    interface Pictures {
        /**
         * The gallery's pictures as HTML.
         *
         * @param ids the pictures' numbers, divided by commas; empty for all of the article
         */
        String html(String ids);
    }

    Shortcodes(String text, Pictures pictures) {
        this.text = text;
        this.next = new NextPlaces(text);
        this.pictures = pictures;
    }

    /** The names of the plugins' shortcodes that stayed as they are. */
    Set<String> unknown() {
        return unknown;
    }

    /** The text with them replaced. */
    String replaced() {
        StringBuilder out = new StringBuilder(text.length() + 64);
        Matcher code = NAME.matcher(text);
        int done = 0;
        while (code.find(done)) {
            String name = code.group(3).toLowerCase(Locale.ROOT);
            out.append(text, done, code.start());
            done = code.end();
            if (!code.group(1).isEmpty()) { // [[name]] shows [name]
                out.append(code.group(), 1, code.group().length());
                done += done < text.length() && text.charAt(done) == ']' ? 1 : 0;
            } else if (!OWN.contains(name) || !code.group(2).isEmpty()) {
                out.append(code.group());
                boolean opens = code.group(2).isEmpty();
                if (opens ? !attributes(code.group(4)).isEmpty() : opened.contains(code.group(3))) {
                    unknown.add(name);
                }
                if (opens) {
                    opened.add(code.group(3));
                }
            } else {
                int close = closing(code.group(3), done);
                String inside = close < 0 ? "" : text.substring(done, close);
                out.append(html(name, attributes(code.group(4)), inside));
                done = close < 0 ? done : close + name.length() + "[/]".length();
            }
        }
        return out.append(text, done, text.length()).toString();
    }

    /** Where the closing shortcode stands, if it does before the next opening one of its name; else -1. */
    private int closing(String name, int from) {
        int close = next.of("[/" + name + "]", from);
        int again = next.of("[" + name, from);
        return close >= 0 && (again < 0 || close < again) ? close : -1;
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher each = ATTRIBUTE.matcher(text);
        while (each.find()) {
            if (each.group(5) != null) {
                attributes.putIfAbsent("", each.group(5));
                continue;
            }
            String value =
                    each.group(2) != null ? each.group(2) : each.group(3) != null ? each.group(3) : each.group(4);
            attributes.putIfAbsent(each.group(1).toLowerCase(Locale.ROOT), value);
        }
        return attributes;
    }

    private String html(String name, Map<String, String> attributes, String inside) {
        return switch (name) {
            case "caption", "wp_caption" -> figure(attributes.getOrDefault("caption", ""), inside);
            case "gallery", "playlist" ->
                pictures.html(attributes.getOrDefault("ids", attributes.getOrDefault("include", "")));
            default -> player(name, attributes, inside);
        };
    }

    private static String figure(String caption, String inside) {
        int end = Math.max(inside.lastIndexOf("/>"), inside.lastIndexOf("</a>") + 2) + 2;
        boolean apart = caption.isEmpty() && end > 3 && end <= inside.length();
        String words = apart ? inside.substring(end) : caption;
        String picture = apart ? inside.substring(0, end) : inside;
        return "<figure>" + picture + "<figcaption>" + words.strip() + "</figcaption></figure>";
    }

    private static String player(String name, Map<String, String> attributes, String inside) {
        String address = inside.strip();
        for (String key : ADDRESSES) {
            if (address.isEmpty()) {
                address = attributes.getOrDefault(key, "");
            }
        }
        String tag = name.equals("audio") ? "audio" : name.equals("video") ? "video" : "iframe";
        return address.isEmpty() || address.startsWith("<")
                ? inside
                : "<" + tag + " src=\"" + BodyHtml.attribute(address) + "\"></" + tag + ">";
    }
}
