package org.baygan.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
