package org.baygan.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * YAML front matter as its writer meant it: what YAML cuts, or takes for something else, in the text of one line gets the
 * quotes it needs; a colon of another script, or without a blank behind it, becomes YAML's. Only lines of known keys at
 * the left edge are touched, and only where they can be meant in one way.
 *
 * @param text the block as YAML
 * @param insertions offsets in {@code text} of the characters that are not in the file, ascending
 * @param mended the lines of the block that were changed, from 0
 * @param cut the lines of the block of which YAML takes the end for a comment, from 0
 */
record YamlMending(String text, List<Integer> insertions, List<Integer> mended, List<Integer> cut) {
    private static final Pattern LINE = Pattern.compile(
            "([\\p{C}\\p{Z}\\s]*)([\\p{L}_][\\p{L}\\p{M}\\p{N}\\p{Cf}_. -]{0,40}?)([\\p{C}\\p{Z}\\s]*)(["
                    + FrontMatterReader.COLONS + "])(.*)");

    /** What a plain text can't begin with (YAML 1.1, 5.3 and 9.1.3), if it isn't opened and closed again. */
    private static final Pattern INDICATOR = Pattern.compile("[-?:](?:\\s.*)?|[\\]},#&*!|>@%`].*");

    private static final Pattern BLOCK_TEXT = Pattern.compile("[|>][-+0-9]{0,2}");
    /** A text that goes on behind its closing quote or bracket. */
    private static final Pattern GOES_ON = Pattern.compile(
            "\"(?:[^\"\\\\]|\\\\.)*\"\\s*[^\\s,#].*|'[^']*'\\s*[^\\s,#'].*|\\[[^\\[\\]]*\\]\\s*[^\\s,#].*|\\{[^{}]*\\}\\s*[^\\s,#].*");

    private static final Pattern COLON = Pattern.compile(":(?:\\s|$)");
    private static final Pattern HASHTAG = Pattern.compile("(?:^|\\s)#[\\p{L}_]");
    /** A list in brackets, without quotes, that holds a hashtag. */
    private static final Pattern HASHTAGS =
            Pattern.compile("\\[(?=(?:.*[\\s,\u060C\u061B])?#[\\p{L}\\p{N}_])[^\\[\\]{}\"']*\\]\\s*");

    private static final Pattern COMMENT = Pattern.compile("\\s#(?:\\s|$)");

    YamlMending {
        insertions = List.copyOf(insertions);
        mended = List.copyOf(mended);
        cut = List.copyOf(cut);
    }

    /**
     * The block with only that mended which YAML would misread silently: texts that it cuts at a hashtag, or whose
     * exclamation mark it drops at the beginning, and colons of other scripts, which it takes for a part of the key.
     */
    static YamlMending ofCuts(String block) {
        if (!block.contains(" #") && !block.contains("[#") && !block.contains(" ! ") && !holdsOtherColon(block)) {
            return new YamlMending(block, List.of(), List.of(), List.of());
        }
        return new Mender(block, false).mend();
    }

    private static boolean holdsOtherColon(String block) {
        return FrontMatterReader.COLONS.chars().skip(1).anyMatch(colon -> block.indexOf(colon) >= 0);
    }

    /** The block with everything mended that can be. */
    static YamlMending ofAll(String block) {
        return new Mender(block, true).mend();
    }

    /** Where a character of {@link #text} stands in the block as it was. */
    int original(int offset) {
        int before = 0;
        while (before < insertions.size() && insertions.get(before) < offset) {
            before++;
        }
        return offset - before;
    }

    private static final class Mender {
        private final String block;
        private final boolean all;
        private final StringBuilder out = new StringBuilder();
        private final List<Integer> insertions = new ArrayList<>();
        private final List<Integer> mended = new ArrayList<>();
        private final List<Integer> cut = new ArrayList<>();

        Mender(String block, boolean all) {
            this.block = block;
            this.all = all;
        }

