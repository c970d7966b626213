package org.baygan.pipeline.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.baygan.cache.CacheFolder;
import org.baygan.model.FileStamp;
import org.baygan.model.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStampsTest {
    /** As if all files had been left alone for long. */
    private static final long LATER = nanoseconds("2100-01-01T00:00:00Z");

    private static final long LONG_AGO = nanoseconds("2000-01-01T00:00:00Z");

    @TempDir
    Path folder;

    private static long nanoseconds(String moment) {
        return FileTime.from(Instant.parse(moment)).to(TimeUnit.NANOSECONDS);
    }

    private Path file() {
        return folder.resolve("a.md");
    }

    private String look(CacheFolder kept, long settled) throws IOException {
        FileStamps stamps = FileStamps.of(kept, folder, settled);
        FileStamps.Look look = stamps.look("content/a.md", FileStamp.of(file()), this::file);
        Optional<byte[]> looks = stamps.toKeep(List.of(look));
        if (looks.isPresent()) {
            FileStamps.save(kept, looks.get());
        }
        return look.sha256();
    }

    @Test
    void aFileIsAsItWasUntilItIsTouched() throws IOException {
        try (CacheFolder kept = CacheFolder.open(folder.resolve("cache"))) {
            Files.writeString(file(), "one");
            String one = look(kept, LATER);
            assertThat(one).isEqualTo(Sha256.hex(file()));
            assertThat(look(kept, LATER)).isEqualTo(one);

            FileTime time = Files.getLastModifiedTime(file());
            Files.writeString(file(), "two");
            Files.setLastModifiedTime(file(), time);
            assertThat(look(kept, LATER)).isEqualTo(Sha256.hex(file())).isNotEqualTo(one);

            Files.delete(file());
            Files.writeString(folder.resolve("b.md"), "six");
            Files.setLastModifiedTime(folder.resolve("b.md"), time);
            Files.move(folder.resolve("b.md"), file());
            assertThat(look(kept, LATER)).isEqualTo(Sha256.hex(file()));
        }
    }

    @Test
    void aFileThatWasChangedJustNowIsNotBelieved() throws IOException {
        try (CacheFolder kept = CacheFolder.open(folder.resolve("cache"))) {
            Files.writeString(file(), "one");
            look(kept, LONG_AGO);
            assertThat(kept(kept)).doesNotContain(stamp());
            look(kept, LATER);
            assertThat(kept(kept)).contains(stamp());
            look(kept, LONG_AGO);
            assertThat(kept(kept)).doesNotContain(stamp());
        }
    }

    private static String kept(CacheFolder kept) {
        return kept.kept("stamps")
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .orElse("");
    }

    private String stamp() throws IOException {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES)
                .putLong(FileStamp.of(file()).hash())
                .array();
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void damagedStampsAreOfNoUse() throws IOException {
        try (CacheFolder kept = CacheFolder.open(folder.resolve("cache"))) {
            Files.writeString(file(), "one");
            look(kept, LATER);
            kept.keep("stamps", new byte[] {1, 2, 3});
            assertThat(look(kept, LATER)).isEqualTo(Sha256.hex(file()));
        }
    }
}
