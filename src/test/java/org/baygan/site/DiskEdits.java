package org.baygan.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What happens on the disk behind the back of the next build: to files' times, to the published site and what lies beside
 * it, to the cache.
 */
final class DiskEdits {
    private DiskEdits() {}

    /** What happens to the site's own files, by what it is called in reports. */
    static Map<String, Edit> ofFiles() {
        Map<String, Edit> edits = new LinkedHashMap<>();
        edits.put("touched", DiskEdits::touched);
        edits.put("written again", DiskEdits::writtenAgain);
        edits.put("time set back", DiskEdits::timeSetBack);
        edits.put("symbolic link", DiskEdits::link);
        edits.put("undo", site -> site.goBack(1) ? "the last edit is undone" : "");
        edits.put("undo of several", site -> {
            int edits0 = 2 + site.random().nextInt(5);
            return site.goBack(edits0) ? "as it was " + edits0 + " edits ago" : "";
        });
        return edits;
    }

    /** What happens to what the last build left, by what it is called in reports. */
    static Map<String, Edit> ofResults() {
        Map<String, Edit> edits = new LinkedHashMap<>();
        edits.put("published file changed", DiskEdits::changed);
        edits.put("published file changed at the same length", DiskEdits::changedAtSameLength);
        edits.put("published file cut off", DiskEdits::cutOff);
        edits.put("published file deleted", DiskEdits::deleted);
        edits.put("published files exchanged", DiskEdits::exchanged);
        edits.put("published site deleted", DiskEdits::siteDeleted);
        edits.put("litter of a file manager", DiskEdits::litter);
        edits.put("cache deleted", DiskEdits::cacheDeleted);
        edits.put("cache cut off", DiskEdits::cacheCutOff);
        edits.put("cache overwritten", DiskEdits::cacheOverwritten);
        edits.put("file of an older cache", DiskEdits::olderFile);
        edits.put("older cache", DiskEdits::olderCache);
        edits.put("record deleted", DiskEdits::recordDeleted);
        edits.put("record cut off", DiskEdits::recordCutOff);
        edits.put("older record", DiskEdits::olderRecord);
        edits.put("spare folder deleted", DiskEdits::spareDeleted);
        edits.put("file in the spare folder", DiskEdits::fileInSpare);
        return edits;
    }

    private static String touched(EditedSite site) throws IOException {
        String path = site.one(site.savedPaths());
        if (!Files.exists(site.path(path))) {
            return "";
        }
        Files.setLastModifiedTime(site.path(path), FileTime.from(Instant.ofEpochSecond(1_500_000_000)));
        return path + " gets another time";
    }

    private static String writtenAgain(EditedSite site) throws IOException {
        String path = site.one(site.savedPaths());
        Files.write(site.path(path), site.savedBytes(path));
        return path + " is written again, the same bytes";
    }

    /** Other bytes of the same number under the old time, as {@code cp -p} leaves them, in the file or in a new one. */
    private static String timeSetBack(EditedSite site) throws IOException {
        List<String> having = site.articles.keySet().stream()
                .filter(path -> site.savedPaths().contains("content/" + path))
                .filter(path -> site.text(path).body().matches("(?s).*\\d.*"))
                .toList();
        if (having.isEmpty()) {
            return "";
        }
        String path = site.one(having);
        Path file = site.path("content/" + path);
        FileTime time = Files.getLastModifiedTime(file);
        SourceText text = site.text(path);
        SourceText changed = text.withBody(text.body().replaceFirst("\\d", site.digit()));
        if (changed.equals(text)) {
            return "";
        }
        site.articles.put(path, changed);
        site.save();
        Files.setLastModifiedTime(file, time);
        return path + ": another digit in the text, and the time as it was";
    }

    private static String link(EditedSite site) throws IOException {
        Path link = site.path("content/en/linked.md");
        if (Files.deleteIfExists(link)) {
            return "content/en/linked.md, a link, is deleted";
        }
        Files.createDirectories(Objects.requireNonNull(link.getParent()));
        Files.createSymbolicLink(link, Path.of("harbour.md"));
        return "content/en/linked.md is a link to harbour.md";
    }

