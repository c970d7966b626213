package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.Test;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** Every page of the sample archive before the Nu HTML checker, warnings included. */
class ValidHtmlTest {
    /** The checker's schemas nest deeper than the small stack that tests run with. */
    private static final long DEEP_STACK = 16L * 1024 * 1024;

    /**
     * The checker counts JSON-LD as an inline script. It is a data block, which never runs: the content security policy
     * is asked for classic and module scripts only (HTML, "prepare the script element").
     */
    private static final String JSON_LD = "Inline script violates Content Security Policy (meta tag)";

    @Test
    void everyPagePassesTheNuChecker() throws Exception {
        FutureTask<List<String>> check = new FutureTask<>(() -> check(SampleArchive.pages()));
        Thread thread = new Thread(null, check, "nu", DEEP_STACK);
        thread.start();
        assertThat(check.get()).isEmpty();
    }

    @Test
    void theCheckerFindsWhatIsWrong() throws Exception {
        FutureTask<List<String>> check = new FutureTask<>(() -> {
            List<String> found = new ArrayList<>();
            SimpleDocumentValidator checker = checker(found);
            check(checker, "https://example.org/wrong.html", "<!DOCTYPE html><html lang=en><title>x</title><p><div>");
            return found;
        });
        Thread thread = new Thread(null, check, "nu", DEEP_STACK);
        thread.start();
        assertThat(check.get()).isNotEmpty();
    }

    private static List<String> check(Pages pages) throws Exception {
        List<String> found = new ArrayList<>();
        SimpleDocumentValidator checker = checker(found);
        for (String path : pages.html().keySet()) {
            check(checker, Pages.address(path), pages.text(path));
        }
        return found;
    }

    private static SimpleDocumentValidator checker(List<String> found) throws Exception {
        // Not with log4j as it likes it: that is down to debugging, and FreeMarker's lines are there too.
        SimpleDocumentValidator checker = new SimpleDocumentValidator(false);
        ErrorHandler errors = new Findings(found);
        checker.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", errors);
        checker.setUpValidatorAndParsers(errors, false, false);
        return checker;
    }

    private static void check(SimpleDocumentValidator checker, String address, String html) throws Exception {
        InputSource source = new InputSource(new StringReader(html));
        source.setSystemId(address);
        checker.checkHtmlInputSource(source);
    }

    private record Findings(List<String> found) implements ErrorHandler {
        @Override
        public void warning(SAXParseException finding) {
            add(finding);
        }

        @Override
        public void error(SAXParseException finding) {
            add(finding);
        }

        @Override
        public void fatalError(SAXParseException finding) {
            add(finding);
        }

        private void add(SAXParseException finding) {
            String message = String.valueOf(finding.getMessage());
            if (!message.startsWith(JSON_LD)) {
                found.add(finding.getSystemId() + ":" + finding.getLineNumber() + ": " + message);
            }
        }
    }
}
