package org.baygan.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedSourceTest {
    @Test
    void nothingIsLeftThatThePageDoesNotShow() {
        String published = PublishedSource.of(Reading.article("en/a.md", """
                ---
                title: Border market # working title: Stalls
                telephone: "0123"
                params: {note: ask again}
                ---
                It opened.<!-- who said so? -->

                <!-- two
                lines --> On Monday.

                ```html
                <!-- shown -->
                ```
                """));
        assertThat(published).isEqualTo("""
                        ---
                        title: "Border market"
                        lang: en
                        ---

                        It opened.


                         On Monday.

                        ```html
                        <!-- shown -->
                        ```
                        """);
    }

    /** Lines are divided by ⏎. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "~~~⏎```⏎~~~⏎<!-- secret -->",
                "~~~~⏎~~~⏎~~~~ ⏎<!-- secret -->",
                "````⏎```⏎````⏎<!-- secret -->",
                "```⏎~~~⏎    ```⏎``` x⏎```⏎<!-- secret -->",
                "```x```⏎<!-- secret -->",
                "~~~ x~y⏎<!-- secret -->⏎~~~",
                "term⏎: a⏎~~~⏎⏎<!-- secret -->⏎~~~",
                "term⏎: a⏎⏎    b⏎~~~⏎⏎<!-- secret -->⏎~~~",
                "a⏎    ```⏎<!-- secret -->",
                " ~~~⏎code⏎~~~⏎<!-- secret -->",
                "- ~~~⏎  code⏎  ~~~⏎<!-- secret -->",
                "- a⏎⏎  ~~~⏎  code⏎⏎<!-- secret -->⏎~~~",
                "<div>⏎~~~⏎</div>⏎⏎<!-- secret -->⏎⏎~~~",
                "<pre>⏎⏎~~~⏎</pre>⏎⏎<!-- secret -->",
                "a <!-- b⏎⏎~~~⏎--> c⏎~~~⏎⏎<!-- secret -->",
                "a <!-- b⏎⏎c ` d --> `<!-- secret --> ` e",
                "a ` b⏎<!-- secret --> ` c ` d",
                "a `` b ` <!-- secret -->",
                "a \\` <!-- secret --> ` b",
                "<a title='`'><!-- secret --> ` b</a>",
                "[a](b '`') <!-- secret --> ` c",
                "` | <!-- secret --> ` |⏎- | -",
                "<div>⏎`<!-- secret -->`⏎</div>",
            })
    void aCommentThatMayBeOutsideCodeIsNotPublished(String text) {
        assertThat(published(text)).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Write `<!--more-->` where it ends.⏎The rest.",
                "`` a ` <!-- b `` c `<!--`⏎The rest.",
                "~~~⏎```⏎<!-- shown -->⏎~~~⏎The rest.",
                "```` html⏎```⏎<!--⏎````⏎`-->`⏎The rest.",
                "~~~ a`b`⏎<!-- shown -->⏎~~~~",
                "a ` b⏎⏎`<!-- c -->` d",
            })
    void codeIsPublishedAsItIs(String text) {
        assertThat(published(text)).endsWith("\n\n" + text.replace('⏎', '\n') + "\n");
    }

    private static String published(String text) {
        return PublishedSource.of(Reading.article("en/a.md", "---\ntitle: T\n---\n" + text.replace('⏎', '\n')));
    }
}
