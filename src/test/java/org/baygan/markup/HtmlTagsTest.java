package org.baygan.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTagsTest {
    private static List<String> tags(String html) {
        List<String> found = new ArrayList<>();
        HtmlTags tags = new HtmlTags(html, 0, html.length());
        while (tags.next()) {
            found.add(html.substring(tags.start(), tags.end())
                    + (tags.isClosing() ? " closes " : " opens ")
                    + tags.name());
        }
        return found;
    }

    private static Map<String, String> attributes(String html) {
        HtmlTags tags = new HtmlTags(html, 0, html.length());
        assertThat(tags.next()).isTrue();
        return new TreeMap<>(tags.attributes());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "a<b>c</b>d; <b> opens b, </b> closes b",
                "<B>; <B> opens b",
                "<h1 id=a>; <h1 id=a> opens h1",
                "<azAZ09->; <azAZ09-> opens azaz09-",
                "<a@>; <a@> opens a",
                "<a{>; <a{> opens a",
                "<a[>; <a[> opens a",
                "<a`>; <a`> opens a",
                "<a_>; <a_> opens a",
                "<[>; ``",
                "<@>; ``",
                "<{>; ``",
                "<x-y:z>; <x-y:z> opens x-y:z",
                "<br/>; <br/> opens br",
                "<a href='>'>; <a href='>'> opens a",
                "<a href=\">\">; <a href=\">\"> opens a",
                "<a b'>c; <a b'> opens a",
                "<a b=c'>d; <a b=c'> opens a",
                "<!-- <b> --><i>; <i> opens i",
                "<!-- <b> -- > <i>; ``",
                "<!--<b>; ``",
                "<!-><b>; <b> opens b",
                "<!---><b>; <b> opens b",
                "<!--><b>; <b> opens b",
                "<1>; ``",
                "</>; ``",
                "< b>; ``",
                "<b; ``",
                "<b <i>; <i> opens i",
                "<a href='<b>; <b> opens b",
                "<; ``",
                "``; ``",
            })
    void tagsAreFoundOneAfterTheOther(String html, String found) {
        assertThat(String.join(", ", tags(html))).isEqualTo(found);
    }

    @Test
    void onlyAPartOfATextMayBeLookedAt() {
        String html = "<b><i><u>";
        HtmlTags tags = new HtmlTags(html, 3, 6);
        assertThat(tags.next()).isTrue();
        assertThat(tags.name()).isEqualTo("i");
        assertThat(tags.next()).isFalse();
        assertThat(new HtmlTags(html, 3, 5).next()).isFalse();
        assertThat(new HtmlTags("<!--a--><b>", 0, 8).next()).isFalse();
    }

    @Test
    void attributesHaveNamesAndValues() {
        assertThat(attributes("<a>")).isEmpty();
        assertThat(attributes("<a B=c>")).isEqualTo(Map.of("b", "c"));
        assertThat(attributes("<a b=c d>")).isEqualTo(Map.of("b", "c", "d", ""));
        assertThat(attributes("<a b = c\td\n=\f'e f'/g>")).isEqualTo(Map.of("b", "c", "d", "e f", "g", ""));
        assertThat(attributes("<a b=\"c\"d='e'>")).isEqualTo(Map.of("b", "c", "d", "e"));
        assertThat(attributes("<a b=c b=d>")).isEqualTo(Map.of("b", "c"));
        assertThat(attributes("<a b=/c/d>")).isEqualTo(Map.of("b", "/c/d"));
        assertThat(attributes("<a b=\"c\">d=\"e\"")).isEqualTo(Map.of("b", "c"));
        assertThat(attributes("<a b=>")).isEqualTo(Map.of("b", ""));
        assertThat(attributes("<a b=''>")).isEqualTo(Map.of("b", ""));
        assertThat(attributes("<a b=&amp;&#65;&quot;>")).isEqualTo(Map.of("b", "&A\""));
        assertThat(attributes("<a =b>")).containsKey("");
        assertThat(attributes("<a b =>")).isEqualTo(Map.of("b", ""));
        assertThat(attributes("<a b = >")).isEqualTo(Map.of("b", ""));
        assertThat(attributes("<a b= >")).isEqualTo(Map.of("b", ""));
        assertThat(attributes("<img src=a/>")).isEqualTo(Map.of("src", "a/"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "<a>; 3",
                "<a b>; 5",
                "<a b=c>; 7",
                "<a b='c>d'>; 11",
                "<a b = \"c\">; 11",
                "<a/>; 4",
                "<a />; 5",
                "<a b=c/>; 8",
                "<a-1>; 5",
                "<a _b :c.d-e>; 13",
                "</a>; 4",
                "</a >; 5",
                "<?a?>; 5",
                "<!a>; 4",
                "<!-->; 5",
                "<!--->; 6",
                "<!--a-->; 8",
                "<!--a--b-->; 11",
                "<![CDATA[a]]>; 13",
                "<![CDATA[a]]b]]>; 16",
                "a; -1",
                "<; -1",
                "<1>; -1",
                "<a; -1",
                "<a b=; -1",
                "<a b=>; -1",
                "<a 1>; -1",
                "<a b=c'd>; -1",
                "<a b='c>; -1",
                "<a'b>; -1",
                "</a b>; -1",
                "</1>; -1",
                "</>; -1",
                "<?a>; -1",
                "<!1>; -1",
                "<!--a->; -1",
                "<![CDATA[a]>; -1",
                "< a>; -1",
                "<a/ >; -1",
            })
    void htmlAmidTextEndsWhereCommonMarkSays(String html, int end) {
        assertThat(InlineHtml.end(html, 0)).isEqualTo(end);
        assertThat(InlineHtml.end("x" + html + "x", 1)).isEqualTo(end < 0 ? -1 : end + 1);
    }

    @Test
    void attributesAreCountedAlsoOfATagThatGoesWrong() {
        assertThat(InlineHtml.attributes("<a b c=d e='f' 1>", 0)).isEqualTo(3);
        assertThat(InlineHtml.attributes("<a>", 0)).isZero();
        assertThat(InlineHtml.attributes("<1>", 0)).isZero();
    }
}
