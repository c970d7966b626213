package org.baygan.content;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.baygan.model.Article.Status;

/**
 * The words by which articles are held back or published: ours and those of other programs, English and Persian, and
 * what a site's configuration adds. Immutable.
 */
public final class StatusWords {
    private static final Set<String> YES = Set.of(
            "true", "yes", "on", "1", "y", "\u0628\u0644\u0647", "\u0622\u0631\u06CC", "\u062F\u0631\u0633\u062A");
    private static final Set<String> NO = Set.of(
            "never",
            "false",
            "no",
            "off",
            "0",
            "n",
            "\u062E\u06CC\u0631",
            "\u0646\u0647",
            "\u0646\u0627\u062F\u0631\u0633\u062A");

    private static final Map<String, Status> STATUS = Map.ofEntries(
            Map.entry("draft", Status.DRAFT),
            Map.entry("drafts", Status.DRAFT),
            Map.entry("private", Status.DRAFT),
            Map.entry("pending", Status.DRAFT),
            Map.entry("trash", Status.DRAFT),
            Map.entry("autodraft", Status.DRAFT),
            Map.entry("hidden", Status.DRAFT),
            Map.entry("unpublished", Status.DRAFT),
            Map.entry("\u067E\u06CC\u0634\u0646\u0648\u06CC\u0633", Status.DRAFT), // پیش‌نویس
            Map.entry("published", Status.PUBLISHED),
            Map.entry("publish", Status.PUBLISHED),
            Map.entry("publisheddate", Status.PUBLISHED), // JBake's
            Map.entry("public", Status.PUBLISHED),
            Map.entry("future", Status.PUBLISHED), // WordPress's: its date decides
            Map.entry("\u0645\u0646\u062A\u0634\u0631", Status.PUBLISHED), // منتشر
            Map.entry("\u0645\u0646\u062A\u0634\u0631\u0634\u062F\u0647", Status.PUBLISHED)); // منتشر شده

    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    private final Map<String, Status> settled = new HashMap<>();

    /**
     * The words of one site.
     *
     * @param settled what the site's configuration says of words of its own, and of ours
     */
    public StatusWords(Map<String, Status> settled) {
        settled.forEach((word, status) -> this.settled.put(FrontMatterKey.fold(word), status));
    }

    /** What a status word means; empty for an unknown word. */
    public Optional<Status> of(String word) {
        return Optional.ofNullable(settled.get(FrontMatterKey.fold(word))).or(() -> status(word));
    }

    private static Optional<Status> status(String word) {
        return Optional.ofNullable(STATUS.get(FrontMatterKey.fold(word)));
    }

    /** What a truth value means, in English or Persian; empty if it is none. */
    public static Optional<Boolean> flag(String word) {
        String folded = FrontMatterKey.fold(word);
        if (YES.contains(folded)) {
            return Optional.of(true);
        }
        return NO.contains(folded) ? Optional.of(false) : Optional.empty();
    }

    /** Whether a key with a value says that the article isn't to be published; signs around the value don't count. */
    static boolean declaresDraft(String key, String value) {
        Optional<FrontMatterKey> meant = FrontMatterKey.of(key);
        if (meant.isEmpty()) {
            return false;
        }
        String word = AROUND.matcher(value).replaceAll("");
        return switch (meant.get()) {
            case DRAFT, HEADLESS -> flag(word).orElse(false);
            case PUBLISHED -> !flag(word).orElse(true);
            case STATUS -> status(word).map(Status.DRAFT::equals).orElse(false);
            default -> false;
        };
    }
}
