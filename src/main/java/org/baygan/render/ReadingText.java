package org.baygan.render;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What a reader wants to know of a text before reading it: how long it takes, and what is in it. Stateless. */
final class ReadingText {
    /** A text with fewer headings is seen at a glance. */
    private static final int HEADINGS_TO_LIST = 4;

    /** In a minute, silently, as studies find for several languages. */
    private static final int WORDS_A_MINUTE = 200;

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern HEADING = Pattern.compile("<h[23][ >]");

    private static final Pattern PICTURE = Pattern.compile("<img [^>]*?alt=\"([^\"]*)\"");

    private ReadingText() {}

    /** How many minutes a text takes, at least 1 if there is any; 0 without one. */
    static int minutes(String html) {
        String text = TAG.matcher(html).replaceAll(" ");
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text);
        int count = 0;
        int from = words.first();
        for (int to = words.next(); to != BreakIterator.DONE; from = to, to = words.next()) {
            if (Character.isLetterOrDigit(text.codePointAt(from))) {
                count++;
            }
        }
        return (count + WORDS_A_MINUTE - 1) / WORDS_A_MINUTE;
    }

    /** The text alternative of a text's first picture; empty if it has none. */
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
