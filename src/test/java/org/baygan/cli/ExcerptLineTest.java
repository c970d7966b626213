package org.baygan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptLineTest {
    private final ExcerptLine unicode = new ExcerptLine(true);
    private final ExcerptLine ascii = new ExcerptLine(false);

    @Test
    void the_caret_stands_below_the_column() {
        assertThat(unicode.draw("title: x", 8)).containsExactly("title: x", "       ^");
    }

    @Test
    void the_caret_may_stand_after_the_end() {
        assertThat(unicode.draw("abc", 4)).containsExactly("abc", "   ^");
    }

    @Test
    void without_a_column_there_is_no_caret() {
        assertThat(unicode.draw("abc", 0)).containsExactly("abc");
    }

    @Test
    void a_tab_is_one_column_wide() {
        assertThat(unicode.draw("\tabc", 2)).containsExactly(" abc", " ^");
    }

    @Test
    void characters_outside_the_basic_plane_are_one_column_wide() {
        assertThat(unicode.draw("😀x", 3)).containsExactly("😀x", " ^");
    }

    @Test
    void a_right_to_left_line_is_isolated_and_has_no_caret() {
        assertThat(unicode.draw("سلام دنیا", 6)).containsExactly("\u2068سلام دنیا\u2069");
        assertThat(ascii.draw("سلام دنیا", 6)).containsExactly("سلام دنیا");
    }

    @Test
    void the_caret_stands_where_everything_before_it_is_left_to_right() {
        assertThat(unicode.draw("date: 1404/13/02 # تاریخ", 7))
                .containsExactly("\u2068date: 1404/13/02 # تاریخ\u2069", "      ^");
        assertThat(unicode.draw("title: سلام", 8)).containsExactly("\u2068title: سلام\u2069");
    }

    @Test
    void nothing_reaches_the_terminal_that_would_steer_it() {
        assertThat(unicode.harmless("\u001B[31mred\u202E\u2066\r\u0007\u0085"))
                .isEqualTo("\uFFFD[31mred\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");
        assertThat(ascii.harmless("\u001B[2J")).isEqualTo("?[2J");
    }

    @Test
    void no_line_is_a_command_to_the_machine_that_a_build_runs_on() {
        assertThat(unicode.draw("::error file=x::y", 0)).containsExactly("\uFFFD:error file=x::y");
        assertThat(unicode.draw(" \t\u3000::add-mask::x", 5)).containsExactly("  \u3000\uFFFD:add-mask::x", "    ^");
        assertThat(ascii.draw("::stop-commands::x", 0)).containsExactly("?:stop-commands::x");
        assertThat(unicode.draw("a::b", 0)).containsExactly("a::b");
        assertThat(unicode.harmless("a ##[error]b ##vso[task.setvariable]c ##teamcity[x] ## [d] #[e]"))
                .isEqualTo("a #\uFFFD[error]b #\uFFFDvso[task.setvariable]c #\uFFFDteamcity[x] ## [d] #[e]");
    }

    @Test
    void a_long_line_is_shown_around_its_column() {
        String line = "a".repeat(500) + "X" + "b".repeat(500);
        var drawn = unicode.draw(line, 501);
        assertThat(drawn).hasSize(2);
        assertThat(drawn.get(0)).hasSize(122).startsWith("…a").endsWith("b…");
        assertThat(drawn.get(0).indexOf('X')).isEqualTo(drawn.get(1).indexOf('^'));
    }
}
