package org.baygan.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ChecksumTableTest {
    /** What a map does is right: the table holds the same after any files were put in, replaced and taken out. */
    @Test
    void holdsWhatAMapHolds() {
        Random random = new Random(26);
        Map<String, FileChecksum> map = new TreeMap<>();
        ChecksumTable table = new ChecksumTable();
        for (int step = 0; step < 20_000; step++) {
            String path = "فا/" + random.nextInt(3000) + (random.nextBoolean() ? ".html" : "\uD83D\uDCF0");
            FileChecksum checksum = new FileChecksum(random.nextLong(1L << 40) - 1, random.nextLong(1L << 32));
            boolean there = map.containsKey(path);
            assertThat(table.contains(path)).isEqualTo(there);
            if (there && random.nextInt(3) == 0) {
                map.remove(path);
                table.remove(path);
            } else if (there && random.nextBoolean()) {
                map.put(path, checksum);
                table.replace(path, checksum);
            } else {
                assertThat(table.putIfAbsent(path, checksum)).isEqualTo(map.putIfAbsent(path, checksum) == null);
            }
        }
        List<String> paths = new ArrayList<>();
        List<FileChecksum> checksums = new ArrayList<>();
        for (int number : table.sorted()) {
            paths.add(table.path(number));
            checksums.add(table.checksum(number));
        }
        assertThat(paths).hasSizeGreaterThan(1000).containsExactlyElementsOf(map.keySet());
        assertThat(checksums).containsExactlyElementsOf(map.values());
    }
}
