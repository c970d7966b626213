package org.baygan.importer;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baygan.content.ByteOrderMark;

/**
 * The text of a saved page. Bytes that are UTF-8, but for a few damaged places, are read as that whatever is said of
 * them, since text of another encoding is never valid UTF-8 by chance. Others are read as the server says, else as the
 * page says, else as windows-1256 or windows-1252, whichever they look like. A Latin encoding's name counts as none:
 * many older Persian pages in windows-1256 have one.
 *
 * @param text the text
 * @param damaged how many places of UTF-8 couldn't be read, and became U+FFFD
 */
record PageText(String text, int damaged) {
    private static final int START = 4096;
    /**
     * A text is UTF-8 if it has more than so many letters beyond ASCII for each place that can't be read: no other
     * encoding has by chance.
     */
    private static final int MANY = 4;

    private static final int REPLACEMENT = 0xFFFD;

    private static final Pattern DECLARED = Pattern.compile(
            "(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]{2,40})|<\\?xml[^>]{0,100}encoding\\s*=\\s*[\"']([a-z0-9_.-]{2,40})");
    /**
     * Latin encodings, which pages name that don't know better; browsers read it as windows-1252 (WHATWG Encoding,
     * 4.2).
     */
    private static final Pattern LATIN =
            Pattern.compile("(?i)(?:iso-?8859-?1|iso-?8859-?15|windows-?1252|cp-?1252|latin-?[19]|(?:us-)?ascii)");

    private static final Charset PERSIAN = Charset.forName("windows-1256");
    private static final Charset WESTERN = Charset.forName("windows-1252");

    /**
     * Decodes a page.
     *
     * @param said what the server said it is in; empty if nothing
     */
    static PageText of(byte[] bytes, String said) {
        Optional<ByteOrderMark> mark = ByteOrderMark.at(bytes);
        if (mark.isPresent()) {
            int length = mark.get().length();
            String text =
                    new String(bytes, length, bytes.length - length, mark.get().charset());
            return mark.get() == ByteOrderMark.UTF_8 ? utf8(text) : new PageText(text, 0);
        }
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        long others = utf8.chars().filter(c -> c > 0x7F && c != REPLACEMENT).count();
        if (others > damaged(utf8) * (long) MANY) {
            return utf8(utf8);
        }
        List<Charset> candidates = new ArrayList<>();
        charset(said, bytes).ifPresent(candidates::add);
        Matcher declared =
                DECLARED.matcher(new String(bytes, 0, Math.min(START, bytes.length), StandardCharsets.ISO_8859_1));
        if (declared.find()) {
            // A declaration that was read as ASCII is in no UTF-16, whatever it says (WHATWG HTML, 13.2.3.2).
            charset(declared.group(1) == null ? declared.group(2) : declared.group(1), bytes)
                    .filter(found -> !found.name().contains("UTF-16"))
                    .ifPresent(candidates::add);
        }
        candidates.add(StandardCharsets.UTF_8);
        for (Charset candidate : candidates) {
            Optional<String> text = strictly(bytes, candidate);
            if (text.isPresent()) {
                return new PageText(text.get(), 0);
            }
        }
        return new PageText(new String(bytes, undeclared(bytes)), 0);
    }

    private static PageText utf8(String text) {
        return new PageText(text, damaged(text));
    }

    private static int damaged(String text) {
        return (int) text.chars().filter(c -> c == REPLACEMENT).count();
    }

    /** Tells of what is damaged, if something is. */
    void tell(String which, ImportFindings findings) {
        if (damaged > 0) {
            findings.warning(
                    0,
                    which + " is UTF-8 but for " + damaged + (damaged == 1 ? " place" : " places")
                            + ", where the sign � stands now",
                    "Put in by hand what is missing there");
        }
    }

    private static Optional<Charset> charset(String name, byte[] bytes) {
        try {
            String plain = name.strip();
            return plain.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LATIN.matcher(plain).matches() ? undeclared(bytes) : Charset.forName(plain));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /**
     * Which of two encodings bytes look like: Persian letters, all beyond ASCII, stand side by side, accented Latin
     * ones alone among others.
     */
    private static Charset undeclared(byte[] bytes) {
        int all = 0;
        int together = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                all++;
                together += (i > 0 && bytes[i - 1] < 0) || (i + 1 < bytes.length && bytes[i + 1] < 0) ? 1 : 0;
            }
        }
        return together * 2 >= all ? PERSIAN : WESTERN;
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }
}
