package org.baygan.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What other programs' names mean. A caption stands behind an arrow. */
class RenderingsTest {
    private static Call call(String inside) {
        return CallReader.read(0, 1, inside);
    }

    private static String rendered(Call call) {
        return Renderings.of(call)
                .map(rendering -> rendering.text().apply(call))
                .orElse("none")
                .replace(Inlines.CAPTION, '→');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '§',
            value = {
                "figure src=a ~ ![](<a>)",
                "figure a ~ ![](<a>)",
                "img image_path=a ~ ![](<a>)",
                "image path=' ' url=a ~ ![](<a>)",
                "picture ~ §§",
                "figure src=' ' ~ §§",
                "figure src=a alt=b ~ ![b](<a>)",
                "figure src=a title=b ~ ![b](<a> \"b\")",
                "figure src=a caption=b ~ ![b](<a> \"b\")",
                "figure src=a alt=c caption=b ~ ![c](<a> \"b\")",
                "figure src=a title=b caption=b ~ ![b](<a> \"b\")",
                "figure src=a title=c caption=b ~ ![b](<a>)→ **c** b",
                "figure src=a title=c caption=b alt=d ~ ![d](<a>)→ **c** b",
                "figure src=a caption='*b* [c](d) <e>f</e>' ~ ![b c f](<a>)→ *b* [c](d) <e>f</e>",
                "figure src=a link=b ~ [![](<a>)](<b>)",
                "figure src=a link=b caption=c ~ [![c](<a>)](<b>)→ c",
                "figure src=a link=b title=c! ~ [![c\\!](<a>)](<b>)→ c\\!",
                "figure src=a attr=b ~ ![](<a>)→ b",
                "figure src=a attr=b attrlink=c ~ ![](<a>)→ [b](<c>)",
                "figure src=a attrlink=https://c.d/ ~ ![](<a>)→ [c\\.d\\/](<https://c.d/>)",
                "figure src=a caption=e attr=b ~ ![e](<a>)→ e b",
                "video src=a.mp4 title=b ~ ![b](<a.mp4> \"b\")",
                "audio mp3=a.mp3 ~ ![](<a.mp3>)",
                "youtube a ~ ![](<https://www.youtube.com/watch?v=a>)",
                "yt id=a title=b ~ ![b](<https://www.youtube.com/watch?v=a>)",
                "youtube ~ §§",
                "youtube https://youtu.be/a ~ ![](<https://youtu.be/a>)",
                "vimeo 1 ~ ![](<https://vimeo.com/1>)",
                "aparat a ~ ![](<https://www.aparat.com/v/a>)",
                "gist a b ~ [gist\\.github\\.com\\/a\\/b](<https://gist.github.com/a/b>)",
                "tweet 1 ~ [x\\.com\\/i\\/status\\/1](<https://x.com/i/status/1>)",
                "tweet user=a id=1 ~ [x\\.com\\/a\\/status\\/1](<https://x.com/a/status/1>)",
                "x https://x.com/a ~ [x\\.com\\/a](<https://x.com/a>)",
                "twitter ~ §§",
                "instagram a ~ [instagram\\.com\\/p\\/a\\/](<https://www.instagram.com/p/a/>)",
                "ref a.md ~ a.md",
                "relref path=a.md ~ a.md",
                "site.baseurl ~ §§",
                "highlight go ~ go",
                "code language=go ~ go",
                "math a ~ a",
                "note ~ §§",
                "note a ~ a",
                "note title=a ~ a",
                "note heading=a ~ a",
                "details summary=a b ~ a",
                "notice tip ~ §§",
                "notice tip a ~ a",
                "callout tip a ~ a",
                "quote a ~ §§",
                "blockquote title=a ~ a",
                "toc ~ §§",
                "own src=a.png ~ ![](<a.png>)",
                "own image=A.PNG caption=b ~ ![b](<A.PNG> \"b\")",
                "own file=a.mp3 ~ ![](<a.mp3>)",
                "own src=a.txt ~ none",
                "own a.png ~ none",
                "own src={a}.png ~ none",
            })
    void aNameHasAMeaning(String inside, String markdown) {
        assertThat(rendered(call(inside))).isEqualTo(markdown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '§',
            value = {
                "a ~ §§ ~ [a](<a>)",
                "a ~ b ~ [b](<a>)",
                "a#b ~ §§ ~ [a \\> b](<a#b>)",
                "#b ~ §§ ~ [b](<#b>)",
                "a#^b ~ §§ ~ [a](<a>)",
                "#^b ~ §§ ~ [\\^b](<#^b>)",
                "a%?b ~ c ~ [c](<a%25%3Fb>)",
                "TOC ~ §§ ~ §§",
                "_toc_ ~ §§ ~ §§",
            })
    void aWikiLinkHasWordsAndAnAddress(String target, String words, String markdown) {
        Call link =
                words.isEmpty() ? Call.whole(0, 1, "wikilink", target) : Call.whole(0, 1, "wikilink", target, words);
        assertThat(rendered(link)).isEqualTo(markdown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '§',
            value = {
                "a.png ~ §§ ~ ![](<a.png>)",
                "a.png ~ b ~ ![b](<a.png>)",
                "a.png ~ 300 ~ ![](<a.png>)",
                "a.png ~ 300x200 ~ ![](<a.png>)",
                "a.png ~ x200 ~ ![](<a.png>)",
                "a.png ~ 300x ~ ![300x](<a.png>)",
                "a.png#b ~ §§ ~ ![](<a.png#b>)",
                "a.abcd ~ §§ ~ ![](<a.abcd>)",
                "a.abcde ~ §§ ~ [a\\.abcde](<a.abcde>)",
                "a.md ~ b ~ [b](<a.md>)",
                "a.md#b.png ~ c ~ [c](<a.md#b.png>)",
                "a ~ §§ ~ [a](<a>)",
            })
    void whatIsEmbeddedIsAPictureOrALink(String target, String words, String markdown) {
        assertThat(rendered(Call.whole(0, 1, "embed-file", target, words))).isEqualTo(markdown);
    }

    @ParameterizedTest
    @CsvSource({
        "note, en, Note",
        "NOTE, en, Note",
        "tip, fa, نکته",
        "Summary, fa, چکیده",
        "hint, ar, Hint",
        "x, en, ''",
        "x, fa, ''"
    })
    void aUsualBoxHasATitle(String type, String language, String title) {
        assertThat(Renderings.typeTitle(type, language)).isEqualTo(title);
    }

    @Test
    void aPictureMayHaveAttributesThatMeanNothing() {
        assertThat(Renderings.losesAttributes(call("figure src=a width=3"))).isTrue();
        assertThat(Renderings.losesAttributes(call("img src=a alt=b title=c caption=d link=e")))
                .isFalse();
        assertThat(Renderings.losesAttributes(call("youtube a width=3"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"figure", "youtube", "wikilink", "toc", "note"})
    void aNameIsKnown(String name) {
        assertThat(Renderings.knows(name)).isTrue();
        assertThat(Renderings.knows(name + "-")).isFalse();
    }

    @Test
    void namesAreOfKinds() {
        assertThat(Renderings.isVerbatim("code")).isTrue();
        assertThat(Renderings.isVerbatim("note")).isFalse();
        assertThat(Renderings.isContent("raw")).isTrue();
        assertThat(Renderings.isContent("code")).isFalse();
        assertThat(Renderings.isContent("own")).isFalse();
        assertThat(Renderings.isReference("ref")).isTrue();
        assertThat(Renderings.isReference("literal")).isFalse();
        assertThat(Renderings.isQuotation("quote")).isTrue();
        assertThat(Renderings.isQuotation("note")).isFalse();
    }
}
