package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.baygan.build.BuildOptions;
import org.baygan.build.BuildProgress;
import org.baygan.build.SiteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same input makes the same bytes, wherever and however it is built. */
class ReproducibleBuildTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "fa, Asia/Tehran, 1",
        "ar-EG, Pacific/Kiritimati, 4",
        "tr-TR, America/Los_Angeles, 4",
        "th-TH-u-ca-buddhist-nu-thai, UTC, 2"
    })
    void inEveryLocaleZoneAndNumberOfThreads(String locale, String zone, int jobs) throws IOException {
        Locale locale0 = Locale.getDefault();
        TimeZone zone0 = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(hashes(buildSample(folder.resolve("out"), jobs))).isEqualTo(hashes(SampleArchive.pages()));
        } finally {
            Locale.setDefault(locale0);
            TimeZone.setDefault(zone0);
        }
    }

    @ParameterizedTest
    @CsvSource({"fa, IR, Asia/Tehran, 1", "tr, TR, America/St_Johns, 3"})
    void inAProcessOfItsOwn(String language, String country, String zone, int jobs) throws Exception {
        Path other = folder.resolve("other");
        OtherProcess.Result result = OtherProcess.build(
                SampleArchive.REPOSITORY,
                other,
                jobs,
                List.of(
                        "-Duser.language=" + language,
                        "-Duser.country=" + country,
                        "-Duser.timezone=" + zone,
                        "-Dfile.encoding=ISO-8859-1"));
        assertThat(result.status()).as(result.out()).isZero();
        assertThat(hashes(Pages.in(other))).isEqualTo(hashes(SampleArchive.pages()));
    }

    @Test
    void withTheCacheAndWithout() throws IOException {
        TempSite site = smallSite("site");
        site.build();
        Map<String, String> first = hashes(site.pages());
        assertThat(site.folder().resolve(".baygan")).isDirectory();
        site.build();
        assertThat(hashes(site.pages())).isEqualTo(first);
        assertThat(hashes(smallSite("elsewhere").buildAfresh())).isEqualTo(first);
    }

    @Test
    void afterChangesItIsAsIfBuiltAfresh() throws IOException {
        TempSite site = smallSite("site").write("content/en/economy/gone.md", TempSite.GOOD);
        site.build();
        Files.delete(site.folder().resolve("content/en/economy/gone.md"));
        site.write("content/en/new.md", "---\ntitle: New\ndate: 2021\n---\nNew text\n")
                .build();
        TempSite fresh = smallSite("fresh").write("content/en/new.md", "---\ntitle: New\ndate: 2021\n---\nNew text\n");
        assertThat(hashes(site.pages())).isEqualTo(hashes(fresh.buildAfresh()));
    }

    @Test
    void anUnchangedFileKeepsItsTime() throws IOException {
        TempSite site = smallSite("site");
        site.build();
        FileTime past = FileTime.from(Instant.parse("2020-02-02T02:02:02Z"));
        for (String path : site.pages().files()) {
            Files.setLastModifiedTime(site.output().resolve(path), past);
        }
        site.write("content/en/good.md", TempSite.GOOD.replace("Nothing", "Something")).build();
        assertThat(Files.getLastModifiedTime(site.output().resolve("fa/1389/02/13-x.html"))).isEqualTo(past);
        assertThat(Files.getLastModifiedTime(site.output().resolve(TempSite.GOOD_PAGE))).isNotEqualTo(past);
    }

    private TempSite smallSite(String name) throws IOException {
        return TempSite.withGoodArticle(folder.resolve(name))
                .write("content/fa/x.md", "---\ntitle: خبر\ndate: 1389/02/13\ntopics: [یک, دو]\n---\nمتن\n")
                .write("content/en/x.md", "---\ntitle: News\ndate: 2010-05-03\nsection: Sport\n---\nText\n");
    }

    private static Pages buildSample(Path output, int jobs) throws IOException {
        BuildOptions options = SampleArchive.options(output, jobs);
        return Pages.in(SiteBuilder.build(options, BuildProgress.SILENT).output());
    }

    private static Map<String, String> hashes(Pages pages) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (String path : pages.files()) {
            hashes.put(path, hash(Files.readAllBytes(pages.folder().resolve(path))));
        }
        return hashes;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
