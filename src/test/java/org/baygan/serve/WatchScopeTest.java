package org.baygan.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.baygan.config.SiteConfigReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchScopeTest {
    private static final Path SITE = Path.of("/site").toAbsolutePath();
    private static final WatchScope SCOPE = WatchScope.of(
            SITE, SiteConfigReader.of("content.folder=text/news\n").config(), SITE.resolve("text/news/out"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/news/en/a.md", "text/news", "text", "templates/page.ftlh", "templates/messages_fa.properties",
                "assets/a.png", "site-data/topics.yaml", "jbake.properties", "custom.properties",
                        "assets/x/.jbakeignore"
            })
    void concerns_what_a_build_reads(String path) {
        assertThat(SCOPE.concerns(SITE.resolve(path))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/other/a.md",
                "content/a.md",
                "site-output/index.html",
                ".git/index",
                ".baygan/stories.mv",
                "target/x",
                "text/news/.a.md.swp",
                "text/news/out/index.html",
                "assets/.git/x",
                "../other",
                "README.md"
            })
    void nothing_else(String path) {
        assertThat(SCOPE.concerns(SITE.resolve(path).normalize())).isFalse();
        assertThat(SCOPE.enters(SITE.resolve(path).normalize())).isFalse();
    }
}
