package org.baygan.model;

/** The decimal digits a language writes its numbers with. */
public enum DigitSet {
    /** U+0030 to U+0039. */
    ASCII('0'),
    /** EXTENDED ARABIC-INDIC, U+06F0 to U+06F9. */
    PERSIAN('\u06F0'),
    /** ARABIC-INDIC, U+0660 to U+0669. */
    ARABIC('\u0660');

    private final char zero;

    DigitSet(char zero) {
        this.zero = zero;
    }

    /** The set's digit zero; the others follow it. */
    public char zero() {
        return zero;
    }

    /** The text with its ASCII digits written in this set. */
    public String write(String text) {
        if (this == ASCII) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c >= '0' && c <= '9' ? (char) (zero + (c - '0')) : c);
        }
        return out.toString();
    }

    /** The number's decimal digits in this set, without grouping. */
    public String write(long number) {
        return write(Long.toString(number));
    }
}
