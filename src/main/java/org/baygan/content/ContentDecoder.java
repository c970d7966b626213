package org.baygan.content;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.diagnostic.NearestName;
import org.baygan.diagnostic.Severity;
import org.baygan.text.WellFormed;

/** Decodes content files strictly: never a replacement character. Stateless. */
public final class ContentDecoder {
    /** The longest article, in bytes: a book of 300,000 words. Longer files are mistakes, and are refused unread. */
    public static final int MAX_BYTES = 2 * 1024 * 1024;

    private static final String SAVE_AS_UTF_8 =
            "Save the file as UTF-8, or declare what it is in its front matter, as in \"encoding: windows-1256\"";

    /** What {@code encoding} may name. All of them hold ASCII as it is, so that the declaration can be read. */
    private static final List<String> SUPPORTED = List.of(
            "UTF-8",
            "windows-1256",
            "windows-1252",
            "windows-1251",
            "windows-1254",
            "ISO-8859-1",
            "ISO-8859-6",
            "ISO-8859-9",
            "ISO-8859-15",
            "US-ASCII");

    private ContentDecoder() {}

    /**
     * A file's text, or why it has none.
     *
     * @param file the text; empty if the bytes can't be decoded
     * @param diagnostics what was found
     */
    public record Decoded(Optional<SourceFile> file, List<Diagnostic> diagnostics) {
        public Decoded {
            diagnostics = List.copyOf(diagnostics);
        }

        private static Decoded refused(Diagnostic why) {
            return new Decoded(Optional.empty(), List.of(why));
        }
    }

    /**
     * The error of a file that is too long to read.
     *
     * @param bytes its size
     */
    public static Diagnostic tooLong(String path, long bytes) {
        String size = String.format(Locale.ROOT, "%.1f", bytes / (1024.0 * 1024.0));
        return Diagnostic.error(
                path,
                "This file has " + size + " MB, and an article may have 2 MB",
                "Split it, or keep it outside the content folder");
    }

