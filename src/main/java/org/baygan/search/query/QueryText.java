package org.baygan.search.query;

import java.util.ArrayList;
import java.util.List;
import org.baygan.search.analysis.Analysis;
import org.baygan.search.analysis.Word;
import org.baygan.text.SearchFolding;

/**
 * A query as its reader typed it, taken apart.
 *
 * @param items its words and phrases in order
 * @param open whether the last word may be unfinished: it stands at the very end, in no phrase and not excluded
 */
record QueryText(List<Item> items, boolean open) {
    /**
     * The longest query that is looked for, in UTF-16 code units; of longer ones a reader is told that they are too
     * long.
     */
    static final int LONGEST = 2_000;

    private static final String OPENING = "\"«“„";
    private static final String CLOSING = "\"»”";

    QueryText {
        items = List.copyOf(items);
    }

    /**
     * A piece of a query.
     *
     * @param text as it was typed, without what makes it a phrase or excludes it
     * @param runs its words
     * @param phrase whether it stood in quotation marks: its words are wanted as they stand
     * @param excluded whether a minus stood before it: what has it isn't wanted
     */
    record Item(String text, List<Analysis.Run> runs, boolean phrase, boolean excluded) {
        Item {
            runs = List.copyOf(runs);
        }

        /** The same of another text. */
        Item of(String other) {
            return new Item(other, Analysis.runs(other), phrase, excluded);
        }

        /** Its words. */
        List<Word> words() {
            return runs.stream().flatMap(run -> run.solid().stream()).toList();
        }

        /** Whether a word of it says something by itself. */
        boolean says() {
            return words().stream().anyMatch(Word::isContent);
        }
    }

    /** Whether a query is longer than {@link #LONGEST}: then nothing is looked for. */
    static boolean isTooLong(String text) {
        return text.length() > LONGEST;
    }

    /** Takes a query apart. Any text is a query; one without words has no items. */
    static QueryText parse(String text) {
        List<Item> items = new ArrayList<>();
        int i = 0;
        boolean lastIsPlain = false;
        while (i < text.length()) {
            if (isBlank(text.charAt(i))) {
                i++;
                continue;
            }
            boolean excluded = text.charAt(i) == '-' && i + 1 < text.length() && !isBlank(text.charAt(i + 1));
            int from = excluded ? i + 1 : i;
            boolean phrase = OPENING.indexOf(text.charAt(from)) >= 0;
            int end = phrase ? closing(text, from + 1) : blankOrQuote(text, from);
            String own = text.substring(phrase ? from + 1 : from, end);
            List<Analysis.Run> runs = Analysis.runs(own);
            if (!runs.isEmpty()) {
                items.add(new Item(own, runs, phrase, excluded));
            }
            lastIsPlain = !phrase && !excluded;
            i = Math.max(phrase ? end + 1 : end, i + 1);
        }
        return new QueryText(items, lastIsPlain && endsInWord(text));
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00A0';
    }

    private static int closing(String text, int from) {
        int end = from;
        while (end < text.length() && CLOSING.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static int blankOrQuote(String text, int from) {
        int end = from;
        while (end < text.length() && !isBlank(text.charAt(end)) && OPENING.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static boolean endsInWord(String text) {
        String folded = SearchFolding.fold(text);
        return !folded.isEmpty()
                && !Analysis.runs(folded.substring(folded.offsetByCodePoints(folded.length(), -1)))
                        .isEmpty();
    }
}
