package org.baygan.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baygan.model.FileStamp;
import org.baygan.output.SiteRecord.KnownFiles;
import org.baygan.output.SiteRecord.KnownFolder;
import org.baygan.output.SiteRecord.Spare;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteRecordTest {
    private static final KnownFiles FILES =
            new KnownFiles(new long[] {11, 0, -13}, new long[] {1, 5_000_000_000L, 3}, new int[] {7, -1, 9});
    private static final List<KnownFolder> FOLDERS = List.of(new KnownFolder("a", 21), new KnownFolder("فارسی", -22));
    private static final Spare SPARE = new Spare(
            31, 32, Set.of("a", Manifest.NAME, "index.html"), List.of(new KnownFolder("a", 41)), Set.of("a/b", "c"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path file() {
        return folder.resolve("record");
    }

    private byte[] written(Optional<Spare> spare) throws IOException {
        new SiteRecord(0xFFFF_FFFFL, FILES, FOLDERS, spare).write(file());
        return Files.readAllBytes(file());
    }

    private Optional<SiteRecord> read(byte[] bytes) throws IOException {
        return SiteRecord.read(Files.write(file(), bytes));
    }

    private void assertReadAsWritten(Optional<Spare> spare) {
        SiteRecord read = SiteRecord.read(file()).orElseThrow();
        assertThat(read.manifest()).isEqualTo(0xFFFF_FFFFL);
        assertThat(read.files().size()).isEqualTo(3);
        assertThat(read.files().stamps()).containsExactly(11, 0, -13);
        assertThat(read.files().checksum(0)).isEqualTo(new FileChecksum(1, 7));
        assertThat(read.files().checksum(1)).isEqualTo(new FileChecksum(5_000_000_000L, 0xFFFF_FFFFL));
        assertThat(read.files().checksum(2)).isEqualTo(new FileChecksum(3, 9));
        assertThat(read.folders()).isEqualTo(FOLDERS);
        assertThat(read.spare()).isEqualTo(spare);
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        byte[] unused = written(Optional.empty());
        assertReadAsWritten(Optional.empty());
        unused = written(Optional.of(SPARE));
        assertReadAsWritten(Optional.of(SPARE));
        assertThat(SiteRecord.read(folder.resolve("none"))).isEmpty();
    }

    @Test
    void aRecordIsOfOneManifestAlone() {
        SiteRecord record = new SiteRecord(5, FILES, List.of(), Optional.empty());
        assertThat(record.isOf(new Manifest.Listed(List.of("a", "b", "c"), 5))).isTrue();
        assertThat(record.isOf(new Manifest.Listed(List.of("a", "b", "c"), 6))).isFalse();
        assertThat(record.isOf(new Manifest.Listed(List.of("a", "b"), 5))).isFalse();
    }

    @Test
    void aRecordOfWhichAnyByteIsDamagedCountsForNothing() throws IOException {
        byte[] whole = written(Optional.of(SPARE));
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 1;
            assertThat(read(damaged)).as("byte %d", i).isEmpty();
        }
    }

    @Test
    void aRecordThatWasCutOffOrHasMoreCountsForNothing() throws IOException {
        byte[] whole = written(Optional.of(SPARE));
        for (int length = 0; length < whole.length; length++) {
            assertThat(read(Arrays.copyOf(whole, length)))
                    .as("%d bytes", length)
                    .isEmpty();
        }
        assertThat(read(Arrays.copyOf(whole, whole.length + 1))).isEmpty();
    }

    /** Of another version of the program, which has sealed it as well. */
    @Test
    void aRecordOfAnotherFormCountsForNothing() throws IOException {
        byte[] whole = written(Optional.of(SPARE));
        byte[] body = Arrays.copyOf(whole, whole.length - Long.BYTES);
        body[3]++;
        ByteBuffer sealed = ByteBuffer.allocate(whole.length);
        sealed.put(body).putLong(FileChecksum.of(body).crc32());
        assertThat(read(sealed.array())).isEmpty();
    }

    /** Whoever wrote such a one, it must not cost the build. */
    @Test
    void aSealedRecordThatEndsTooEarlyCountsForNothing() throws IOException {
        byte[] whole = written(Optional.of(SPARE));
        for (int length : new int[] {3, 15, 30, 80, whole.length - Long.BYTES - 1}) {
            byte[] body = Arrays.copyOf(whole, length);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.write(body);
            out.writeLong(FileChecksum.of(body).crc32());
            assertThat(read(bytes.toByteArray())).as("%d bytes", length).isEmpty();
        }
    }

    @Test
    void theFoldersOfASiteAreAllThoseAboveItsFiles() throws IOException {
        Files.createDirectories(folder.resolve("a/b/c"));
        Files.createDirectories(folder.resolve("d"));
        List<String> files = List.of("a/b/c/1.html", "a/b/c/2.html", "a/x.html", "d/1.html", "index.html");
        List<KnownFolder> found = KnownFolder.of(folder, files, Long.MAX_VALUE);
        assertThat(found).extracting(KnownFolder::path).containsExactly("a", "a/b", "a/b/c", "d");
        assertThat(found).allSatisfy(known -> {
            assertThat(known.stamp())
                    .isEqualTo(FileStamp.of(folder.resolve(known.path())).hash());
            assertThat(known.stands(folder)).isTrue();
        });
        Files.createDirectories(folder.resolve("a/b/c/new"));
        assertThat(found)
                .filteredOn(known -> !known.stands(folder))
                .extracting(KnownFolder::path)
                .containsExactly("a/b/c");
    }

    @Test
    void whatIsMissingOrHasJustBeenTouchedIsNotKnown() throws IOException {
        Path touched = Files.writeString(folder.resolve("a.html"), "text");
        assertThat(SiteRecord.stamp(touched)).isEqualTo(FileStamp.of(touched).hash());
        assertThat(SiteRecord.stamp(touched, FileStamp.settledUntil(touched))).isZero();
        assertThat(SiteRecord.stamp(folder.resolve("none"))).isZero();
        assertThat(KnownFolder.of(folder, List.of("none/a.html"), Long.MAX_VALUE))
                .containsExactly(new KnownFolder("none", 0));
        assertThat(new KnownFolder("none", 0).stands(folder)).isFalse();
        assertThat(new KnownFolder("", 0).stands(folder)).isFalse();
    }

    @Test
    void aSpareFolderStandsUntilSomebodyTouchesIt() throws IOException {
        Path spare = Files.createDirectories(folder.resolve("spare/a/b"))
                .resolve("../..")
                .normalize();
        Files.writeString(spare.resolve("a/b/c.html"), "text");
        Files.writeString(spare.resolve("index.html"), "text");
        Files.writeString(spare.resolve(Manifest.NAME), "");
        List<String> paths = List.of("a/b/c.html", "index.html");
        Spare known = Spare.of(spare, paths, KnownFolder.of(spare, paths, Long.MAX_VALUE), Set.of("index.html"));
        assertThat(known.top()).containsExactlyInAnyOrder("a", "index.html", Manifest.NAME);
        assertThat(known.differing()).containsExactly("index.html");
        assertThat(known.stands(spare)).isTrue();

        Path renamed = Files.move(spare, folder.resolve("renamed"));
        assertThat(known.stands(renamed)).isTrue();
        assertThat(known.stands(spare)).isFalse();

        Path more = Files.writeString(renamed.resolve("more.html"), "text");
        assertThat(known.stands(renamed)).as("one more name").isFalse();
        Files.delete(more);
        assertThat(known.stands(renamed)).isTrue();
        Files.writeString(renamed.resolve("a/b/more.html"), "text");
        assertThat(known.stands(renamed)).as("one more below").isFalse();
        assertThat(new Spare(known.device() + 1, known.inode(), known.top(), List.of(), Set.of()).stands(renamed))
                .isFalse();
        assertThat(new Spare(known.device(), known.inode() + 1, known.top(), List.of(), Set.of()).stands(renamed))
                .isFalse();
    }
}
