package org.baygan.text;

import java.util.List;
import org.baygan.model.DigitSet;
import org.baygan.model.Language;

/** Normalises text for display: faithful, and the same again when applied twice. Immutable and thread-safe. */
public final class DisplayNormalizer {
    private DisplayNormalizer() {}

    /**
     * The normaliser for texts of one language.
     *
     * @param language the language of the text
     * @param digits the digits that ASCII digits of the copy are shown in, {@link DigitSet#ASCII} to leave them
     */
    public static DisplayNormalizer of(Language language, DigitSet digits) {
        return new DisplayNormalizer();
    }

    /** Normalises plain text or Markdown; code, URLs and Arabic passages stay as they are. */
    public Normalized normalize(String text) {
        return new Normalized(text, 0, List.of());
    }
}
