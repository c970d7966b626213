package org.baygan.site;

import java.io.IOException;
import java.nio.file.Path;

/**
 * {@link FullArchive} as its readers have it: in a browser, under a path of a web server, and from its folder.
 *
 * @param browser the browser
 * @param server the web server
 * @param web the site at the server
 * @param folder the site in its folder
 */
record ReadArchive(Browser browser, ArchiveServer server, OpenedSite web, OpenedSite folder) implements AutoCloseable {
    /** Skips the test if there is no browser. */
    static ReadArchive in(Path profile) throws IOException {
        return in(Browser.open(profile));
    }

    /** The same in a browser that is already open, and is closed with it. */
    static ReadArchive in(Browser browser) throws IOException {
        Path site = FullArchive.pages().folder();
        ArchiveServer server = ArchiveServer.of(site);
        return new ReadArchive(
                browser,
                server,
                new OpenedSite(browser, site, server.address()),
                new OpenedSite(browser, site, site.toUri().toString()));
    }

    @Override
    public void close() {
        browser.close();
        server.close();
    }
}
