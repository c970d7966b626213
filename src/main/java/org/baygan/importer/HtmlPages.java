package org.baygan.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.baygan.model.RelativePath;

/** A folder of saved HTML pages, or one page. */
final class HtmlPages implements ImportSource {
    private static final Set<String> ENDINGS = Set.of("html", "htm", "xhtml", "shtml");
    /** What saved pages consist of beside pages, and what programs leave behind. */
    private static final Set<String> OF_PAGES =
            Set.of("css", "js", "mjs", "map", "json", "woff", "woff2", "ttf", "otf", "eot", "svg", "ico", "cur");

    /** How much of a file tells what it is. */
    static final int START = 8 * 1024;

    private static final Pattern MARKUP =
            Pattern.compile("(?is)^(?:ï»¿)?\\s*+(?:(?:<\\?xml[^>]{0,200}>|<!--.{0,4000}?-->)\\s*+){0,20}+"
                    + "<(?:!doctype\\s+html|html|head|body|meta|title)[\\s>]");
    private static final int LARGEST = 8 * 1024 * 1024;
    private static final Pattern HOST = Pattern.compile("(?:[a-z0-9-]+\\.)+[a-z]{2,}");

    private final Path folder;
    private final List<Path> pages;
    private final Set<String> addresses;
    private final MediaFolders media;
    private final PageReader reader;
    private final ImportFindings findings;
    private final InputProgress progress;
    private final OtherFiles others = new OtherFiles();

    HtmlPages(Path path, ImportSettings settings, ImportFindings findings, InputProgress progress) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        this.folder = Files.isDirectory(absolute)
                ? absolute
                : absolute.resolveSibling("").normalize();
        this.pages = Files.isDirectory(absolute) ? pages(absolute, others) : List.of(absolute);
        this.addresses = pages.stream()
                .map(page -> Addresses.key(address(RelativePath.of(folder, page))))
                .collect(Collectors.toSet());
        this.reader = new PageReader(settings, findings);
        this.findings = findings;
        this.progress = progress;
        List<Path> folders = new ArrayList<>(settings.extras().media());
        folders.add(folder);
        this.media = new MediaFolders(folders);
    }

    /** Whether a file's name is that of a page. */
    static boolean isPage(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /**
     * Whether a file begins as HTML does.
     *
     * @param start its first bytes, each as a Latin letter
     */
    static boolean isHtml(String start) {
        return MARKUP.matcher(start).find();
    }

    /** Whether a file is a page: by its name, or by how it begins, since {@code news.php} may be a saved page too. */
    static boolean isPageWithin(Path file) throws IOException {
        if (isPage(file)) {
            return true;
        }
        if (isOfPages(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return isHtml(new String(in.readNBytes(START), StandardCharsets.ISO_8859_1));
        }
    }

    private static boolean isOfPages(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return MediaCopies.isFile(name) || OF_PAGES.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static List<Path> pages(Path folder, OtherFiles others) throws IOException {
        List<Path> pages = new ArrayList<>();
        for (Path file : FolderFiles.of(folder)) {
            if (isPageWithin(file)) {
                pages.add(file);
            } else if (!isOfPages(file)) {
                others.add(file);
            }
        }
        return pages;
    }

    @Override
    public void read(Sink items) throws IOException {
        others.tell(findings);
        progress.lastStretch(pages.size());
        for (Path file : pages) {
            progress.add(1);
            String path = RelativePath.of(folder, file);
            Optional<byte[]> bytes = bytes(file, path);
            if (bytes.isEmpty()) {
                continue;
            }
            PageText text = PageText.of(bytes.get(), "");
            text.tell("The page “" + path + "”", findings);
            Optional<Item> item = reader.read("page " + path, address(path), text.text());
            if (item.isPresent()) {
                items.take(item.get());
            } else {
                findings.leftOut("pages in which no article was found");
                findings.note(0, "No article was found in " + path);
            }
        }
    }

    private Optional<byte[]> bytes(Path file, String path) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                findings.error(0, path + " has more than 8 MB, and is no page that could be read", "Look what it is");
                return Optional.empty();
            }
            return Optional.of(bytes);
        }
    }

    /** Downloaders name the folder after the site's host; of pages in another one only the paths are known. */
    private static String address(String path) {
        int slash = path.indexOf('/');
        String first = slash < 0 ? "" : path.substring(0, slash);
        return HOST.matcher(first).matches() ? "https://" + path : "https://" + Addresses.NO_HOST + "/" + path;
    }

    @Override
    public boolean mayHold(String address) {
        return addresses.contains(Addresses.key(address));
    }

    @Override
    public Optional<Media> media(String address) throws IOException {
        String path = Addresses.decoded(address.replaceFirst("[?#].*", ""));
        String below = path.replaceFirst("^(?:https?:)?//[^/]*/", "");
        if (!MediaCopies.isFile(below)) {
            return Optional.empty();
        }
        Optional<Media> found = media.find(below);
        return found.isPresent() ? found : media.find(path.replaceFirst("^(?:https?:)?//", ""));
    }
}
