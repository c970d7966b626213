package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.baygan.cli.Baygan;
import org.baygan.pipeline.SiteBuilder;
import org.baygan.pipeline.run.BuildProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The preview in a process of its own. */
@Timeout(600)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has neither signals nor these permissions")
class PreviewProcessTest {
    private static final String ADDRESS = "The preview is at ";
    private static final long SEED = 14050905;
    private static final int KILLS = 10;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Process start(List<String> prefix) throws IOException {
        return start(prefix, folder);
    }

    private static Process start(List<String> prefix, Path site) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Baygan.class.getName()));
        command.addAll(List.of("serve", "--port", "0", "--source", site.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static BufferedReader output(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static void awaitLine(BufferedReader out, String start) throws IOException {
        String line = out.readLine();
        while (line != null && !line.startsWith(start)) {
            line = out.readLine();
        }
        assertThat(line).as(start).isNotNull();
    }

    @Test
    void a_preview_that_is_told_to_end_does_so_cleanly() throws Exception {
        TempSite site = TempSite.withGoodArticle(folder);
        Process process = start(List.of());
        try (BufferedReader out = output(process)) {
            awaitLine(out, ADDRESS);
            process.toHandle().destroy(); // the signal that a service gets; Ctrl-C's takes the same way
            assertThat(out.lines()).as("nothing more is said").isEmpty();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroyForcibly();
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
        assertThat(site.pages().page(TempSite.GOOD_PAGE).text()).contains("Nothing happened today.");
        assertThat(site.build().published()).isTrue();
    }

    @Test
    void one_that_is_killed_after_a_save_leaves_a_site_that_the_next_build_puts_right() throws Exception {
        TempSite site = TempSite.withGoodArticle(folder.resolve("site"));
        Random random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            int moment = random.nextInt(200);
            Process process = start(List.of(), site.folder());
            try (BufferedReader out = output(process)) {
                awaitLine(out, ADDRESS);
                site.write("content/en/good.md", TempSite.GOOD + "Save number " + kill + ".\n");
                assertThat(process.waitFor(moment, TimeUnit.MILLISECONDS)).isFalse();
            } finally {
                process.destroyForcibly().waitFor();
            }
            String where = "kill %s, %s ms after the save, seed %s".formatted(kill, moment, SEED);
            assertThat(site.build().published()).as(where).isTrue();
            assertThat(site.pages().page(TempSite.GOOD_PAGE).text()).as(where).contains("Save number " + kill + ".");
            Path clean = folder.resolve("clean-" + kill);
            SiteBuilder.build(SampleArchive.options(site.folder(), clean, 2), BuildProgress.SILENT);
            assertThat(SiteHash.of(site.output())).as(where).isEqualTo(SiteHash.of(clean));
            assertThat(site.folder()).as(where).isDirectoryNotContaining("glob:**.{new,old,page}");
        }
    }

    @Test
    void a_folder_that_can_not_be_read_is_named() throws Exception {
        TempSite.withGoodArticle(folder);
        Path content = folder.resolve("content");
        Files.setPosixFilePermissions(content, PosixFilePermissions.fromString("---------"));
        Process process = start(OtherProcess.withoutPrivileges());
        try (BufferedReader out = output(process)) {
            assertThat(out.lines()).endsWith("baygan: No permission to use " + content.toRealPath());
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(3);
        } finally {
            process.destroyForcibly();
            Files.setPosixFilePermissions(content, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void a_folder_that_can_not_be_read_for_a_while_is_read_again() throws Exception {
        TempSite.withGoodArticle(folder);
        Path content = folder.resolve("content");
        Process process = start(OtherProcess.withoutPrivileges());
        try (BufferedReader out = output(process)) {
            awaitLine(out, ADDRESS);
            Files.setPosixFilePermissions(content, PosixFilePermissions.fromString("---------"));
            awaitLine(out, "baygan: No permission to use " + content.toRealPath());
            Files.setPosixFilePermissions(content, PosixFilePermissions.fromString("rwxr-xr-x"));
            awaitLine(out, "The site is up to date: 1 article");
        } finally {
            process.destroyForcibly();
            Files.setPosixFilePermissions(content, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
