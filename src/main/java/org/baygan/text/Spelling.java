package org.baygan.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.FilteredNormalizer2;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;

/**
 * One spelling for what looks the same: NFC (UAX 15), letters instead of their presentation forms, no ZWNJ where it does
 * nothing. Code, addresses and markup are left out.
 */
final class Spelling {
    static final char ZWNJ = '\u200C';
    /** Three characters compose to ASCII and could make markup of what was none; they stay. */
    static final Normalizer2 NFC =
            new FilteredNormalizer2(Normalizer2.getNFCInstance(), new UnicodeSet("[^\\u1FEF\\u037E\\u212A]").freeze());

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    /** Forms of letters and of ligatures of letters; not the forms of words, honorifics, signs and lone marks. */
    static final UnicodeSet LETTER_FORMS = letterForms();

    private static final String MARKUP = "*_~[]()<>{}`\\|#";

    private Spelling() {}

    private static UnicodeSet letterForms() {
        UnicodeSet forms = new UnicodeSet();
        for (String form : new UnicodeSet("[[\\uFB50-\\uFDEF\\uFE70-\\uFEFC]&[:Lo:]]")) {
            String letters = NFKC.normalize(form);
            if (letters.codePoints().allMatch(UCharacter::isLetter)
                    && letters.indexOf('\u0640') < 0
                    && !letters.equals(form)) {
                forms.add(form);
            }
        }
        return forms.freeze();
    }

    /** Respells the copy between verbatim passages. */
    static Edit respell(Edit before, Passages passages, boolean persian) {
        String text = before.text();
        StringBuilder out = new StringBuilder(text.length());
        int changes = before.changes();
        for (int start = 0, end; start < text.length(); start = end) {
            boolean verbatim = passages.isVerbatim(start);
            end = start + 1;
            while (end < text.length() && passages.isVerbatim(end) == verbatim) {
                end++;
            }
            Edit run = new Edit(text.substring(start, end), 0);
            if (!verbatim) {
                run = composed(run);
                run = persian ? respelled(run, start > 0, end < text.length()) : run;
            }
            out.append(run.text());
            changes += run.changes();
        }
        return new Edit(out.toString(), changes);
    }

    private static Edit composed(Edit run) {
        String text = run.text();
        if (NFC.isNormalized(text)) {
            return run;
        }
        StringBuilder out = new StringBuilder(text.length());
        int changes = run.changes();
        for (int start = 0, end; start < text.length(); start = end) {
            end = start + Character.charCount(text.codePointAt(start));
            while (end < text.length() && !NFC.hasBoundaryBefore(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            String part = text.substring(start, end);
            String composed = NFC.normalize(part);
            if (!composed.equals(part)) {
                changes +=
                        Math.max(part.codePointCount(0, part.length()), composed.codePointCount(0, composed.length()));
            }
            out.append(composed);
        }
        return new Edit(out.toString(), changes);
    }

    /**
     * Respells presentation forms and ZWNJ.
     *
     * @param markupBefore whether markup stands before the run, which may hide the letter that a word ends in
     * @param markupAfter whether markup stands after it
     */
    private static Edit respelled(Edit run, boolean markupBefore, boolean markupAfter) {
        String text = run.text();
        StringBuilder out = new StringBuilder(text.length());
        int changes = run.changes();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ZWNJ) {
                int next = i + 1;
                while (next < text.length() && text.charAt(next) == ZWNJ) {
                    next++;
                }
                boolean kept = keepsZwnj(
                        out.isEmpty() ? (markupBefore ? '*' : ' ') : out.charAt(out.length() - 1),
                        next == text.length() ? (markupAfter ? '*' : ' ') : text.charAt(next));
                out.append(kept ? "\u200C" : "");
                changes += next - i - (kept ? 1 : 0);
                i = next - 1;
            } else if (LETTER_FORMS.contains(c) && !isShownAlone(text, i)) {
                out.append(NFKC.normalize(String.valueOf(c)));
                changes++;
            } else {
                out.append(c);
            }
        }
        return new Edit(out.toString(), changes);
    }

    /** Whether ZWNJ between these two does something, or may, since markup could hide the letter it follows. */
    static boolean keepsZwnj(char before, char after) {
        boolean apart = Character.isWhitespace(before) || Character.isWhitespace(after);
        return !apart && !isPunctuation(before) && !isPunctuation(after);
    }

    private static boolean isPunctuation(char c) {
        return switch (Character.getType(c)) {
            case Character.OTHER_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.SPACE_SEPARATOR -> MARKUP.indexOf(c) < 0;
            default -> false;
        };
    }

    /** A joining form that joins nothing was chosen for its look, as in the abbreviation of a Hijri year. */
    private static boolean isShownAlone(String text, int i) {
        return NFKC.normalize(text.substring(i, i + 1)).length() == 1
                && UCharacter.getIntPropertyValue(text.charAt(i), UProperty.DECOMPOSITION_TYPE)
                        != UCharacter.DecompositionType.ISOLATED
                && (i == 0 || !joins(text.charAt(i - 1)))
                && (i + 1 == text.length() || !joins(text.charAt(i + 1)));
    }

    private static boolean joins(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
