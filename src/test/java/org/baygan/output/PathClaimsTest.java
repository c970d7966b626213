package org.baygan.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathClaimsTest {
    private final PathClaims claims = new PathClaims();

    private void claimAll(String... paths) {
        for (String path : paths) {
            assertThat(claims.claim(path)).as(path).isEmpty();
        }
    }

    @Test
    void paths_that_differ_are_given_out() {
        claimAll(
                "index.html",
                "en/index.html",
                "en/2020/01.html",
                "en/2020/index.html",
                "a/b",
                "a/b.c",
                "ab/c",
                "a-b/c");
    }

    @ParameterizedTest
    @CsvSource({
        "en/a.png, en/a.png, is already that of another page or file",
        "en/pic.png, en/Pic.png, is on some systems one with en/pic.png",
        "en/index.html, EN/index.html, is on some systems one with en/index.html",
        "en/index.html, EN/other.html, is on some systems one with en/",
        "en/x/index.html, en/X/y/z.html, is on some systems one with en/x/",
        "caf\u00E9.png, cafe\u0301.png, is on some systems one with caf\u00E9.png",
        "CAF\u00C9/a.png, cafe\u0301/b.png, is on some systems one with CAF\u00C9/",
        "robots.txt, robots.txt/index.html, needs a folder where the file robots.txt is",
        "robots.txt, Robots.TXT/a/b.html, needs a folder where the file robots.txt is",
        "a/b/c.html, a/b, is that of a folder of the site",
        "a/b/c.html, A, is that of a folder of the site"
    })
    void what_any_system_takes_for_one_is_refused(String first, String second, String reason) {
        claimAll(first);
        assertThat(claims.claim(second)).contains(reason);
        assertThat(claims.claim(second)).as("again").contains(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "con",
                "con.png",
                "en/CON.html",
                "en/aux.html",
                "Aux.tar.gz",
                "nul .txt",
                "com1.png",
                "lpt\u00B9",
                "a/prn/b.png",
                "a./b",
                "a ",
                "b/c.",
                "topic/conin$/index.html"
            })
    void names_that_windows_keeps_are_refused(String path) {
        assertThat(claims.claim(path)).get().asString().startsWith("can't be made everywhere: Windows keeps the name ");
    }

    @Test
    void names_that_only_look_like_them_are_given_out() {
        claimAll(
                "console.html",
                "icon.png",
                "en/13-con.html",
                "com.html",
                "com10.png",
                "a.con",
                ".nojekyll",
                "aux-1.html");
    }

    @Test
    void a_reserved_folder_takes_nobody_else() {
        claims.reserve("search/en");
        claimAll("search/fa.html", "search/index.html");
        assertThat(claims.claim("search/en/a/b.js"))
                .contains("is in a folder that the program has to itself, search/en");
        assertThat(claims.claim("Search/EN/b.js")).contains("is in a folder that the program has to itself, search/en");
        assertThat(claims.claim("search/en")).contains("is that of a folder of the site");
        assertThat(claims.claim("search")).contains("is that of a folder of the site");
    }

    @Test
    void what_is_longer_than_systems_take_is_refused() {
        claimAll("a".repeat(250) + ".html", "\u06A9".repeat(120) + ".html", "b/".repeat(390) + "c");
        for (String path : List.of("a".repeat(251) + ".html", "\u06A9".repeat(126) + ".html", "b/".repeat(400) + "c")) {
            assertThat(claims.claim(path)).contains("is longer than some systems take");
        }
    }

    @Test
    void a_refused_path_takes_nothing() {
        claimAll("a.html");
        assertThat(claims.claim("A.html/b/c.html")).isPresent();
        assertThat(claims.claim("b/con.html")).isPresent();
        claimAll("b", "A.html-not");
    }

    @Test
    void what_is_as_long_as_systems_take_is_given_out() {
        claimAll("a".repeat(255), "\u06A9".repeat(127) + "a", "b/".repeat(399) + "cc");
        assertThat(claims.claim("a".repeat(256))).isPresent();
        assertThat(claims.claim("\u06A9".repeat(128))).isPresent();
        assertThat(claims.claim("b/".repeat(399) + "ccc")).isPresent();
        assertThat(claims.claim("d/" + "a".repeat(256) + "/e")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"\u00C9, \u00E9", "\u00E9, e\u0301", "Z, z", "z, Z", "a, A"})
    void letters_of_the_other_case_are_one_whatever_else_is_in_the_name(String first, String second) {
        claimAll(first);
        assertThat(claims.claim(second)).contains("is on some systems one with " + first);
    }

    @Test
    void the_folders_above_a_reserved_one_are_folders() {
        claims.reserve("a/b/c");
        assertThat(claims.claim("a")).contains("is that of a folder of the site");
        assertThat(claims.claim("a/b")).contains("is that of a folder of the site");
        assertThat(claims.claim("A/d.html")).contains("is on some systems one with a/");
        assertThat(claims.claim("a/b/c/d/e")).contains("is in a folder that the program has to itself, a/b/c");
        claimAll("a/d.html", "a/b/d.html");
    }
}
