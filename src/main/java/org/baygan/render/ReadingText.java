package org.baygan.render;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What a reader wants to know of a text before reading it: how long it takes, and what is in it. Stateless. */
final class ReadingText {
    /** A text with fewer headings is seen at a glance. */
    private static final int HEADINGS_TO_LIST = 4;

    /** How fast people read silently, as studies find for several languages. */
    private static final int WORDS_A_MINUTE = 200;

    private static final char FIRST_IDEOGRAPH = '\u2E80';
    private static final char APOSTROPHE = '\u2019';

    private static final Pattern HEADING = Pattern.compile("<h[23][ >]");

    /** A picture with its alternative, but for one that isn't there. */
    private static final Pattern PICTURE = Pattern.compile("<img (?![^>]*src=\"data:,\")[^>]*?alt=\"([^\"]*)\"");

    private ReadingText() {}

    /** How many minutes a text takes, at least 1 if there is any; 0 without one. */
    static int minutes(String html) {
        return (words(html) + WORDS_A_MINUTE - 1) / WORDS_A_MINUTE;
    }

    /**
     * How many words stand outside tags. A word is a run of letters, digits and what joins them; of a script that
     * doesn't divide words, each sign is one. Every article's page asks, so each character is looked at once.
     */
    static int words(String html) {
        int words = 0;
        boolean within = false;
        boolean tag = false;
        char[] characters = html.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            char c = characters[i];
            if (tag || c == '<') {
                tag = c != '>';
                within = false;
            } else if (Character.isLetterOrDigit(c)) {
                words += within ? 0 : 1;
                within = c < FIRST_IDEOGRAPH || !Character.isIdeographic(c);
            } else {
                within &= isJoining(html, i);
            }
        }
        return words;
    }

    /** Marks, half-spaces, and an apostrophe or a point before another letter or digit. */
    private static boolean isJoining(String html, int at) {
        char c = html.charAt(at);
        if (c < 0x80 || c == APOSTROPHE) {
            return (c == '\'' || c == '.' || c == APOSTROPHE)
                    && at + 1 < html.length()
                    && Character.isLetterOrDigit(html.charAt(at + 1));
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.FORMAT
                || type == Character.SURROGATE;
    }

    /** The text alternative of a text's first picture that is there; empty if it has none. */
    static String firstAlternative(String html) {
        Matcher picture = PICTURE.matcher(html);
        return picture.find() ? Parser.unescapeEntities(picture.group(1), true) : "";
    }

    /** The headings of a text, if there are so many that a list of them helps. */
    static List<HeadingView> contents(String html) {
        Matcher headings = HEADING.matcher(html);
        int count = 0;
        while (count < HEADINGS_TO_LIST && headings.find()) {
            count++;
        }
        return count < HEADINGS_TO_LIST
                ? List.of()
                : Jsoup.parseBodyFragment(html).select("h2[id], h3[id]").stream()
                        .filter(heading -> !heading.text().isBlank())
                        .map(ReadingText::view)
                        .toList();
    }

    private static HeadingView view(Element heading) {
        return new HeadingView(
                heading.id(), heading.text(), heading.normalName().equals("h2") ? 2 : 3);
    }
}
