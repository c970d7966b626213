package org.baygan.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.app.configuration.JBakeConfigurationFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JBake's own loader is the oracle for {@code jbake.properties}. */
class JBakeAgreementTest {
    private static final String FILE = """
            # a JBake site
              ! with both comment marks
            site.host=https://example.org/news
            content.folder = articles
            template.folder: theme
            asset.folder static
            destination.folder=\\
                # a comment inside a continued line
                out\\u002Dput
            data.folder=da\\
            ta-files
            ignore.file = .skip
            index.paginate=true
            index.posts_per_page=7
            index.posts_per_page=8
            template.post.file=article.ftlh
            template.opinion.file=${template.post.file}
            site.title=بایگانی ${town}
            town=\\u0627ردبیل
            key\\ with\\=signs=a\\tb\\\\c
            empty=
            """;

    @TempDir
    Path site;

    private DefaultJBakeConfiguration theirs;
    private SiteConfig ours;

    @BeforeEach
    void read() throws IOException {
        Files.writeString(site.resolve("jbake.properties"), FILE);
        theirs = new JBakeConfigurationFactory()
                .createDefaultJbakeConfiguration(
                        site.toFile(), site.resolve("out").toFile(), false);
        ours = SiteConfigReader.read(site).config();
    }

    @Test
    void both_readings_agree_on_the_typed_settings() {
        assertThat(ours.baseUrl().orElseThrow()).hasToString(theirs.getSiteHost() + "/");
        assertThat(ours.contentFolder()).isEqualTo(theirs.getContentFolderName());
        assertThat(ours.templateFolder()).isEqualTo(theirs.getTemplateFolderName());
        assertThat(ours.assetFolder()).isEqualTo(theirs.getAssetFolderName());
        assertThat(ours.dataFolder()).isEqualTo(theirs.getDataFolderName());
        assertThat(ours.ignoreFile()).isEqualTo(theirs.getIgnoreFileName());
        assertThat(ours.pageSize()).isEqualTo(theirs.getPostsPerPage());
        assertThat(ours.templateFiles())
                .containsOnlyKeys("post", "opinion")
                .allSatisfy((type, file) -> assertThat(
                                theirs.getTemplateFileByDocType(type).getName())
                        .isEqualTo(file));
    }

    @Test
    void both_readings_agree_on_every_text() {
        assertThat(ours.properties())
                .hasSize(15)
                .allSatisfy((key, value) -> assertThat(
                                theirs.getCompositeConfiguration().getString(key))
                        .isEqualTo(value));
    }
}