    /**
     * Decodes a file: by its byte order mark, then as its front matter declares, then as strict UTF-8, then as
     * windows-1256 if that makes Persian or Arabic text of it. Noncharacters (U+FDD0 and the like) are removed.
     *
     * @param path its path below the content folder, which names it in the diagnostics
     * @param bytes the whole file
     */
    public static Decoded decode(String path, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return Decoded.refused(tooLong(path, bytes.length));
        }
        Optional<ByteOrderMark> mark = ByteOrderMark.at(bytes);
        if (mark.isPresent()) {
            Charset charset = mark.get().charset();
            return decodeAs(path, bytes, mark.get().length(), charset, charset.name());
        }
        Optional<DeclaredEncoding> declared = DeclaredEncoding.find(bytes, 0);
        return declared.isPresent() ? decodeDeclared(path, bytes, declared.get()) : detect(path, bytes);
    }

    private static Decoded decodeDeclared(String path, byte[] bytes, DeclaredEncoding declared) {
        Optional<String> name = supported(declared.name());
        if (name.isPresent()) {
            return decodeAs(path, bytes, 0, Charset.forName(name.get()), name.get());
        }
        String hint = NearestName.didYouMean(
                declared.name(), SUPPORTED, "Write UTF-8 or windows-1256, whichever the file was saved as");
        String line = new SourceLines(new String(bytes, StandardCharsets.ISO_8859_1)).line(declared.line());
        return Decoded.refused(Diagnostic.error(path, "Unknown encoding " + Findings.quoted(declared.name()), hint)
                .at(declared.line(), 0, isAscii(line) ? line : ""));
    }

    private static Optional<String> supported(String name) {
        return SUPPORTED.stream()
                .filter(s -> s.equalsIgnoreCase(name) || hasAlias(Charset.forName(s), name))
                .findFirst();
    }

    private static boolean hasAlias(Charset charset, String name) {
        return charset.aliases().stream().anyMatch(name::equalsIgnoreCase);
    }

    private static Decoded detect(String path, byte[] bytes) {
        Decoded utf8 = decodeAs(path, bytes, 0, StandardCharsets.UTF_8, "UTF-8");
        if (utf8.file().isPresent() || zeroByte(bytes) >= 0 || !Windows1256.isLikely(bytes)) {
            return utf8;
        }
        Decoded decoded = decodeAs(path, bytes, 0, Windows1256.CHARSET, "windows-1256");
        List<Diagnostic> all = new ArrayList<>(decoded.diagnostics());
        all.add(new Diagnostic(
                Severity.NOTE,
                path,
                0,
                0,
                "This file is not UTF-8 and was read as windows-1256",
                "Save it as UTF-8, or write \"encoding: windows-1256\" in its front matter",
                ""));
        return new Decoded(decoded.file(), all);
    }

    private static Decoded decodeAs(String path, byte[] bytes, int offset, Charset charset, String name) {
        boolean wide = name.startsWith("UTF-16");
        int zero = wide ? -1 : zeroByte(bytes);
        if (zero >= 0) {
            return Decoded.refused(binary(path, new String(bytes, 0, zero, StandardCharsets.ISO_8859_1)));
        }
        Strict strict = strict(bytes, offset, charset);
        if (strict.badByte() >= 0) {
            return Decoded.refused(undecodable(path, bytes, strict, name));
        }
        int nul = strict.text().indexOf('\0');
        if (nul >= 0) {
            return Decoded.refused(binary(path, strict.text().substring(0, nul)));
        }
        if (strict.text().isBlank()) {
            return Decoded.refused(Diagnostic.warning(
                    path, "This file is empty, and makes no page", "Write the article, or delete the file"));
        }
        List<Diagnostic> found = new ArrayList<>();
        String text = withoutNoncharacters(path, strict.text(), found);
        return new Decoded(Optional.of(new SourceFile(path, text, name)), found);
    }

    private static Diagnostic binary(String path, String before) {
        return Diagnostic.error(
                        path,
                        "This is not a text file: it holds a zero byte",
                        "Keep pictures and documents under names that don't end in .md or .txt; save text as UTF-8")
                .at(new SourceLines(before + "?").lineAt(before.length()), 0, "");
    }

    private static Diagnostic undecodable(String path, byte[] bytes, Strict strict, String charset) {
        SourceLines before = new SourceLines(strict.text() + "?");
        int end = strict.text().length();
        int line = before.lineAt(end);
        String bad = String.format(Locale.ROOT, "0x%02X", bytes[strict.badByte()]);
        String message = "These bytes are not " + charset + " (line " + line + ", byte " + bad + ")";
        return Diagnostic.error(path, message, SAVE_AS_UTF_8).at(line, before.columnAt(end), "");
    }

    private static String withoutNoncharacters(String path, String text, List<Diagnostic> found) {
        int first = -1;
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length && first < 0; i++) {
            char c = chars[i];
            first = c >= 0xFDD0 && WellFormed.isNoncharacter(c) ? i : -1;
        }
        if (first < 0) {
            return text;
        }
        SourceLines lines = new SourceLines(text);
        String message = "A noncharacter (" + CodePoints.name(text.charAt(first)) + ") was removed";
        found.add(Diagnostic.warning(path, message, "Delete it: it stands for nothing that could be shown")
                .at(lines.lineAt(first), lines.columnAt(first), ""));
        StringBuilder kept = new StringBuilder(text.length());
        text.chars().filter(c -> !WellFormed.isNoncharacter(c)).forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    /**
     * The result of strict decoding.
     *
     * @param text the text, as far as it could be decoded
     * @param badByte the offset of the first byte that couldn't; -1 if there is none
     */
    private record Strict(String text, int badByte) {}

    private static Strict strict(byte[] bytes, int offset, Charset charset) {
        ByteBuffer in = ByteBuffer.wrap(bytes, offset, bytes.length - offset);
        CharBuffer out = CharBuffer.allocate(bytes.length - offset + 1);
        CoderResult result = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        return new Strict(out.flip().toString(), result.isError() ? in.position() : -1);
    }

    private static int zeroByte(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
