package org.baygan.pipeline.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramVersionTest {
    @TempDir
    Path folder;

    @Test
    void theSameJarIsTheSameVersionWheneverItWasWrittenAndAnotherIsAnother() throws IOException {
        Path jar = Files.writeString(folder.resolve("baygan.jar"), "as good as a jar");
        String version = ProgramVersion.stamp(jar);
        Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
        assertThat(ProgramVersion.stamp(jar)).isEqualTo(version);
        Files.writeString(jar, "as good as a car");
        assertThat(ProgramVersion.stamp(jar)).isNotEqualTo(version);
    }
}
