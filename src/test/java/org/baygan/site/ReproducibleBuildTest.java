package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import org.baygan.pipeline.SiteBuilder;
import org.baygan.pipeline.run.BuildOptions;
import org.baygan.pipeline.run.BuildProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same input makes the same bytes, wherever and however it is built. */
class ReproducibleBuildTest {
    /** Reads any bytes, lines of pictures too. */
    private static final Charset ANY = StandardCharsets.ISO_8859_1;

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
            Pages built = buildSample(folder.resolve("out"), jobs);
            assertThat(differences(built, SampleArchive.pages())).isEmpty();
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
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.language=" + language,
                        "-Duser.country=" + country,
                        "-Duser.timezone=" + zone,
                        "-Dfile.encoding=ISO-8859-1"));
        assertThat(result.status()).as(result.out()).isZero();
        assertThat(differences(Pages.in(other), SampleArchive.pages())).isEmpty();
    }

    @Test
    void withTheCacheAndWithout() throws IOException {
        TempSite site = smallSite("site");
        site.build();
        assertThat(site.folder().resolve(".baygan")).isDirectory();
        site.build();
        TempSite fresh = smallSite("fresh");
        fresh.buildAfresh();
        assertThat(differences(site.pages(), fresh.pages())).isEmpty();
    }

    @Test
    void afterChangesItIsAsIfBuiltAfresh() throws IOException {
        TempSite site = smallSite("site").write("content/en/economy/gone.md", TempSite.GOOD);
        site.build();
        Files.delete(site.folder().resolve("content/en/economy/gone.md"));
        site.write("content/en/new.md", "---\ntitle: New\ndate: 2021\n---\nNew text\n")
                .build();
        TempSite fresh = smallSite("fresh").write("content/en/new.md", "---\ntitle: New\ndate: 2021\n---\nNew text\n");
        assertThat(differences(site.pages(), fresh.buildAfresh())).isEmpty();
    }

    @Test
    void anUnchangedFileKeepsItsTime() throws IOException {
        TempSite site = smallSite("site");
        site.build();
        FileTime past = FileTime.from(Instant.parse("2020-02-02T02:02:02Z"));
        for (String path : site.pages().files()) {
            Files.setLastModifiedTime(site.output().resolve(path), past);
        }
        site.write("content/en/good.md", TempSite.GOOD.replace("Nothing", "Something"))
                .build();
        assertThat(Files.getLastModifiedTime(site.output().resolve("fa/1389/02/13-x.html")))
                .isEqualTo(past);
        assertThat(Files.getLastModifiedTime(site.output().resolve(TempSite.GOOD_PAGE)))
                .isNotEqualTo(past);
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

    /** What differs: files that only one has, and those whose bytes differ, by the first line that does. */
    private static List<String> differences(Pages one, Pages other) throws IOException {
        List<String> differences = new ArrayList<>();
        Set<String> all = new TreeSet<>(one.files());
        all.addAll(other.files());
        for (String path : all) {
            Path first = one.folder().resolve(path);
            Path second = other.folder().resolve(path);
            if (!Files.exists(first) || !Files.exists(second)) {
                differences.add(path + " is only in " + (Files.exists(first) ? one : other).folder());
            } else if (Files.mismatch(first, second) >= 0) {
                differences.add(
                        path + firstDifference(Files.readAllLines(first, ANY), Files.readAllLines(second, ANY)));
            }
        }
        return differences;
    }

    private static String firstDifference(List<String> one, List<String> other) {
        int line = 0;
        while (line < Math.min(one.size(), other.size()) && one.get(line).equals(other.get(line))) {
            line++;
        }
        return ":" + (line + 1) + ": " + at(one, line) + " <> " + at(other, line);
    }

    private static String at(List<String> lines, int line) {
        return line < lines.size() ? lines.get(line) : "(the end)";
    }
}