        YamlMending mend() {
            SourceLines lines = new SourceLines(block);
            for (int i = 1; i <= lines.count(); i++) {
                String line = lines.line(i);
                String end = lines.between(i, i + 1).substring(line.length());
                boolean continued = isContinuation(lines.line(i + 1));
                Matcher parts = LINE.matcher(line.length() > InlineText.LONGEST_LINE ? "" : line);
                int before = out.length();
                if (continued
                        || !parts.matches()
                        || FrontMatterKey.of(parts.group(2)).isEmpty()) {
                    out.append(line);
                } else {
                    line(parts, i - 1);
                }
                if (!out.substring(before).equals(line)) {
                    mended.add(i - 1);
                }
                out.append(end);
            }
            return new YamlMending(out.toString(), insertions, mended, cut);
        }

        private static boolean isContinuation(String line) {
            return line.startsWith(" ") || line.startsWith("\t") || line.startsWith("- ") || line.equals("-");
        }

        private void line(Matcher parts, int number) {
            boolean prose = FrontMatterKey.of(parts.group(2))
                    .map(FrontMatterKey::isProse)
                    .orElse(false);
            String rest = parts.group(5);
            String blanks =
                    rest.substring(0, rest.length() - rest.stripLeading().length());
            String value = rest.stripLeading();
            out.append(parts.group(1)).append(parts.group(2)).append(parts.group(3));
            boolean whole = all || !parts.group(4).equals(":");
            out.append(':');
            if (whole && blanks.isEmpty() && !value.isEmpty()) {
                insert(' ');
            }
            out.append(whole ? blanks.replace('\t', ' ') : blanks);
            if (prose && HASHTAGS.matcher(value).matches()) {
                quoteItems(value);
            } else if (prose && isMeantWhole(value, whole)) {
                quote(value);
            } else {
                if (prose && !isQuoted(value) && COMMENT.matcher(value).find()) {
                    cut.add(number);
                }
                out.append(value);
            }
        }

        private static boolean isMeantWhole(String value, boolean all) {
            if (value.isEmpty() || BLOCK_TEXT.matcher(value.stripTrailing()).matches()) {
                return false;
            }
            if (!isQuoted(value)
                    && !value.startsWith("[")
                    && !value.startsWith("{")
                    && HASHTAG.matcher(value).find()) {
                return true;
            }
            if (value.startsWith("! ")) {
                return true;
            }
            return all
                    && (GOES_ON.matcher(value).matches()
                            || INDICATOR.matcher(value).matches()
                            || (!isQuoted(value)
                                    && !isFlow(value)
                                    && COLON.matcher(value).find()));
        }

        private static boolean isQuoted(String value) {
            return value.startsWith("\"") || value.startsWith("'");
        }

        private static boolean isFlow(String value) {
            return value.startsWith("[") || value.startsWith("{");
        }

        /** Puts quotes around each item of a list in brackets that holds hashtags. */
        private void quoteItems(String value) {
            int close = value.lastIndexOf(']');
            out.append('[');
            String[] items = value.substring(1, close).split(",", -1);
            for (int i = 0; i < items.length; i++) {
                String text = items[i].strip();
                int begin = items[i].length() - items[i].stripLeading().length();
                out.append(i == 0 ? "" : ",").append(items[i], 0, begin);
                if (!text.isEmpty()) {
                    quote(items[i].substring(begin));
                }
            }
            out.append(value.substring(close));
        }

        /** Puts a value between single quotes (YAML 1.1, 9.1.3), in which only these themselves are special. */
        private void quote(String value) {
            String text = value.stripTrailing();
            insert('\'');
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) == '\'') {
                    insert('\'');
                }
                out.append(text.charAt(i));
            }
            insert('\'');
            out.append(value.substring(text.length()));
        }

        private void insert(char c) {
            insertions.add(out.length());
            out.append(c);
        }
    }
}
