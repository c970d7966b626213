package org.baygan.importer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of sources, in the order in which a file is tried. */
public enum SourceKind {
    /** A WordPress export (WXR). */
    WORDPRESS("a WordPress export") {
        @Override
        boolean fits(Path path, String start) {
            return start.contains("<rss") && (start.contains("wordpress.org/export/") || start.contains("<wp:"));
        }

        @Override
        ImportSource open(Path path, ImportSettings settings, ImportFindings findings, InputProgress progress) {
            return new WordPressExport(path, settings, findings, progress);
        }
    },
    /** Telegram Desktop's export in JSON, of one chat or of a whole account: the file, or the folder that it wrote. */
    TELEGRAM("a Telegram export") {
        @Override
        boolean fits(Path path, String start) {
            return start.isEmpty()
                    ? Files.isRegularFile(path.resolve(TelegramExport.NAME))
                    : start.stripLeading().startsWith("{")
                            && TELEGRAM_FIELDS.matcher(start).find();
        }

        @Override
        ImportSource open(Path path, ImportSettings settings, ImportFindings findings, InputProgress progress) {
            Path file = Files.isDirectory(path) ? path.resolve(TelegramExport.NAME) : path;
            return new TelegramExport(file, settings, findings, progress);
        }
    },
    /** A feed that was saved to a file: RSS, Atom or JSON Feed. */
    FEED("a feed") {
        @Override
        boolean fits(Path path, String start) {
            return FEED_ROOT.matcher(start).find();
        }

        @Override
        ImportSource open(Path path, ImportSettings settings, ImportFindings findings, InputProgress progress) {
            return new FeedFile(path, settings, findings, progress);
        }
    },
    /** Captures of a site: {@code .warc}, {@code .warc.gz} or {@code .wacz}, one or a folder of them. */
    WARC("a web archive") {
        @Override
        boolean fits(Path path, String start) throws IOException {
            return start.isEmpty()
                    ? holds(path, WarcParts::isArchive)
                    : start.startsWith("WARC/") || WarcParts.isArchive(path);
        }

        @Override
        ImportSource open(Path path, ImportSettings settings, ImportFindings findings, InputProgress progress)
                throws IOException {
            return new WebArchive(path, settings, findings, progress);
        }
    },
    /** A table with an article in each row: CSV, JSON, JSON Lines. */
    TABLE("a table of articles") {
        @Override
        boolean fits(Path path, String start) {
            return !start.isEmpty() && ArticleTable.isTable(path, start);
        }

        @Override
        ImportSource open(Path path, ImportSettings settings, ImportFindings findings, InputProgress progress) {
            return new ArticleTable(path, settings, findings, progress);
        }
    },
    /** Saved HTML pages, one or a folder of them. */
    HTML("saved pages") {
        @Override
        boolean fits(Path path, String start) throws IOException {
            if (!start.isEmpty()) {
                return HtmlPages.isPage(path) || HtmlPages.isHtml(start);
            }
            return holds(path, HtmlPages::isPage)
                    || (!holds(path, WordDocuments::isDocument) && holds(path, HtmlPages::isPageWithin));
        }

        @Override
        ImportSource open(Path path, ImportSettings settings, ImportFindings findings, InputProgress progress)
                throws IOException {
            return new HtmlPages(path, settings, findings, progress);
        }
    },
    /** Files of Word ({@code .docx}) or OpenDocument ({@code .odt}), one or a folder of them. */
    DOCX("Word files") {
        @Override
        boolean fits(Path path, String start) throws IOException {
            return start.isEmpty() ? holds(path, WordDocuments::isDocument) : WordDocuments.isDocument(path);
        }

        @Override
        ImportSource open(Path path, ImportSettings settings, ImportFindings findings, InputProgress progress) {
            return new WordDocuments(path, settings, findings, progress);
        }
    };

    private static final Pattern FEED_ROOT = Pattern.compile(
            "(?s)^[^<{]*(?:<\\?.*?\\?>\\s*|<!--.*?-->\\s*|<!DOCTYPE[^>\\[]*(?:\\[[^\\]]*\\][^>]*)?>\\s*)*<(?:\\w+:)?(?:rss|feed|RDF)[\\s>]"
                    + "|^[^<{]*\\{[^{]*\"https?://jsonfeed\\.org/version");
    private static final Pattern TELEGRAM_FIELDS =
            Pattern.compile("\"(?:messages\"\\s*:\\s*\\[|chats\"\\s*:\\s*\\{|personal_information\"\\s*:)");

    private static final int START = 16 * 1024;
    private static final String BYTE_ORDER_MARK = "^ï»¿";

    private final String words;

    SourceKind(String words) {
        this.words = words;
    }

    /** What it is, in words. */
    String words() {
        return words;
    }

    /**
     * Whether a file or folder looks like one of this kind.
     *
     * @param start how a file begins, byte for byte as Latin letters, without a byte order mark; empty for a folder
     */
    abstract boolean fits(Path path, String start) throws IOException;

    abstract ImportSource open(Path path, ImportSettings settings, ImportFindings findings, InputProgress progress)
            throws IOException;

    /** The kind that a file or folder looks like. */
    static Optional<SourceKind> of(Path path) throws IOException {
        String start = Files.isDirectory(path) ? "" : start(path);
        for (SourceKind kind : values()) {
            if (kind.fits(path, start)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Whether a file or folder doesn't look like one of this kind. */
    boolean isUnlike(Path path) throws IOException {
        return !fits(path, Files.isDirectory(path) ? "" : start(path));
    }

    /** Whether a folder holds a file of some kind, however deep. */
    private static boolean holds(Path folder, Test kind) throws IOException {
        for (Path file : FolderFiles.of(folder)) {
            if (kind.passes(file)) {
                return true;
            }
        }
        return false;
    }

    /** Tells a file of some kind from others. */
    @FunctionalInterface
    private interface Test {
        boolean passes(Path file) throws IOException;
    }

    private static String start(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return new String(in.readNBytes(START), StandardCharsets.ISO_8859_1).replaceFirst(BYTE_ORDER_MARK, "");
        }
    }
}
