package org.baygan.importer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baygan.source.HarmlessFiles;
import org.baygan.text.Slugs;

/** Copies the files that one item shows into the folder beside its article. Not thread-safe: one for each item. */
final class MediaCopies {
    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "webp", "avif", "bmp", "ico");
    private static final long LARGEST_PICTURE = 50L * 1024 * 1024;
    private static final long LARGEST = 1024L * 1024 * 1024;

    private final Path contentFolder;
    private final Places.Place place;
    private final boolean dryRun;
    private final ImportFindings findings;
    private final int line;
    private final Map<String, Optional<String>> copied = new HashMap<>();
    private final Set<String> names = new LinkedHashSet<>();

    MediaCopies(ImportSettings settings, Places.Place place, ImportFindings findings, int line) {
        this.contentFolder = settings.to();
        this.dryRun = settings.dryRun();
        this.place = place;
        this.findings = findings;
        this.line = line;
    }

    /** How many files were copied. */
    int count() {
        return names.size();
    }

    /** Whether a name is that of a picture. */
    static boolean isPicture(String name) {
        return PICTURES.contains(HarmlessFiles.ending(name));
    }

    /** Whether an address is that of a file to be shown or saved, and not of a page. */
    static boolean isFile(String address) {
        return HarmlessFiles.contain(address.replaceFirst("[?#].*", ""));
    }

    /**
     * Copies a file, once however often it is asked for.
     *
     * @param address what tells it from others
     * @return how the article refers to it; empty if it can't be published, which is a finding
     */
    Optional<String> copy(String address, Media media) throws IOException {
        Optional<String> known = copied.get(address);
        if (known == null) {
            known = copy(media);
            copied.put(address, known);
        }
        return known;
    }

    private Optional<String> copy(Media media) throws IOException {
        String ending = HarmlessFiles.ending(media.name());
        if (!HarmlessFiles.contain(media.name())) {
            findings.warning(
                    line,
                    "The file " + media.name() + ", which " + place.path()
                            + " shows, is of a kind that isn't published from a content folder",
                    "If you trust it, put it into the assets folder yourself");
            return Optional.empty();
        }
        long most = isPicture(media.name()) ? LARGEST_PICTURE : LARGEST;
        if (media.bytes() > most) {
            tooLarge(media);
            return Optional.empty();
        }
        String name = freeName(media.name(), ending);
        if (!dryRun && !write(media, contentFolder.resolve(place.mediaFolder()).resolve(name), most)) {
            return Optional.empty();
        }
        names.add(name);
        return Optional.of(place.reference(name));
    }

    /** Tells of a picture within the text that can't be read. */
    void damaged() {
        findings.warning(
                line, "A picture that stands in the text itself is damaged, and was left out", "Put it in anew");
    }

    private void tooLarge(Media media) {
        findings.warning(
                line,
                "The file " + media.name() + " is too large to be published, and was left out",
                "Make it smaller, and put it beside the article");
    }

    private boolean write(Media media, Path file, long most) throws IOException {
        Files.createDirectories(contentFolder.resolve(place.mediaFolder()));
        long written = 0;
        try (InputStream in = media.content().open();
                OutputStream out =
                        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[64 * 1024];
            for (int n = in.read(buffer); n >= 0 && written <= most; n = in.read(buffer)) {
                out.write(buffer, 0, n);
                written += n;
            }
        }
        if (written > most) {
            Files.delete(file);
            tooLarge(media);
        }
        return written <= most;
    }

    private String freeName(String name, String ending) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        String slug = Slugs.slug(dot < 0 ? file : file.substring(0, dot));
        String base = slug.isEmpty() ? "file" : slug;
        String free = base + "." + ending;
        for (int i = 2; names.contains(free); i++) {
            free = base + "-" + i + "." + ending;
        }
        return free;
    }
}
