package org.baygan.check;

import java.util.Locale;
import org.baygan.diagnostic.Severity;

/** A way of typing Persian that an editor may want otherwise. */
public enum Habit {
    /** ي ى ك of the Arabic keyboard (ISIRI 6219 has ی and ک). */
    LETTERS(
            Severity.WARNING,
            "Arabic letters in Persian text",
            "Pages show them as Persian letters already; --fix also writes ی and ک into the file"),
    /** A space where a ZWNJ belongs: می شود, استان های. */
    HALF_SPACE(Severity.NOTE, "A space where a half-space (ZWNJ) belongs", "Write \"%s\", or let --fix do it"),
    /** A ZWNJ that is doubled, or stands at a word's edge. */
    IDLE_ZWNJ(Severity.NOTE, "A half-space (ZWNJ) that does nothing", "Delete it, or let --fix do it"),
    /** "…" instead of «…». */
    QUOTES(Severity.NOTE, "Straight quotation marks in Persian text", "Write «…», or let --fix do it"),
    /** A full stop between the digits of a decimal. */
    DECIMAL_SIGN(Severity.NOTE, "A full stop as decimal sign", "Write \"%s\", or let --fix do it"),
    /** Spaces before a punctuation mark, or none after it. */
    PUNCTUATION(Severity.NOTE, "Spacing around punctuation", "Write \"%s\", or let --fix do it");

    private final Severity severity;
    private final String message;
    private final String hint;

    Habit(Severity severity, String message, String hint) {
        this.severity = severity;
        this.message = message;
        this.hint = hint;
    }

    /** Its name in reports: {@code half-space}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Severity severity() {
        return severity;
    }

    String message() {
        return message;
    }

    String hint(String better) {
        return String.format(Locale.ROOT, hint, better);
    }
}
