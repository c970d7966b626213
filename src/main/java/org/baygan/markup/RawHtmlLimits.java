package org.baygan.markup;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Limits on what is given to the sanitiser, checked in one pass: its time grows with the square of a tag's attributes
 * and with the product of the tags and those among them that are open, and what is nested too deep it drops without a
 * word.
 */
final class RawHtmlLimits {
    /**
     * The most that the squares of all tags' numbers of words may add up to. One tag alone may have some thousands of
     * words, as a long text alternative has.
     */
    private static final long ATTRIBUTE_WORK = 20_000_000;

    /** The sanitiser drops what is nested deeper than 256, elements included that are only implied. */
    private static final int OPEN = 240;

    /** How deep an element nests together with those that its content implies, such as a table's body, row and cell. */
    private static final Map<String, Integer> DEPTHS = Map.of("table", 4, "ul", 2, "ol", 2, "dl", 2);

    /** Elements without an end tag, and those whose end tag another one's start may stand for. */
    private static final Set<String> NOT_OPEN = Set.of(
            "br",
            "hr",
            "img",
            "wbr",
            "input",
            "source",
            "track",
            "col",
            "embed",
            "link",
            "meta",
            "area",
            "base",
            "param",
            "p",
            "li",
            "dt",
            "dd",
            "tr",
            "td",
            "th",
            "thead",
            "tbody",
            "tfoot",
            "colgroup",
            "option",
            "rt",
            "rp");

    private final String html;
    private final Map<String, Integer> openOfName = new HashMap<>();
    private int open;
    private long work;
    private int at;

    private RawHtmlLimits(String html) {
        this.html = html;
    }

    /**
     * Looks through the HTML.
     *
     * @throws LimitExceeded if it goes beyond a limit
     */
    static void check(String html) {
        RawHtmlLimits limits = new RawHtmlLimits(html);
        for (int tag = html.indexOf('<'); tag >= 0; tag = html.indexOf('<', limits.at)) {
            limits.at = tag + 1;
            limits.tag();
        }
    }

    private void tag() {
        boolean end = at < html.length() && html.charAt(at) == '/';
        int start = end ? at + 1 : at;
        if (start == html.length() || !InlineHtml.isLetter(html.charAt(start))) {
            return;
        }
        at = start;
        while (at < html.length() && !isBlank(html.charAt(at)) && "></".indexOf(html.charAt(at)) < 0) {
            at++;
        }
        // No name of an element is longer.
        String name = html.substring(start, Math.min(at, start + 20)).toLowerCase(Locale.ROOT);
        words();
        if (end) {
            count(name, -1);
        } else if (!NOT_OPEN.contains(name)) {
            count(name, 1);
        }
    }

    private void count(String name, int change) {
        int before = openOfName.getOrDefault(name, 0);
        if (before + change >= 0) {
            openOfName.put(name, before + change);
            open += change * DEPTHS.getOrDefault(name, 1);
        }
        if (open > OPEN) {
            throw exceeded("its HTML tags are nested too deep, or aren't closed");
        }
    }

    /** Passes a tag's attributes as the sanitiser divides them into words. */
    private void words() {
        long words = 0;
        while (at < html.length() && html.charAt(at) != '>') {
            char c = html.charAt(at);
            if (isBlank(c)) {
                at++;
                continue;
            }
            words++;
            if (c == '"' || c == '\'') {
                int close = html.indexOf(c, at + 1);
                at = close < 0 ? html.length() : close + 1;
            } else if (c == '=' || c == '/') {
                at++;
            } else {
                at = wordEnd();
            }
        }
        work += words * words;
        if (work > ATTRIBUTE_WORK) {
            throw exceeded("its HTML tags have too many attributes");
        }
    }

    private LimitExceeded exceeded(String message) {
        return new LimitExceeded(message, HtmlOutput.lineBefore(html, at));
    }

    private int wordEnd() {
        int end = at + 1;
        while (end < html.length() && !isBlank(html.charAt(end)) && ">=".indexOf(html.charAt(end)) < 0) {
            char c = html.charAt(end++);
            if ((c == '"' || c == '\'')
                    && end < html.length()
                    && (isBlank(html.charAt(end)) || html.charAt(end) == '/')) {
                break;
            }
        }
        return end;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c);
    }
}
