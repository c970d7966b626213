package org.baygan.text;

import org.baygan.model.Language;

/**
 * Which characters of a text are its own copy, and may be respelled: not those in code, addresses, e-mail, attributes,
 * tags and link destinations, and not those in passages that are marked or recognised as another language's. The same
 * that {@link DisplayNormalizer} goes by. Immutable.
 */
public final class CopyPassages {
    private final String text;
    private final Passages passages;

    private CopyPassages(String text, Passages passages) {
        this.text = text;
        this.passages = passages;
    }

    /**
     * Looks through plain text or Markdown.
     *
     * @param text the text, with LF as line end
     * @param language the language it is written in
     */
    public static CopyPassages of(String text, Language language) {
        Passages passages = MarkdownPassages.find(text);
        ForeignPassages.mark(text, passages, language);
        return new CopyPassages(text, passages);
    }

    /** Whether every character from {@code start} to before {@code end} is copy; yes if there is none. */
    public boolean isCopy(int start, int end) {
        for (int i = start; i < end; i++) {
            if (!passages.isCopy(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the character at {@code i} is in code, an address or markup. */
    public boolean isVerbatim(int i) {
        return passages.isVerbatim(i);
    }

    /** Whether at {@code i} stands a ZWNJ of the copy that does nothing: a second one, or one at a word's edge. */
    public boolean isIdleZwnj(int i) {
        if (text.charAt(i) != Spelling.ZWNJ || !passages.isCopy(i)) {
            return false;
        }
        if (i > 0 && text.charAt(i - 1) == Spelling.ZWNJ) {
            return true;
        }
        int next = i + 1;
        while (next < text.length() && text.charAt(next) == Spelling.ZWNJ) {
            next++;
        }
        char before = i == 0 ? ' ' : passages.isVerbatim(i - 1) ? '*' : text.charAt(i - 1);
        char after = next == text.length() ? ' ' : passages.isVerbatim(next) ? '*' : text.charAt(next);
        return !Spelling.keepsZwnj(before, after);
    }
}
