package org.baygan.content;

import java.util.List;

/** A value in front matter, with the place where it begins. */
sealed interface FrontMatterValue {
    /** The line, from 1. */
    int line();

    /** The column, from 1, in UTF-16 code units. */
    int column();

    /** Its kind, as an editor would call it. */
    String kind();

    /**
     * A text as it stands in the source: dates, numbers and truth values too.
     *
     * @param text the text; empty for a key without value
     * @param end the offset in the file behind its last character; 0 if it doesn't stand there as it is
     */
    record Text(String text, int line, int column, int end) implements FrontMatterValue {
        Text(String text, int line, int column) {
            this(text, line, column, 0);
        }

        @Override
        public String kind() {
            return "text";
        }
    }

    /** A list. */
    record Items(List<FrontMatterValue> items, int line, int column) implements FrontMatterValue {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Keys with values of their own. */
    record Fields(List<Entry> entries, int line, int column) implements FrontMatterValue {
        public Fields {
            entries = List.copyOf(entries);
        }

        @Override
        public String kind() {
            return "a group of keys";
        }
    }

    /**
     * One key with its value.
     *
     * @param key the key as written
     * @param line the key's line, from 1
     * @param column the key's column, from 1
     * @param value its value
     */
    record Entry(String key, int line, int column, FrontMatterValue value) {}
}
