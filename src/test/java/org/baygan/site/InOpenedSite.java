package org.baygan.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Tests of one site, which a browser opens from its folder and from a web server under a path. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InOpenedSite {
    @SuppressWarnings("NullAway.Init")
    Browser browser;

    @SuppressWarnings("NullAway.Init")
    OpenedSite folder;

    @SuppressWarnings("NullAway.Init")
    OpenedSite web;

    @SuppressWarnings("NullAway.Init")
    private ArchiveServer server;

    /**
     * Makes the site.
     *
     * @param place an empty folder for it
     * @return the folder that holds it
     */
    abstract Path make(Path place) throws IOException;

    @BeforeAll
    void start(@TempDir Path profile, @TempDir Path place) throws IOException {
        browser = Browser.open(profile);
        Path site = make(place);
        server = ArchiveServer.of(site);
        folder = new OpenedSite(browser, site, site.toUri().toString());
        web = new OpenedSite(browser, site, server.address());
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
        }
    }

    /** Both ways to open it. */
    Stream<OpenedSite> sites() {
        return Stream.of(folder, web);
    }
}
