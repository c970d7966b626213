package org.baygan.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Manifest.Listed read(String text) throws IOException {
        Files.writeString(folder.resolve(Manifest.NAME), text);
        return Manifest.read(folder);
    }

    @Test
    void whatIsListedIsReadAgain() throws IOException {
        List<String> paths = List.of("a.html", "b/c.html", "x", "فارسی/خبر.html");
        long crc = Manifest.write(folder.resolve(Manifest.NAME), paths);
        byte[] bytes = Files.readAllBytes(folder.resolve(Manifest.NAME));
        assertThat(crc).isEqualTo(FileChecksum.of(bytes).crc32());
        assertThat(Manifest.read(folder)).isEqualTo(new Manifest.Listed(paths, crc));
        assertThat(new String(bytes, UTF_8))
                .startsWith("# Files written by baygan.")
                .endsWith("\nفارسی/خبر.html\n");
    }

    @Test
    void aFolderWithoutOneListsNothing() throws IOException {
        assertThat(Manifest.read(folder)).isEqualTo(Manifest.Listed.NONE);
        Files.createDirectories(folder.resolve(Manifest.NAME));
        assertThat(Manifest.read(folder)).isEqualTo(Manifest.Listed.NONE);
    }

    /** An editor or Git may end lines in its own way, and the last one in none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Files\na\nb.html\nc/d.html\n",
                "# Files\na\nb.html\nc/d.html",
                "# Files\r\na\r\nb.html\r\nc/d.html\r\n",
                "a\r\nb.html\r\nc/d.html\r",
                "a\n\nb.html\n\r\n# note\nc/d.html\n\n",
                "\na\nb.html\nc/d.html\n",
                "\r\na\nb.html\nc/d.html\n",
                "c/d.html\nb.html\na\n",
                "a\nc/d.html\nb.html\n",
                "b.html\na\nc/d.html\n",
                "a\na\nb.html\nc/d.html\n",
                "a\nb.html\nc/d.html\nb.html\n"
            })
    void howeverItWasEditedItListsPathsInTheirOrder(String text) throws IOException {
        assertThat(read(text).paths()).containsExactly("a", "b.html", "c/d.html");
        assertThat(read(text).crc32())
                .isEqualTo(FileChecksum.of(text.getBytes(UTF_8)).crc32());
    }

    @Test
    void whatWasCutOffListsWhatIsLeft() throws IOException {
        assertThat(read("").paths()).isEmpty();
        assertThat(read("\n").paths()).isEmpty();
        assertThat(read("\r").paths()).isEmpty();
        assertThat(read("# Fi").paths()).isEmpty();
        assertThat(read("a\nb.ht").paths()).containsExactly("a", "b.ht");
    }
}
