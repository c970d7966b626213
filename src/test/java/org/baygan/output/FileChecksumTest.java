package org.baygan.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.baygan.model.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileChecksumTest {
    private static FileChecksum checksum(int file) {
        return new FileChecksum(file, 3L * file + 1);
    }

    private static List<String> paths(int files) {
        return IntStream.range(0, files).mapToObj(i -> "file-" + (10_000 + i)).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 1023, 1024, 1025, 2047, 2048, 2049, 3000})
    void eachFileIsAskedForOnceAndCounts(int files) {
        List<String> paths = paths(files);
        AtomicIntegerArray asked = new AtomicIntegerArray(files);
        Digest sum = FileChecksum.sum(paths, i -> {
            asked.incrementAndGet(i);
            return checksum(i);
        });
        assertThat(IntStream.range(0, files).map(asked::get)).allMatch(times -> times == 1);
        assertThat(FileChecksum.sum(new ArrayList<>(paths), FileChecksumTest::checksum))
                .isEqualTo(sum);

        Set<Digest> others = new HashSet<>(Set.of(sum));
        for (int odd : IntStream.of(0, 1, 1023, 1024, 1025, files - 1)
                .filter(i -> i >= 0 && i < files)
                .distinct()
                .toArray()) {
            others.add(FileChecksum.sum(paths, i -> i == odd ? new FileChecksum(i, 9) : checksum(i)));
            others.add(FileChecksum.sum(paths, i -> i == odd ? new FileChecksum(i + 9L, 3L * i + 1) : checksum(i)));
            List<String> renamed = new ArrayList<>(paths);
            renamed.set(odd, "another");
            others.add(FileChecksum.sum(renamed, FileChecksumTest::checksum));
        }
        int changed = (int) IntStream.of(0, 1, 1023, 1024, 1025, files - 1)
                .filter(i -> i >= 0 && i < files)
                .distinct()
                .count();
        assertThat(others).hasSize(1 + 3 * changed);
        assertThat(FileChecksum.sum(paths(files + 1), FileChecksumTest::checksum))
                .isNotEqualTo(sum);
    }

    @Test
    void theChecksumOfAFileIsThatOfItsBytes(@TempDir Path folder) throws IOException {
        byte[] content = "123456789".getBytes(StandardCharsets.US_ASCII);
        Path file = Files.write(folder.resolve("file"), content);
        assertThat(FileChecksum.of(content))
                .isEqualTo(new FileChecksum(9, 0xCBF43926L)); // as every CRC-32's check value
        assertThat(FileChecksum.of(file)).isEqualTo(FileChecksum.of(content));
        assertThat(FileChecksum.of(folder)).isEqualTo(FileChecksum.NONE);
        assertThat(FileChecksum.of(folder.resolve("none"))).isEqualTo(FileChecksum.NONE);
        assertThat(FileChecksum.of(Files.createSymbolicLink(folder.resolve("link"), file)))
                .isEqualTo(FileChecksum.NONE);
    }
}
