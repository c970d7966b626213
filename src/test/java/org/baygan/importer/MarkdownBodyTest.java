package org.baygan.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.baygan.content.ArticleReader;
import org.baygan.content.SourceFile;
import org.baygan.markup.BodyRenderer;
import org.baygan.model.Article;
import org.baygan.model.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownBodyTest {
    private static String markdown(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        BodyHtml.tidy(body);
        return MarkdownBody.of(body);
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("<p>یک</p><p>دو</p>", "یک\n\nدو"),
                Arguments.of("یک<br><br>دو<br>سه", "یک\n\nدو  \nسه"),
                Arguments.of("<div>یک<div>دو</div>سه</div>", "یک\n\nدو\n\nسه"),
                Arguments.of("<h2>بازار</h2><p>می‌شود</p>", "## بازار\n\nمی‌شود"),
                Arguments.of("<p><b>مهم،</b>است</p>", "**مهم**،است"),
                Arguments.of("<p>از <i> آن </i>است</p>", "از *آن* است"),
                Arguments.of("<p><b>a</b><b>b</b></p>", "**ab**"),
                Arguments.of("<b><p>یک</p><p>دو</p></b>", "یک\n\nدو"),
                Arguments.of("<ul><li>یک<ul><li>دو</li></ul></li><li>سه</li></ul>", "- یک\n  - دو\n- سه"),
                Arguments.of("<ol><li>یک</li><li>دو</li></ol>", "1. یک\n2. دو"),
                Arguments.of("<blockquote><p>یک</p><p>دو</p></blockquote>", "> یک\n>\n> دو"),
                Arguments.of(
                        "<table><tr><td>a</td><td>b|c</td></tr><tr><td colspan=2>d<br>e</td></tr></table>",
                        "|     |      |\n|-----|------|\n| a   | b\\|c |\n| d e |      |"),
                Arguments.of("<table><tr><td><p>یک</p><p>دو</p></td></tr></table>", "یک\n\nدو"),
                Arguments.of("<table><tr><td>یک</td></tr><tr><td>دو</td></tr></table>", "یک\n\nدو"),
                Arguments.of(
                        "<table><caption>نام</caption><tr><td><ul><li>یک</li></ul></td><td>دو</td></tr><tr><td><h3>سه</h3></td>"
                                + "<td>چهار</td></tr></table>",
                        "نام\n\n- یک\n\nدو\n\n### سه\n\nچهار"),
                Arguments.of(
                        "<table><tr><td><img src='x.jpg' alt='نما'></td></tr><tr><td>زیرنویس</td></tr></table>",
                        "![نما](x.jpg)\n\nزیرنویس"),
                Arguments.of(
                        "<table><tbody><tr><td><a href='http://a.b/x.pdf'>file</a></td></tr><tr><td>دانلود</td></tr>"
                                + "</tbody></table>",
                        "[file](http://a.b/x.pdf)\n\nدانلود"),
                Arguments.of(
                        "<table><tr><td>یک</td><td><table><tr><td>a</td><td>b</td></tr></table></td><td>دو</td></tr></table>",
                        "یک\n\n|   |   |\n|---|---|\n| a | b |\n\nدو"),
                Arguments.of("<pre>a\n  b `c`</pre>", "```\na\n  b `c`\n```"),
                Arguments.of("<p><code>a*b</code> و H<sub>2</sub>O</p>", "`a*b` و H<sub>2</sub>O"),
                Arguments.of("<p>1. نه</p><p># نه</p><p>- نه</p>", "1\\. نه\n\n\\# نه\n\n\\- نه"),
                Arguments.of(
                        "<p>* [x] _y_ a_b &lt;b&gt; &amp;amp; {z}</p>", "\\* \\[x] \\_y\\_ a_b \\<b> \\&amp; \\{z}"),
                Arguments.of("<p><a href='http://a.b/c (d)'>e*f</a></p>", "[e\\*f](http://a.b/c%20%28d%29)"),
                Arguments.of("<p>https://a.b/c_d_e</p>", "https://a.b/c_d_e"),
                Arguments.of(
                        "<figure><img src='x.jpg' alt='بازار'><figcaption>بازار \"مرزی\"</figcaption></figure>",
                        "![بازار](x.jpg \"بازار \\\"مرزی\\\"\")"),
                Arguments.of(
                        "<iframe src='https://www.example.org/embed/1' title='Film'></iframe>",
                        "[Film](https://www.example.org/embed/1)"),
                Arguments.of(
                        "<p>که <math><semantics><mrow><mi>x</mi><mo>=</mo><mn>2</mn></mrow><annotation"
                                + " encoding='application/x-tex'>x=\\frac{4}{2}</annotation></semantics></math> است</p>",
                        "که `x=\\frac{4}{2}` است"),
                Arguments.of(
                        "<p><span class=katex><span><math alttext='a^2'><msup><mi>a</mi><mn>2</mn></msup></math></span><span"
                                + " aria-hidden=true>a2</span></span> است</p>",
                        "`a^2` است"),
                Arguments.of("<p>که <math><mi>x</mi><mo>=</mo><mn>2</mn></math> است</p>", "که x=2 است"),
                Arguments.of("<dl><dt>واژه</dt><dd>معنا</dd></dl>", "**واژه**\n> معنا"),
                Arguments.of(
                        "<p>import duties</p><p>import os from 'os'</p>", "import duties\n\nimport&#32;os from 'os'"),
                Arguments.of("<p>&nbsp;</p><script>x</script><!-- y --><p>ب</p>", "ب"),
                Arguments.of(
                        "<table><tr><th rowspan=2>a</th><th>b</th></tr><tr><td>c</td></tr><tr><td>d</td><td>e</td></tr></table>",
                        "| a | b |\n|---|---|\n|   | c |\n| d | e |"),
                Arguments.of(
                        "<p>منبع<sup id=x><a href='https://a.b/'>[1]</a></sup></p>",
                        "منبع<sup>[\\[1&#93;](https://a.b/)</sup>"),
                Arguments.of(
                        "<ul><li><p>یک</p></li><li><p>دو</p><ol start=3><li><p>سه</p></li></ol></li></ul>",
                        "- یک\n- دو\n  3. سه"),
                Arguments.of(
                        "<ul class=gallery><li><figure><img src='a.jpg'></figure></li><li><img src='b.jpg' alt='ب'></li></ul>",
                        "![](a.jpg)\n\n![ب](b.jpg)"),
                Arguments.of(
                        "<p><a href='#s'>به بخش</a> <a href='#n'>به هیچ</a> <a href='whatsapp://send'>هم‌رسانی</a></p><h2><a id='s'></a>بخش دوم</h2>",
                        "[به بخش](#bkhsh-dwm) به هیچ هم‌رسانی\n\n## بخش دوم"),
                Arguments.of("<p><img src='a.jpg' alt='a &lt;b&gt;c&lt;/b&gt;'></p>", "![a c](a.jpg)"),
                Arguments.of("<p>a<img src='spy.gif' width='1' height='1'></p>", "a"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void html_becomes_markdown(String html, String expected) {
        assertThat(markdown(html)).isEqualTo(expected);
    }

    static List<String> hardBodies() {
        return List.of(
                "<p>نقل <b>«قول»</b>ها، <i>(چنین)</i>است <b>۱۲٫۵</b>٪ <b><i>هر دو</i></b>ی آن</p>",
                "<p><b>آغاز</b></p><p>+ بعلاوه</p><p>~~~</p><p>===</p><p>| الف |</p><p>&gt; بزرگ‌تر</p><p>a:b</p>",
                "<ul><li><p>یک</p><p>دو</p></li><li><b>سه</b><br>چهار</li></ul><p>پس از فهرست</p>",
                "<ol><li>یک<blockquote>نقل</blockquote></li><li><pre>کد\n  دوم</pre>پایان</li></ol>",
                "<table><thead><tr><th>الف</th><th>ب</th></tr></thead><tbody><tr><td><b>ج</b>،د</td><td>۱. ه</td></tr></tbody></table>",
                "<p>&lt;script&gt;alert(1)&lt;/script&gt; {{ x }} {% y %} [[z]] $$w$$ ^u^ ==v== x^2^ ===z=== H~2~O</p>",
                "<p>پانویس[^1] و &#91;^2&#93;: متن</p><p>[1]: https://a.b/ تعریف نیست</p>",
                "<p>a@b.ir و www.example.org/a_b و https://example.org/س_ش.</p>",
                "<center><font color=red><u>زیر خط</u> <big>بزرگ</big></font></center><p>x<p>y",
                "<p>یک <strike>خط‌خورده</strike>ها، ۲<sup>۳</sup></p><hr><address>نشانی</address>",
                "<div><span>بند</span> <b>پیوسته</b><div>درون</div> پس از آن <a href='#'>پیوند</a></div>",
                "<p>import os from 'os'</p><p>import 'a'; <p>یک<br>import <i>a</i>, b from \"c\"</p><p>import duties rose</p>",
                "<p>export default function a() { }</p><p>export const x = 1<br>دو</p><p>export class A {</p><p>export {a} from 'b'</p><p>export fell</p>",
                "<p>۱۴۰۱. سال بد</p><p>1) نه</p><p>!&#91;نه&#93;(x)</p><p>`نه` \\ نه</p>",
                "<div><table><tr><td>چیدمان<table><tr><td>درونی</td><td>دوم</td></tr></table></td></tr></table></div>",
                "<a href='https://x.org/'><h3>سرخط</h3><p>متن پیوند</p></a>");
    }

    /** What readers of the page see, letter for letter, is what readers of the old one saw. */
    @ParameterizedTest
    @MethodSource("hardBodies")
    void no_word_is_lost_or_changed_on_the_way_to_the_page(String html) {
        assertThat(words(rendered(markdown(html))))
                .isEqualTo(words(Jsoup.parseBodyFragment(html).body().html()));
    }

    private static String words(String html) {
        return Jsoup.parseBodyFragment(html).body().text().replaceAll("[\\s\\u00A0]+", "");
    }

    private static String rendered(String markdown) {
        SourceFile file = new SourceFile("fa/a.md", "---\ntitle: a\n---\n\n" + markdown, "UTF-8");
        Article article = new ArticleReader(List.of(Language.PERSIAN), ZoneOffset.UTC, Map.of())
                .read(file)
                .article()
                .orElseThrow();
        return new BodyRenderer().render(article, markdown).html();
    }

    @Test
    void many_signs_of_formulas_amid_long_text_are_read_to_their_end() {
        String letters = "a".repeat(700_000);
        String signs = "$".repeat(700_000);
        assertThat(markdown("<p>" + letters + signs + letters + "</p>"))
                .isEqualTo(letters + signs.replace("$", "\\$") + letters);
    }

    @Test
    void structure_of_any_depth_keeps_its_words() {
        String deep = "<div><b>".repeat(20_000) + "ژرف" + "</b></div>".repeat(20_000);
        assertThat(markdown(deep)).contains("ژرف");
        assertThat(markdown("<ul><li>".repeat(3000) + "ژرف")).contains("ژرف");
        assertThat(markdown("<blockquote>".repeat(3000) + "ژرف")).contains("ژرف");
    }
}
