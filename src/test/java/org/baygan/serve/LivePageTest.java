package org.baygan.serve;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LivePageTest {
    private static final String ORIGIN = "http://127.0.0.1:8080";
    private static final String SCRIPT = "<script defer src=\"/.baygan/live.js\" data-site=\"s-1\"></script>";

    private static String live(String html) {
        return new String(LivePage.of(html.getBytes(UTF_8), ORIGIN, "s-1"), UTF_8);
    }

    @Test
    void the_policy_is_opened_for_the_script_alone() {
        assertThat(live("<!DOCTYPE html>\n<head>\n<meta charset=utf-8>\n<meta http-equiv=\"Content-Security-Policy\" "
                        + "content=\"default-src 'self';script-src 'none'\">\n<title>خبر</title>\n<body>ی"))
                .isEqualTo(
                        "<!DOCTYPE html>\n<head>\n<meta charset=utf-8>\n<meta http-equiv=\"Content-Security-Policy\" "
                                + "content=\"default-src 'self';script-src http://127.0.0.1:8080/.baygan/live.js\">"
                                + SCRIPT
                                + "\n<title>خبر</title>\n<body>ی");
    }

    @Test
    void a_policy_that_is_only_spoken_of_stays() {
        String meta = "&lt;meta http-equiv=Content-Security-Policy content=x>";
        String html =
                "<title>" + meta + "</title><!-- <meta http-equiv=Content-Security-Policy content=x> --><p>" + meta;
        assertThat(live(html)).isEqualTo(html + SCRIPT);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "script-src 'none', script-src A",
                "script-src 'self'; connect-src https:, script-src 'self';connect-src https: B",
                "default-src 'none', default-src 'none';script-src A;connect-src B",
                "default-src 'self', default-src 'self'",
                "DEFAULT-SRC *, default-src *",
                "script-src https://a.example 'unsafe-inline', script-src https://a.example 'unsafe-inline' A",
                "script-src 'none'; script-src *, script-src A",
                "img-src 'none'; upgrade-insecure-requests, img-src 'none';upgrade-insecure-requests",
                "script-src, script-src A",
                "\"\", \"\""
            })
    void each_policy_is_opened_as_far_as_needed(String policy, String opened) {
        assertThat(ContentSecurityPolicy.parse(policy)
                        .allowing("script-src", "A")
                        .allowing("connect-src", "B"))
                .hasToString(opened);
    }

    @Test
    void no_byte_is_lost_whatever_the_encoding() {
        byte[] page = "<p>\u0633\u0644\u0627\u0645 \u0080\u00ff".getBytes(Charset.forName("windows-1256"));
        String live = new String(LivePage.of(page, ORIGIN, "s-1"), ISO_8859_1);
        assertThat(live).isEqualTo(new String(page, ISO_8859_1) + SCRIPT);
    }
}
