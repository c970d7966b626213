package org.baygan.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Joins the lines of plain text that was wrapped at one width, as e-mail and old editors do: every line that isn't a
 * paragraph's last has room for no word more. A text of which one line is broken elsewhere stays as it is, since its
 * lines are meant.
 */
final class HardWraps {
    private static final int NARROWEST = 40;
    private static final int WIDEST = 110;

    /** So many full lines there must be: fewer may be chance. */
    private static final int FEWEST = 4;

    /** Lines that aren't joined to the one above: headings and items of lists. */
    private static final Pattern OWN_LINE =
            Pattern.compile("\\s*(?:#|[-*\u2022\u2013\u2014]\\s|\\p{Nd}{1,3}[.)-]\\s).*");

    private HardWraps() {}

    /**
     * The text with its lines joined; the same text if it isn't wrapped. Lines that were joined leave blank ones below,
     * so that the others keep their numbers.
     */
    static String joined(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        int width = lines.stream().mapToInt(HardWraps::length).max().orElse(0);
        if (width < NARROWEST || width > WIDEST) {
            return text;
        }
        List<String> out = new ArrayList<>();
        int start = 0;
        int full = 0;
        for (int i = 0; i < lines.size(); i++) {
            boolean goesOn = i > start
                    && !lines.get(i).isBlank()
                    && !lines.get(i - 1).isBlank()
                    && !OWN_LINE.matcher(lines.get(i)).matches()
                    && !lines.get(start).strip().startsWith("#");
            if (!goesOn) {
                start = i;
                out.add(lines.get(i));
                continue;
            }
            String word = lines.get(i).strip().split("\\s", 2)[0];
            if (length(lines.get(i - 1)) + 1 + length(word) <= width) {
                return text;
            }
            full++;
            out.set(start, out.get(start).stripTrailing() + " " + lines.get(i).strip());
            out.add("");
        }
        return full < FEWEST ? text : String.join("\n", out);
    }

    private static int length(String line) {
        String stripped = line.strip();
        return stripped.codePointCount(0, stripped.length());
    }
}
