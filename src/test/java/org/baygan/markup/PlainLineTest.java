package org.baygan.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.baygan.markup.PlainLine.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the lines of plain text are. ¶ stands for a line feed. */
class PlainLineTest {
    private static String read(String text) {
        return PlainLine.of(text.replace('¶', '\n')).stream()
                .map(line -> switch (line.kind()) {
                    case PARAGRAPH -> line.words();
                    case HEADING -> "h" + line.number() + "(" + line.words() + ")";
                    case BULLET -> "ul(" + line.words() + ")";
                    case NUMBERED -> "ol" + line.number() + "(" + line.words() + ")";
                })
                .collect(Collectors.joining("¶"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "a¶¶ b ~ a¶b",
                "#a ~ h1(a)",
                "###### a ~ h6(a)",
                "#######a ~ #######a",
                "## ~ ##",
                "a # b ~ a # b",
                "•a ~ ul(a)",
                "● \u00A0a ~ ul(a)",
                "\u200F▪ a ~ ul(a)",
                "• ~ •",
                "•• a ~ •• a",
                "- a ~ - a",
                "- a¶- b ~ ul(a)¶ul(b)",
                "- a¶b¶- c ~ - a¶b¶- c",
                "* a¶* b ~ ul(a)¶ul(b)",
                "– a¶– b ~ ul(a)¶ul(b)",
                "- a¶– b ~ - a¶– b",
                "-a¶-b ~ -a¶-b",
                "\u200F- a¶- b ~ ul(a)¶ul(b)",
                "1. a ~ 1. a",
                "1. a¶2. b ~ ol1(a)¶ol2(b)",
                "1. a¶3. b ~ 1. a¶3. b",
                "2. a¶1. b ~ 2. a¶1. b",
                "1) a¶2- b¶3.c ~ ol1(a)¶ol2(b)¶ol3(c)",
                "۹. a¶۱۰. b ~ ol9(a)¶ol10(b)",
                "𝟏. a¶𝟐𝟑. b¶24. c ~ 𝟏. a¶ol23(b)¶ol24(c)",
                "999. a¶998. b¶999. c ~ 999. a¶ol998(b)¶ol999(c)",
                "1234. a¶1235. b ~ 1234. a¶1235. b",
                "1.5¶2.6 ~ 1.5¶2.6",
                "1 a¶2 b ~ 1 a¶2 b",
                "0. a ~ 0. a",
            })
    void aLineIsWhatItBeginsWith(String text, String lines) {
        assertThat(read(text)).isEqualTo(lines);
    }

    @Test
    void aListGoesOn() {
        PlainLine one = new PlainLine(Kind.NUMBERED, 1, "a");
        PlainLine two = new PlainLine(Kind.NUMBERED, 2, "a");
        PlainLine bullet = new PlainLine(Kind.BULLET, 0, "a");
        PlainLine paragraph = new PlainLine(Kind.PARAGRAPH, 0, "a");
        assertThat(two.continues(one)).isTrue();
        assertThat(one.continues(two)).isFalse();
        assertThat(two.continues(two)).isFalse();
        assertThat(bullet.continues(bullet)).isTrue();
        assertThat(bullet.continues(one)).isFalse();
        assertThat(one.continues(bullet)).isFalse();
        assertThat(paragraph.continues(paragraph)).isFalse();
    }
}
