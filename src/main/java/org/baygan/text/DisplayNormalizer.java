package org.baygan.text;

import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.text.UnicodeSet.SpanCondition;
import java.util.List;
import org.baygan.model.DigitSet;
import org.baygan.model.Language;

/**
 * Normalises text for display, without changing what it says. Applied twice, it changes nothing more. Immutable and
 * thread-safe.
 *
 * <p>Every language: NFC, line ends as LF, no control characters, no noncharacters, no unbalanced bidirectional
 * controls, no more than 30 marks on a letter. Persian too: ي ى ك and Arabic digits as Persian ones outside Arabic passages, letters for their
 * presentation forms, no idle ZWNJ. Trailing blanks stay: two of them are a line break in Markdown.
 */
public final class DisplayNormalizer {
    private static final UnicodeSet PERHAPS_NOT_NFC = new UnicodeSet("[[:NFC_QC=N:][:NFC_QC=M:][:^ccc=0:]]").freeze();

    /**
     * How many rounds of respelling there are at most: more than any text needs that somebody wrote, and few enough for
     * any length.
     */
    private static final int MAX_ROUNDS = 64;

    private final Language language;
    private final DigitSet digits;
    private final boolean persian;
    /** Characters that may have to change; text without them is normal. */
    private final UnicodeSet suspect;

    private DisplayNormalizer(Language language, DigitSet digits) {
        this.language = language;
        this.digits = digits;
        this.persian = language.primary().equals(Language.PERSIAN);
        UnicodeSet set = new UnicodeSet(ControlCharacters.SUSPECT).addAll(PERHAPS_NOT_NFC);
        if (persian) {
            set.addAll(Spelling.LETTER_FORMS).addAll("يىك" + Spelling.ZWNJ).add('\u0660', '\u0669');
        }
        if (digits != DigitSet.ASCII) {
            set.add('0', '9');
        }
        this.suspect = set.freeze();
    }

    /**
     * The normaliser for texts of one language.
     *
     * @param language the language of the text
     * @param digits the digits that ASCII digits of the copy are shown in, {@link DigitSet#ASCII} to leave them
     */
    public static DisplayNormalizer of(Language language, DigitSet digits) {
        return new DisplayNormalizer(language, digits);
    }

    /**
     * Normalises plain text or Markdown; code, URLs and Arabic passages stay as they are. Line ends and a byte order
     * mark at the start don't count as changes.
     */
    public Normalized normalize(String text) {
        if (isNormal(text)) {
            return new Normalized(text, 0, List.of());
        }
        Normalized clean = ControlCharacters.clean(text);
        Edit edit = respell(new Edit(clean.text(), clean.changedCharacters()));
        if (persian || digits != DigitSet.ASCII) {
            Passages passages = MarkdownPassages.find(edit.text());
            if (persian) {
                ForeignPassages.mark(edit.text(), passages, language);
            }
            edit = new PersianLetters(persian, digits).map(edit, passages);
        }
        return new Normalized(edit.text(), edit.changes(), clean.removedControls(), clean.excessMark());
    }

    /** Respells until nothing changes, since that can uncover markup, as when a ZWNJ stood before a fence. */
    private Edit respell(Edit clean) {
        Edit edit = clean;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Edit next = Spelling.respell(edit, MarkdownPassages.find(edit.text()), persian);
            if (next.changes() == edit.changes()) {
                return next;
            }
            edit = next;
        }
        return edit;
    }

    /** Whether a text surely is normal. Quick; false only means that it may not be. */
    private boolean isNormal(String text) {
        boolean composed = true;
        for (int i = suspect.span(text, SpanCondition.NOT_CONTAINED); i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c == Spelling.ZWNJ) {
                if (i == 0 || i + 1 == text.length() || !isIdleFree(text, i)) {
                    return false;
                }
            } else if (PERHAPS_NOT_NFC.contains(c) && !Spelling.LETTER_FORMS.contains(c)) {
                composed = false;
            } else {
                return false;
            }
            i = suspect.span(text, i + Character.charCount(c), SpanCondition.NOT_CONTAINED);
        }
        return composed || (ControlCharacters.excessMark(text) < 0 && Spelling.NFC.isNormalized(text));
    }

    private static boolean isIdleFree(String text, int i) {
        return Character.isLetter(text.charAt(i - 1)) && Character.isLetter(text.charAt(i + 1));
    }
}
