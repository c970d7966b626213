package org.baygan.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class ReproducibleZipTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ReproducibleZip zip = new ReproducibleZip(bytes)) {
            zip.add("b.txt", bytes("text ".repeat(1000)))
                    .add("فارسی/a.txt", bytes(""))
                    .add("a.txt", bytes("سلام"));
        }
        return bytes.toByteArray();
    }

    @Test
    void theFilesAreInItAsTheyWereAdded() throws IOException {
        byte[] made = zip();
        List<String> read = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(made), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                read.add(entry.getName() + " " + content.length);
                assertThat(entry.getTimeLocal()).hasToString("1981-01-01T00:00");
                assertThat(entry.getExtra()).isNull();
                if (entry.getName().equals("a.txt")) {
                    assertThat(new String(content, StandardCharsets.UTF_8)).isEqualTo("سلام");
                }
            }
        }
        assertThat(read).containsExactly("b.txt 5000", "فارسی/a.txt 0", "a.txt 8");
        assertThat(made).hasSizeLessThan(1000);
    }

    @Test
    void theSameFilesMakeTheSameBytesInEveryTimeZone() throws IOException {
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tehran"));
            byte[] first = zip();
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            assertThat(zip()).isEqualTo(first);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void anArchiveWithoutFilesIsOneToo() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ReproducibleZip(bytes).close();
        assertThat(bytes.toByteArray()).hasSize(22).startsWith('P', 'K', 5, 6);
    }
}
