package org.baygan.content;

import java.nio.charset.Charset;

/**
 * Tells Persian or Arabic text in windows-1256 from bytes that are something else. The code page gives a character to
 * every byte, so that decoding alone proves nothing. Thread-safe.
 */
public final class Windows1256 {
    public static final Charset CHARSET = Charset.forName("windows-1256");

    /** What stands between the letters of running text: not counted as odd. */
    private static final String PUNCTUATION = "\u200C\u200D\u200E\u200F\u00A0\u060C\u061B\u061F\u00AB\u00BB\u2013\u2014"
            + "\u2018\u2019\u201C\u201D\u2026\u2022\u0640";

    private int arabic;
    private int arabicBesideLatin;
    private int highLatin;
    private int odd;

    private Windows1256() {}

    /** Whether the bytes are likely to be Persian or Arabic in windows-1256. */
    public static boolean isLikely(byte[] bytes) {
        return !isMostlyUtf8(bytes)
                && new Windows1256().count(new String(bytes, CHARSET)).looksArabic();
    }

    /**
     * Whether the bytes are broken UTF-8: there is more than one sequence of two or three bytes for every three bytes
     * outside any.
     */
    private static boolean isMostlyUtf8(byte[] bytes) {
        int sequences = 0;
        int strays = 0;
        for (int i = 0; i < bytes.length; i++) {
            int lead = bytes[i] & 0xFF;
            int length = lead >= 0xE0 && lead < 0xF0 ? 2 : lead >= 0xC2 && lead < 0xE0 ? 1 : 0;
            if (length > 0 && continues(bytes, i + 1, length)) {
                sequences++;
                i += length;
            } else if (lead >= 0x80) {
                strays++;
            }
        }
        return sequences * 3 > strays;
    }

    private static boolean continues(byte[] bytes, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }

    private Windows1256 count(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isArabicLetter(c)) {
                arabic++;
                boolean besideLatin = (i > 0 && isLatin(text.charAt(i - 1)))
                        || (i + 1 < text.length() && isLatin(text.charAt(i + 1)));
                arabicBesideLatin += besideLatin ? 1 : 0;
            } else if (c >= 0x80 && isLatin(c)) {
                highLatin++;
            } else if (c >= 0x80 && !isMark(c) && PUNCTUATION.indexOf(c) < 0) {
                odd++;
            }
        }
        return this;
    }

    private boolean looksArabic() {
        return arabic >= 4 && highLatin * 5 <= arabic && odd * 5 <= arabic && arabicBesideLatin * 10 <= arabic;
    }

    private static boolean isArabicLetter(char c) {
        return c >= 0x0600 && c <= 0x06FF && Character.isLetter(c) && c != 0x0640;
    }

    private static boolean isLatin(char c) {
        return c < 0x0250 && Character.isLetter(c);
    }

    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
