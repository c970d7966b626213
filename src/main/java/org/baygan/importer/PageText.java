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

/**
 * Decodes saved pages: by the byte order mark, the server's word, the page's own, else as UTF-8, else as windows-1256,
 * which older Persian pages are in without saying so. Stateless.
 */
final class PageText {
    private static final int START = 4096;
    private static final Pattern DECLARED = Pattern.compile(
            "(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]{2,40})|<\\?xml[^>]{0,100}encoding\\s*=\\s*[\"']([a-z0-9_.-]{2,40})");

    private PageText() {}

    /**
     * A page's text.
     *
     * @param said what the server said it is in; empty if nothing
     */
    static String of(byte[] bytes, String said) {
        if (bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        List<Charset> candidates = new ArrayList<>();
        charset(said).ifPresent(candidates::add);
        Matcher declared =
                DECLARED.matcher(new String(bytes, 0, Math.min(START, bytes.length), StandardCharsets.ISO_8859_1));
        if (declared.find()) {
            charset(declared.group(1) == null ? declared.group(2) : declared.group(1))
                    .ifPresent(candidates::add);
        }
        candidates.add(StandardCharsets.UTF_8);
        candidates.add(Charset.forName("windows-1256"));
        for (Charset candidate : candidates) {
            Optional<String> text = strictly(bytes, candidate);
            if (text.isPresent()) {
                return text.get();
            }
        }
        return new String(bytes, candidates.get(0));
    }

    private static Optional<Charset> charset(String name) {
        try {
            return name.isBlank() ? Optional.empty() : Optional.of(Charset.forName(name.strip()));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
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
