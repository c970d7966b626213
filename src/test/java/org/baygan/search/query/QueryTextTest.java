package org.baygan.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.baygan.search.analysis.Word;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTextTest {
    /** Items divided by bars, phrases in braces, excluded ones behind a minus; three dots after an open query. */
    private static String parsed(String query) {
        QueryText parsed = QueryText.parse(query.replace('_', '\u200C'));
        return parsed.items().stream().map(QueryTextTest::shown).collect(Collectors.joining("|"))
                + (parsed.open() ? "..." : "");
    }

    private static String shown(QueryText.Item item) {
        String words = item.runs().stream()
                .flatMap(run -> run.words().stream())
                .map(Word::form)
                .collect(Collectors.joining(" "));
        return (item.excluded() ? "-" : "") + (item.phrase() ? "{" + words + "}" : words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '¬',
            value = {
                "بازار مرزی; بازار|مرزی...",
                "بازار مرزی ; بازار|مرزی...",
                "¬market ¬; market",
                "market.; market",
                "\"border market\" summer; {border market}|summer...",
                "«بازار مرزی»; {بازار مرزی}",
                "“border market”; {border market}",
                "„border market”; {border market}",
                "«بازار مرزی; {بازار مرزی}",
                "a\"b c\"d; a|{b c}|d...",
                "-summer; -summer",
                "market -summer; market|-summer",
                "market -«تابستان گرم» x; market|-{تابستان گرم}|x...",
                "well-known; well known...",
                "market - summer; market|summer...",
                "--x; -x",
                "کتاب_ها; کتاب ها...",
                "کتاب_; کتاب",
                "x 😀; x",
                "\u00A0a\u00A0b; a|b...",
                "-\"; ''",
            })
    void a_query_is_taken_apart(String query, String items) {
        assertThat(parsed(query)).isEqualTo(items.equals("''") ? "" : items);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"", "\"\"", "-", "- ", "-\"\"", "«»", "…", "\uD800", "\u200C", "\u0000", "-«"})
    void nothing_is_asked_by(String query) {
        assertThat(QueryText.parse(query).items()).isEmpty();
    }
}
