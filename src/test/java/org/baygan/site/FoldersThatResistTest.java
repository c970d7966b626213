package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Folders in which a build may not do what it does elsewhere. */
@Timeout(300)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no such permissions")
class FoldersThatResistTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private TempSite site() throws IOException {
        return TempSite.withGoodArticle(folder.toRealPath().resolve("site"));
    }

    private static OtherProcess.Result build(TempSite site, String... more) throws Exception {
        return ProgramProcess.start(
                        OtherProcess.withoutPrivileges(),
                        List.of("-cp", System.getProperty("java.class.path")),
                        ProgramProcess.build(site, more))
                .await();
    }

    /** Builds while a folder is read-only. */
    private static OtherProcess.Result buildWithReadOnly(TempSite site, Path readOnly, String... more)
            throws Exception {
        Files.setPosixFilePermissions(readOnly, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            return build(site, more);
        } finally {
            Files.setPosixFilePermissions(readOnly, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static void assertRefused(OtherProcess.Result refused, String message) {
        assertThat(refused.out()).isEqualTo("baygan: " + message + "\n");
        assertThat(refused.status()).isEqualTo(3);
    }

    @Test
    void an_output_folder_that_is_read_only_stays_as_it_is() throws Exception {
        TempSite site = site();
        site.build();
        String before = SiteHash.of(site.output());
        site.write("content/en/new.md", TempSite.GOOD);
        assertRefused(
                buildWithReadOnly(site, site.output()),
                "The output folder " + site.output()
                        + " is read-only: change its permissions, or name another folder with --output");
        assertThat(SiteHash.of(site.output())).isEqualTo(before);
    }

    @Test
    void beside_the_output_folder_there_must_be_room_for_the_new_site() throws Exception {
        TempSite site = site();
        site.build();
        assertRefused(
                buildWithReadOnly(site, site.folder()),
                "The folder " + site.folder() + " is read-only, and the new site is made there beside the old one:"
                        + " change its permissions, or name another folder with --output");
    }

    @Test
    void a_cache_folder_that_is_read_only_is_named() throws Exception {
        TempSite site = site();
        site.build();
        Path kept = site.folder().resolve(".baygan");
        assertRefused(buildWithReadOnly(site, kept), "No permission to use " + kept);
    }

    @Test
    void a_site_that_is_read_only_is_built_into_another_folder_and_keeps_its_cache_there() throws Exception {
        TempSite site = site();
        Path output =
                Files.createDirectory(folder.toRealPath().resolve("elsewhere")).resolve("site-output");
        OtherProcess.Result built = buildWithReadOnly(site, site.folder(), "--output", output.toString());
        assertThat(built.status()).as(built.out()).isZero();
        assertThat(output.resolve("index.html")).exists();
        OtherProcess.Result again = buildWithReadOnly(site, site.folder(), "--output", output.toString());
        assertThat(again.out()).contains("The site is up to date");
        assertThat(site.folder().resolve(".baygan")).doesNotExist();
    }

    @Test
    void a_file_where_the_cache_folder_should_be_is_named() throws Exception {
        TempSite site = site().write(".baygan", "not a folder");
        assertRefused(
                build(site),
                "A folder is needed where this file is: " + site.folder().resolve(".baygan"));
    }

    @Test
    void a_cache_that_is_read_only_is_begun_anew() throws Exception {
        TempSite site = site();
        site.build();
        Path cache = site.folder().resolve(".baygan/stories.mv");
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("r--r--r--"));
        site.write("content/en/new.md", TempSite.GOOD); // or there might be nothing to do
        OtherProcess.Result built = build(site);
        assertThat(built.status()).as(built.out()).isZero();
        assertThat(Files.isWritable(cache)).isTrue();
    }

    /** As on a file system without hard links: Linux lets nobody link a file that is another's. */
    @Test
    void files_that_can_not_be_linked_are_written() throws Exception {
        TempSite site = site();
        site.build();
        String before = SiteHash.of(site.output());
        if ("root".equals(System.getProperty("user.name"))) {
            Files.setOwner(
                    site.output().resolve(TempSite.GOOD_PAGE),
                    site.output()
                            .getFileSystem()
                            .getUserPrincipalLookupService()
                            .lookupPrincipalByName("nobody"));
        }
        Files.delete(site.folder().resolve(".baygan/last-build")); // which would say that there is nothing to do
        OtherProcess.Result built = build(site);
        assertThat(built.status()).as(built.out()).isZero();
        assertThat(SiteHash.of(site.output())).isEqualTo(before);
        assertThat(Files.getOwner(site.output().resolve(TempSite.GOOD_PAGE)).getName())
                .isEqualTo(System.getProperty("user.name"));
    }
}
