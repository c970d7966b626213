package org.baygan.source;

import java.util.Locale;
import java.util.Set;

/**
 * Kinds of files that may be published from the content folder: what a browser shows or saves, and never runs. Content
 * comes from strangers; what is to be published as it is belongs into the asset folder. Stateless.
 */
public final class HarmlessFiles {
    private static final Set<String> ENDINGS = Set.of(
            "png", "jpg", "jpeg", "gif", "webp", "avif", "bmp", "ico", "mp3", "m4a", "ogg", "oga", "opus", "wav",
            "flac", "mp4", "m4v", "webm", "ogv", "vtt", "srt", "pdf", "csv", "tsv", "json", "epub", "odt", "ods", "odp",
            "docx", "xlsx", "pptx", "rtf", "zip", "gz");

    private HarmlessFiles() {}

    /** Whether a file is of such a kind, by the ending of its path. */
    public static boolean contain(String path) {
        return ENDINGS.contains(ending(path));
    }

    /** The ending of a path without its dot, in small letters; the whole of a path without a dot. */
    public static String ending(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
