package org.baygan.markup;

import java.util.function.LongConsumer;

/**
 * A text that allows a limited number of reads; the next one throws {@link LimitExceeded}. If a hostile body makes the
 * parser read again and again, that ends after the same number of steps on every machine, as it wouldn't with a clock.
 * Not thread-safe.
 */
final class MeteredText implements CharSequence {
    private final String text;
    /** The text once more: reading an array takes a fraction of the time. */
    private final char[] chars;

    private final LongConsumer work;
    private long remaining;
    private int position;

    /**
     * A text that can be read as often as {@link Limits#readsOf} says.
     *
     * @param work takes how many reads there were, at each renewal
     */
    MeteredText(String text, LongConsumer work) {
        this.text = text;
        this.chars = text.toCharArray();
        this.work = work;
        this.remaining = Limits.readsOf(chars.length);
    }

    /** From now on as many reads are allowed again. */
    void renew() {
        long all = Limits.readsOf(chars.length);
        work.accept(all - Math.max(0, remaining));
        remaining = all;
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
            throw new LimitExceeded("a paragraph has too much markup");
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
}