    /** The files below a folder, without the names of those that are nobody's to touch. */
    static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().equals(".baygan-manifest"))
                    .filter(file -> !file.getFileName().toString().equals("lock"))
                    .sorted()
                    .toList();
        }
    }

    private static String relative(EditedSite site, Path file) {
        return Objects.requireNonNull(site.folder().getParent())
                .relativize(file)
                .toString();
    }

    /** A published file may be linked to from elsewhere: a new file takes its place, as with any careful program. */
    private static void replace(EditedSite site, Path file, byte[] bytes) throws IOException {
        if (site.oneIn(2)) {
            Files.write(file, bytes);
        } else {
            Path fresh = Files.write(site.folder().resolve("unsaved"), bytes);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String changed(EditedSite site) throws IOException {
        List<Path> there = files(site.outputFolder());
        if (there.isEmpty()) {
            return "";
        }
        Path file = site.one(there);
        replace(site, file, new byte[] {'x'});
        return relative(site, file) + " is changed by hand";
    }

    private static String changedAtSameLength(EditedSite site) throws IOException {
        List<Path> there = files(site.outputFolder());
        if (there.isEmpty()) {
            return "";
        }
        Path file = site.one(there);
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length == 0) {
            return "";
        }
        FileTime time = Files.getLastModifiedTime(file);
        bytes[site.random().nextInt(bytes.length)] ^= 1;
        replace(site, file, bytes);
        boolean setBack = site.oneIn(2);
        if (setBack) {
            Files.setLastModifiedTime(file, time);
        }
        return relative(site, file) + ": one byte is changed by hand" + (setBack ? ", and the time set back" : "");
    }

    private static String cutOff(EditedSite site) throws IOException {
        List<Path> there = files(site.outputFolder());
        if (there.isEmpty()) {
            return "";
        }
        Path file = site.one(there);
        byte[] bytes = Files.readAllBytes(file);
        replace(site, file, Arrays.copyOf(bytes, bytes.length / 2));
        return relative(site, file) + " is cut off";
    }

    private static String deleted(EditedSite site) throws IOException {
        List<Path> there = files(site.outputFolder());
        if (there.isEmpty()) {
            return "";
        }
        Path file = site.one(there);
        Files.delete(file);
        return relative(site, file) + " is deleted";
    }

    private static String exchanged(EditedSite site) throws IOException {
        List<Path> there = files(site.outputFolder());
        if (there.size() < 2) {
            return "";
        }
        Path one = site.one(there);
        Path other = site.one(there);
        if (one.equals(other)) {
            return "";
        }
        Path between = site.folder().resolve("unsaved");
        Files.move(one, between);
        Files.move(other, one);
        Files.move(between, other);
        return relative(site, one) + " and " + relative(site, other) + " are exchanged";
    }

    private static String siteDeleted(EditedSite site) throws IOException {
        Path folder = site.outputFolder();
        if (!Files.isDirectory(folder)) {
            return "";
        }
        deleteAll(folder);
        return relative(site, folder) + " is deleted";
    }

    private static String litter(EditedSite site) throws IOException {
        Path folder = site.outputFolder();
        if (!Files.isDirectory(folder)) {
            return "";
        }
        Files.write(folder.resolve(".DS_Store"), new byte[] {0});
        return ".DS_Store in " + relative(site, folder);
    }

    static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static Path cache(EditedSite site) {
        return site.path(".baygan");
    }

    private static String cacheDeleted(EditedSite site) throws IOException {
        deleteAll(cache(site));
        return ".baygan is deleted";
    }

    private static String cacheCutOff(EditedSite site) throws IOException {
        List<Path> there = files(cache(site));
        if (there.isEmpty()) {
            return "";
        }
        Path file = site.one(there);
        byte[] bytes = Files.readAllBytes(file);
        int length = site.random().nextInt(bytes.length + 1);
        Files.write(file, Arrays.copyOf(bytes, length));
        return relative(site, file) + " is cut off at " + length;
    }

    private static String cacheOverwritten(EditedSite site) throws IOException {
        List<Path> there = files(cache(site));
        if (there.isEmpty()) {
            return "";
        }
        Path file = site.one(there);
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length == 0) {
            return "";
        }
        int from = site.oneIn(2) ? 0 : site.random().nextInt(bytes.length);
        int to = site.oneIn(2)
                ? bytes.length
                : Math.min(bytes.length, from + 1 + site.random().nextInt(64));
        for (int i = from; i < to; i++) {
            bytes[i] = (byte) site.random().nextInt(256);
        }
        Files.write(file, bytes);
        return relative(site, file) + ": bytes from " + from + " to " + to + " are random";
    }

    private static Path record(EditedSite site) {
        return site.besideOutput(".record");
    }

    private static String recordDeleted(EditedSite site) throws IOException {
        Files.deleteIfExists(record(site));
        return relative(site, record(site)) + " is deleted";
    }

    private static String recordCutOff(EditedSite site) throws IOException {
        byte[] bytes = Files.exists(record(site)) ? Files.readAllBytes(record(site)) : new byte[0];
        int length = site.random().nextInt(bytes.length + 1);
        putRecord(site, Arrays.copyOf(bytes, length));
        return relative(site, record(site)) + " is cut off at " + length;
    }

    private static String olderRecord(EditedSite site) throws IOException {
        if (site.olderRecords.isEmpty()) {
            return "";
        }
        int age = site.random().nextInt(site.olderRecords.size());
        putRecord(site, site.olderRecords.get(age));
        return relative(site, record(site)) + " is put back from copy " + age;
    }

    private static void putRecord(EditedSite site, byte[] bytes) throws IOException {
        Files.createDirectories(Objects.requireNonNull(record(site).getParent()));
        Files.write(record(site), bytes);
    }

    private static String spareDeleted(EditedSite site) throws IOException {
        Path spare = site.besideOutput(".spare");
        deleteAll(spare);
        return relative(site, spare) + " is deleted";
    }

    /** A file that nobody expects, or another in the place of one that was there. */
    private static String fileInSpare(EditedSite site) throws IOException {
        Path spare = site.besideOutput(".spare");
        List<Path> there = files(spare);
        Path place = there.isEmpty() ? spare.resolve("mine.txt") : site.one(there);
        Path file = site.oneIn(2) ? place : place.resolveSibling("mine.txt");
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.deleteIfExists(file); // which the published site may have too
        Files.writeString(file, "mine");
        return relative(site, file) + " is written";
    }

    /** Keeps copies of the cache and the record for the edits that put them back. */
    static void keepResults(EditedSite site) throws IOException {
        Map<String, byte[]> copy = new TreeMap<>();
        for (Path file : files(cache(site))) {
            copy.put(cache(site).relativize(file).toString(), Files.readAllBytes(file));
        }
        site.olderCaches.add(copy);
        site.olderRecords.add(Files.exists(record(site)) ? Files.readAllBytes(record(site)) : new byte[0]);
        if (site.olderCaches.size() > 4) {
            site.olderCaches.remove(0);
            site.olderRecords.remove(0);
        }
    }

    private static String olderFile(EditedSite site) throws IOException {
        if (site.olderCaches.isEmpty()) {
            return "";
        }
        int age = site.random().nextInt(site.olderCaches.size());
        Map<String, byte[]> older = site.olderCaches.get(age);
        if (older.isEmpty()) {
            return "";
        }
        String name = site.one(List.copyOf(older.keySet()));
        put(site, name, Objects.requireNonNull(older.get(name)));
        return ".baygan/" + name + " is put back from copy " + age;
    }

    private static String olderCache(EditedSite site) throws IOException {
        if (site.olderCaches.isEmpty()) {
            return "";
        }
        int age = site.random().nextInt(site.olderCaches.size());
        deleteAll(cache(site));
        for (Map.Entry<String, byte[]> file : site.olderCaches.get(age).entrySet()) {
            put(site, file.getKey(), file.getValue());
        }
        return ".baygan is put back from copy " + age;
    }

    private static void put(EditedSite site, String name, byte[] bytes) throws IOException {
        Path file = cache(site).resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, bytes);
    }
}
