package org.baygan.markup;

/**
 * A text that can be read a limited number of times: what a hostile body makes the parser read again and again ends
 * after the same number of steps on every machine, which a clock wouldn't do.
 */
final class MeteredText implements CharSequence {
    private final String text;
    /** The text once more: reading an array takes a fraction of the time. */
    private final char[] chars;

    private long remaining;
    private int position;

    MeteredText(String text, long reads) {
        this.text = text;
        this.chars = text.toCharArray();
        this.remaining = reads;
    }

    /** Where the last read was. */
    int position() {
        return position;
    }

    @Override
    public int length() {
        return chars.length;
    }

    @Override
    public char charAt(int index) {
        if (--remaining < 0) {
            throw new Exhausted();
        }
        position = index;
        return chars[index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }

    /** All reads are used up. */
    static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1;

        Exhausted() {
            super("the text was read too often", null, false, false);
        }
    }
}
