package org.baygan.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sanitiser is given of an author's HTML, and what would cost it too much. */
class RawHtmlLimitsTest {
    private static final String TOO_DEEP = "its HTML tags are nested too deep, or aren't closed";
    private static final String TOO_MANY = "its HTML tags have too many attributes";
    /** The sum of the squares of all tags' words that just passes. */
    private static final int WORK = 20_000_000;

    /** Empty if the HTML passes, else the line and the reason. */
    private static String excess(String html) {
        try {
            RawHtmlLimits.check(html);
            return "";
        } catch (LimitExceeded limit) {
            return limit.line() + ": " + limit.reason();
        }
    }

    private static String line(int number) {
        StringBuilder mark = new StringBuilder().append(HtmlOutput.LINE);
        Integer.toString(number).chars().forEach(digit -> mark.append((char) (HtmlOutput.LINE_DIGIT + digit - '0')));
        return mark.toString();
    }

    static Stream<Arguments> depths() {
        return Stream.of(
                Arguments.of("<div>", 240),
                Arguments.of("<DIV><b></B><i></I></i></u>", 239),
                Arguments.of("<div class='a'>b", 240),
                Arguments.of("<x-y/>", 240),
                Arguments.of("<x<y>", 240),
                Arguments.of("<a>", 240),
                Arguments.of("<zz>", 240),
                Arguments.of("< a><1><!b></ c><d", 240),
                Arguments.of("<table>", 60),
                Arguments.of("<ul>", 120),
                Arguments.of("<OL>", 120),
                Arguments.of("<dl><dt><dd>", 120),
                Arguments.of("<div><ul></ul>", 238),
                Arguments.of("<table></table><div>", 237),
                Arguments.of("<div></p></div ><div>", 240));
    }

    @ParameterizedTest
    @MethodSource("depths")
    void elementsMayNestToADepth(String html, int times) {
        assertThat(excess(html.repeat(times))).isEmpty();
        assertThat(excess(html.repeat(times + 1))).isEqualTo("0: " + TOO_DEEP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<br>",
                "<BR/>",
                "<img src=a>",
                "<p>",
                "<li>",
                "<td>",
                "<div></div>",
                "<table></table>",
                "</div>",
                "<div></DIV>",
                "<br title='<div>'>",
                "<br title=\"<div>\">",
                "<br title=<div>",
                "<",
                "</",
                "< div>",
                "<1>",
                "<é>",
                "</ div>",
                "<!--",
            })
    void whatEndsOrIsNoTagNestsNotAtAll(String html) {
        assertThat(excess(html.repeat(1000))).isEmpty();
    }

    @Test
    void endTagsThatEndNothingMakeNoRoom() {
        assertThat(excess("</div>".repeat(100) + "<div>".repeat(240))).isEmpty();
        assertThat(excess("</div>".repeat(100) + "<div>".repeat(241))).isEqualTo("0: " + TOO_DEEP);
    }

    @Test
    void aTagMayStandAtTheEnd() {
        for (String end : new String[] {"<", "</", "<a", "</a", "<a b", "<a b=", "<a b='", "<a b'", "<a '", "<a /"}) {
            assertThat(excess("<i>" + end)).as(end).isEmpty();
        }
    }

    @Test
    void theLineIsTheOneOfTheTag() {
        assertThat(excess(line(3) + "<b>".repeat(240) + line(12) + "<b>" + line(13)))
                .isEqualTo("12: " + TOO_DEEP);
        assertThat(excess(line(3) + "<b>" + line(120) + "<b" + " c".repeat(4473) + ">" + line(121)))
                .isEqualTo("120: " + TOO_MANY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "``; 0",
                "` `; 0",
                "a; 1",
                "a b; 2",
                "a\tb\u2003c; 3",
                "abc def; 2",
                "a=b; 3",
                "a = b; 3",
                "a='b c'; 3",
                "a=\"b c\"; 3",
                "a=\"b'c\" d; 4",
                "'b c'd; 2",
                "'b c; 1",
                "==; 2",
                "//; 2",
                "a/b; 1",
                "a /b; 3",
                "a'b; 1",
                "a' b; 2",
                "a'/b; 3",
                "a'/; 2",
                "a\"/b; 3",
                "a\"b\"/c; 3",
                "a'; 1",
                "a'\"/; 2",
                "a<b; 1",
                "a=b>c d; 3",
                "a>' b; 1",
            })
    void aTagHasWords(String inside, long words) {
        String within = tags(WORK - words * words) + "<b " + inside + ">";
        String beyond = tags(WORK - words * words + 1) + "<b " + inside + ">";
        assertThat(excess(within)).isEmpty();
        assertThat(excess(beyond)).isEqualTo("0: " + TOO_MANY);
    }

    /** Tags whose words, squared, have a sum. */
    private static String tags(long sum) {
        StringBuilder tags = new StringBuilder();
        for (long left = sum; left > 0; ) {
            long words = (long) Math.sqrt((double) left);
            tags.append("<br").append(" c".repeat((int) words)).append('>');
            left -= words * words;
        }
        return tags.toString();
    }
}
