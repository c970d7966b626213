package org.baygan.site;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Tests in a {@link ReadArchive}, which all those of a class have in common. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InReadArchive {
    @SuppressWarnings("NullAway.Init")
    ReadArchive archive;

    @SuppressWarnings("NullAway.Init")
    Browser browser;

    @BeforeAll
    void start(@TempDir Path profile) throws IOException {
        archive = ReadArchive.in(profile);
        browser = archive.browser();
    }

    @AfterAll
    void stop() {
        if (archive != null) {
            archive.close();
        }
    }
}
