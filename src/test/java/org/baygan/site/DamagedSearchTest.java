package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a file of the index is missing or torn, a reader gets a message, ways to browse, and another try. */
class DamagedSearchTest extends InOpenedSite {
    private static final String NOTICE = "document.querySelectorAll('#notice p').length";

    @Override
    Path make(Path copy) throws IOException {
        Path sample = SampleArchive.folder();
        try (Stream<Path> files = Files.walk(sample)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(sample.relativize(file));
                Files.createDirectories(target.resolveSibling("."));
                Files.copy(file, target);
            }
        }
        return copy;
    }

    @ParameterizedTest
    @CsvSource({
        "index-, '', missing, true",
        "index-, '', torn, false",
        "t0-, '', missing, true",
        "t0-, '', torn, true",
        "t0-, '', torn, false",
        "d, anzali-freight, torn, false",
        "d, anzali-freight, missing, true",
    })
    void aReaderIsToldAndMayTryAgain(String name, String holding, String how, boolean overHttp) throws IOException {
        OpenedSite site = overHttp ? web : folder;
        Path file = site.file("en", name, holding);
        String whole = Files.readString(file);
        if (how.equals("missing")) {
            Files.delete(file);
        } else {
            Files.writeString(file, whole.substring(0, whole.length() / 2));
        }
        try {
            site.open("en/search.html?q=border+small+ships+and+the+archive");
            browser.awaitValue(NOTICE, 2);
            browser.awaitValue(
                    "document.querySelector('#notice small').textContent.endsWith('" + file.getFileName() + "')", true);
            browser.awaitValue("document.querySelectorAll('#results article').length", 0);
            assertThat(browser.evaluate("return document.querySelector('.browse a').offsetHeight > 0"))
                    .isEqualTo(true);
            assertThat(browser.console())
                    .isNotEmpty()
                    .allMatch(line -> line.contains(file.getFileName().toString()));
        } finally {
            Files.writeString(file, whole);
        }
        browser.click("#notice button");
        browser.awaitValue(NOTICE, 0);
        browser.awaitValue("document.querySelectorAll('#results article').length > 0", true);
        assertThat(browser.console()).isEmpty();
    }
}
