package org.baygan.importer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * WordPress's reusable blocks: texts of their own, which any number of articles show by their numbers. Not thread-safe.
 */
final class ReusableBlocks {
    private static final Pattern REFERENCE = Pattern.compile(
            "<!--\\s+wp:(?:core/)?block\\s+\\{[^>]{0,2000}?\"ref\"\\s*:\\s*\"?(\\d{1,18})[^>]{0,2000}?/?-->");
    /** How many letters all blocks may have together, so that an export of nothing else doesn't fill the memory. */
    private static final int MOST_LETTERS = 8 * 1024 * 1024;
    /** What blocks may add to one article: blocks of blocks multiply. */
    private static final int LONGEST = 2 * 1024 * 1024;

    private final Map<String, String> texts = new HashMap<>();
    private final Set<String> shown = new HashSet<>();
    private int letters;

    /**
     * A text with the blocks in it.
     *
     * @param missing the numbers of those that aren't known
     * @param endless the numbers of those that hold themselves, or that made the text too long
     */
    record Filled(String html, Set<String> missing, Set<String> endless) {}

    /** Notes a block. */
    void add(String id, String text) {
        if (text.length() <= MOST_LETTERS - letters && texts.putIfAbsent(id, text) == null) {
            letters += text.length();
        }
    }

    /** Whether a text that was filled shows the block. */
    boolean isShown(String id) {
        return shown.contains(id);
    }

    /** Puts the blocks in the places of their numbers. */
    Filled fill(String html) {
        if (!html.contains("block ")) {
            return new Filled(html, Set.of(), Set.of());
        }
        Filled filled = new Filled("", new LinkedHashSet<>(), new LinkedHashSet<>());
        StringBuilder out = new StringBuilder(html.length());
        fill(html, out, html.length() + LONGEST, new HashSet<>(), filled);
        return new Filled(out.toString(), filled.missing(), filled.endless());
    }

    private void fill(String html, StringBuilder out, int most, Set<String> within, Filled told) {
        Matcher reference = REFERENCE.matcher(html);
        int done = 0;
        while (reference.find()) {
            String id = reference.group(1);
            String text = texts.get(id);
            out.append(html, done, reference.start());
            done = reference.end();
            if (text == null) {
                told.missing().add(id);
            } else if (out.length() + text.length() > most || !within.add(id)) {
                told.endless().add(id);
            } else {
                shown.add(id);
                fill(text, out, most, within, told);
                within.remove(id);
            }
        }
        out.append(html, done, html.length());
    }
}
