package org.baygan.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.baygan.site.faults.FaultyDisk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteZipTest {
    @TempDir
    Path folder;

    private Path site;

    @BeforeEach
    void makeSite() throws IOException {
        site = Files.createDirectories(folder.resolve("site"));
        write("index.html", "<p>".repeat(1000));
        write("fa/photo.jpg", "as good as a photo");
        write("fa/پرونده.csv", "الف,ب\n");
        write(".nojekyll", "");
    }

    private void write(String path, String text) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }

    private Path zip() {
        return folder.resolve("zips/site.zip");
    }

    private PackedSite pack(String... paths) throws IOException {
        return SiteZip.at(zip(), List.of(site))
                .write(site, Stream.of(paths).sorted().toList(), () -> {});
    }

    @Test
    void theEntriesAreTheFilesInTheOrderOfTheirPathsWithoutTimes() throws IOException {
        PackedSite packed = pack("index.html", "fa/پرونده.csv", "fa/photo.jpg", ".nojekyll");

        assertThat(packed).isEqualTo(new PackedSite(zip(), Files.size(zip())));
        try (ZipFile read = new ZipFile(zip().toFile(), StandardCharsets.UTF_8)) {
            assertThat(read.stream().map(ZipEntry::getName))
                    .containsExactly(".nojekyll", "fa/photo.jpg", "fa/پرونده.csv", "index.html");
            assertThat(read.stream()).allSatisfy(entry -> {
                assertThat(entry.getTimeLocal()).hasToString("1981-01-01T00:00");
                assertThat(entry.getExtra()).isNull();
                assertThat(read.getInputStream(entry).readAllBytes())
                        .isEqualTo(Files.readAllBytes(site.resolve(entry.getName())));
            });
        }
    }

    @Test
    void whatIsCompressedAlreadyIsStoredAsItIs() throws IOException {
        pack("index.html", "fa/photo.jpg");
        try (ZipFile read = new ZipFile(zip().toFile())) {
            assertThat(read.getEntry("fa/photo.jpg").getMethod()).isEqualTo(ZipEntry.STORED);
            assertThat(read.getEntry("index.html").getMethod()).isEqualTo(ZipEntry.DEFLATED);
            assertThat(read.getEntry("index.html").getCompressedSize()).isLessThan(100);
        }
    }

    @Test
    void theSameFilesMakeTheSameBytesInEveryTimeZone() throws IOException {
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tehran"));
            pack("index.html", "fa/photo.jpg");
            byte[] first = Files.readAllBytes(zip());
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            write("index.html", "<p>".repeat(1000)); // another modification time
            pack("index.html", "fa/photo.jpg");
            assertThat(zip()).hasBinaryContent(first);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void manyFilesTakeZip64() throws IOException {
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < 66_000; i++) {
            paths.add("empty-" + i);
            Files.createFile(site.resolve("empty-" + i));
        }
        SiteZip.at(zip(), List.of(site)).write(site, paths, () -> {});
        try (ZipFile read = new ZipFile(zip().toFile())) {
            assertThat(read.size()).isEqualTo(66_000);
        }
    }

    @Test
    void aFailureLeavesTheOldArchiveAndNothingElse() throws IOException {
        pack("index.html");
        byte[] old = Files.readAllBytes(zip());

        assertThatThrownBy(() -> pack("fa/photo.jpg", "gone.html")).isInstanceOf(NoSuchFileException.class);

        assertThat(zip()).hasBinaryContent(old);
        assertThat(zip().resolveSibling(".")).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void whatAKilledBuildLeftIsWrittenOver() throws IOException {
        Files.createDirectories(folder.resolve("zips"));
        Files.writeString(folder.resolve("zips/.site.zip.new"), "half".repeat(10_000));
        pack("index.html");
        try (ZipFile read = new ZipFile(zip().toFile())) {
            assertThat(read.size()).isEqualTo(1);
        }
        assertThat(Files.size(zip())).isLessThan(1000);
        assertThat(folder.resolve("zips/.site.zip.new")).doesNotExist();
    }

    @Test
    void twoBuildsDontWriteOneArchiveAtOnce() throws IOException {
        SiteZip first = SiteZip.at(zip(), List.of(site));
        first.write(
                site,
                List.of("index.html"),
                () -> assertThatThrownBy(() -> pack("index.html"))
                        .isInstanceOf(OutputRefusedException.class)
                        .hasMessage("Another build is writing " + zip() + ": wait until it has ended"));
        assertThat(zip()).exists();
    }

    @Test
    void anotherKindOfFileIsNotReplaced() throws IOException {
        Path article = Files.writeString(folder.resolve("article.md"), "my only copy");
        assertThatThrownBy(() -> SiteZip.at(article, List.of(site)))
                .isInstanceOf(OutputRefusedException.class)
                .hasMessage(
                        "This is not a zip file, so it is not replaced: " + article + ": name another file with --zip");
        assertThatThrownBy(() -> SiteZip.at(folder, List.of(site)))
                .isInstanceOf(OutputRefusedException.class)
                .hasMessage("The zip file can't be a folder: " + folder);
    }

    @Test
    void anArchiveWouldNotBecomePartOfTheSite() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), site);
        List<Path> places = List.of(
                site.resolve("site.zip"),
                site.resolve("not/yet/site.zip"),
                link.resolve("site.zip"),
                link.resolve("not/yet/site.zip"));
        assertThat(places)
                .allSatisfy(place -> assertThatThrownBy(() -> SiteZip.at(place, List.of(site)))
                        .isInstanceOf(OutputRefusedException.class)
                        .hasMessage("The zip file " + place + " would become part of the site, as it lies in " + site
                                + ": name another place"));
        SiteZip.at(folder.resolve("site-2.zip"), List.of(site, folder.resolve("not-there")));
    }

    @Test
    void aLinkWhereTheArchiveIsMadeLeadsNowhere() throws IOException {
        Path theirs = Files.writeString(folder.resolve("theirs.txt"), "my only copy");
        Files.createDirectories(folder.resolve("zips"));
        Files.createSymbolicLink(folder.resolve("zips/.site.zip.new"), theirs);
        PackedSite unused = pack("index.html");
        assertThat(theirs).hasContent("my only copy");
        try (ZipFile read = new ZipFile(zip().toFile())) {
            assertThat(read.size()).isEqualTo(1);
        }
    }

    @Test
    void anArchiveIsOnTheDiskBeforeItTakesThePlaceOfTheOldOne() throws IOException {
        PackedSite unused = pack("index.html");
        byte[] old = Files.readAllBytes(zip());
        FaultyDisk disk = new FaultyDisk();
        disk.failAt(FaultyDisk.Call.SYNC, 1);
        SiteZip next = SiteZip.at(disk.path(zip()), List.of());
        assertThatThrownBy(() -> next.write(site, List.of("fa/photo.jpg"), () -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Input/output error");
        assertThat(zip()).hasBinaryContent(old);
    }

    @Test
    void anEmptyArchiveIsAnArchiveToo() throws IOException {
        assertThat(pack()).isEqualTo(new PackedSite(zip(), 22));
        PackedSite unused = pack("index.html");
        try (ZipFile read = new ZipFile(zip().toFile())) {
            assertThat(read.size()).isEqualTo(1);
        }
    }

    @Test
    void aFolderAboveTheSiteMayHoldTheArchive() throws IOException {
        Path missing = folder.resolve("not/yet");
        assertThatThrownBy(() -> SiteZip.at(missing.resolve("more/site.zip"), List.of(missing)))
                .isInstanceOf(OutputRefusedException.class);
        SiteZip above = SiteZip.at(folder.resolve("not/site.zip"), List.of(missing));
        assertThat(above.write(site, List.of("index.html"), () -> {}).file()).exists();
        assertThatThrownBy(() -> SiteZip.at(folder.getRoot(), List.of(site)))
                .isInstanceOf(OutputRefusedException.class)
                .hasMessageStartingWith("The zip file can't be a folder: ");
    }

    @Test
    void eachFileIsAStep() throws IOException {
        AtomicInteger steps = new AtomicInteger();
        PackedSite unused = SiteZip.at(zip(), List.of(site))
                .write(site, List.of("fa/photo.jpg", "index.html"), steps::incrementAndGet);
        assertThat(steps).hasValue(2);
    }
}
