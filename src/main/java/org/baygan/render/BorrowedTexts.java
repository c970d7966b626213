package org.baygan.render;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baygan.text.WellFormed;

/**
 * English strings on the pages of a language that lacks them. As they reach pages by many ways, they are put between
 * marks where they are taken. In the finished page the marks become elements that tell language and direction; they are
 * taken out where no element can stand: in tags, in what is text alone, and in files that aren't HTML. Stateless.
 */
final class BorrowedTexts {
    /** Noncharacters: they can't stand in what people write. */
    private static final char OPEN = '\uFDD2';

    private static final char CLOSE = '\uFDD3';

    private static final String START = "<bdi lang=\"en\" dir=\"ltr\">";
    private static final String END = "</bdi>";

    /** A tag, or an element in which there are no elements. */
    private static final Pattern NO_ELEMENTS =
            Pattern.compile("(?s)<(title|script|style|option|textarea)\\b.*?</\\1>|<[^<>]*>", Pattern.CASE_INSENSITIVE);

    private BorrowedTexts() {}

    static String mark(String text) {
        return OPEN + text + CLOSE;
    }

    /** A text as {@link WellFormed} lets it pass, which takes marks out; those around the whole of it stay. */
    static String allowed(String text) {
        int end = text.length() - 1;
        return end > 0 && text.charAt(0) == OPEN && text.charAt(end) == CLOSE
                ? mark(WellFormed.of(text.substring(1, end)))
                : WellFormed.of(text);
    }

    static boolean isMark(char c) {
        return c == OPEN || c == CLOSE;
    }

    /** A page with elements in the place of marks. */
    static String inHtml(String page) {
        String outside = NO_ELEMENTS.matcher(page).replaceAll(part -> Matcher.quoteReplacement(unmarked(part.group())));
        return outside.replace(String.valueOf(OPEN), START).replace(String.valueOf(CLOSE), END);
    }

    /** The text alone. */
    static String unmarked(String text) {
        return text.replace(String.valueOf(OPEN), "").replace(String.valueOf(CLOSE), "");
    }
}
