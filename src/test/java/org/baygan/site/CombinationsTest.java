package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import org.baygan.markup.Payloads;
import org.baygan.pipeline.SiteBuilder;
import org.baygan.pipeline.run.BuildProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A small site of ordinary and of hostile articles is the same in sixty-four surroundings: four locales, four time
 * zones and one to four threads, in each of four processes that differ in stack, charset and compiler.
 */
class CombinationsTest {
    private static final List<String> LOCALES = List.of("fa", "ar-EG", "tr-TR", "th-TH-u-ca-buddhist-nu-thai");
    private static final List<String> ZONES =
            List.of("Asia/Tehran", "Pacific/Kiritimati", "America/St_Johns", "America/Los_Angeles");

    /** One has the optimising compiler, which takes most of its time. */
    private static final List<List<String>> PROCESSES = List.of(
            List.of("-Xss256k"),
            List.of("-Xss8m", "-XX:TieredStopAtLevel=1"),
            List.of("-XX:TieredStopAtLevel=1", "-Dfile.encoding=ISO-8859-1", "-Duser.language=tr", "-Duser.country=TR"),
            List.of(
                    "-XX:TieredStopAtLevel=1",
                    "-Dfile.encoding=UTF-16",
                    "-Duser.timezone=Asia/Kabul",
                    "-XX:+UseSerialGC"));

    @TempDir
    Path folder;

    @Test
    void oneSiteInSixtyFourSurroundings() throws Exception {
        TempSite site = TempSite.withGoodArticle(folder.resolve("site"))
                .write("content/fa/x.md", "---\ntitle: خبر\ndate: 1389/02/13\ntopics: [یک, دو]\n---\nمتن ۱۲\n")
                .write(
                        "content/en/INFO.md",
                        "---\ntitle: TITLE\ndate: 2010-05-03\nsection: I\n---\n[INFO]\n\n[info]: x\n")
                .write(
                        "content/en/title.md",
                        "---\ntitle: \"\\x01\"\ndate: 2010\n---\n[a](b \"" + "c".repeat(1_400) + "\")\n")
                .write("content/en/mark.md", "<a title=\"&#&#xFDD0;xFDD0;z\">x</a>\n")
                .write("content/en/deep.md", "- ".repeat(40) + "a\n\n" + "[^1]".repeat(20_000) + "\n\n[^1]: b\n")
                .write("content/en/payloads.md", String.join("\n\n", Payloads.all()) + "\n");
        Set<String> hashes = new TreeSet<>();
        for (int i = 0; i < PROCESSES.size(); i++) {
            Path output = folder.resolve("output-" + i);
            OtherProcess.Result result = OtherProcess.run(
                    CombinationsTest.class,
                    PROCESSES.get(i),
                    List.of(site.folder().toString(), output.toString()));
            assertThat(result.status()).as(result.out()).isZero();
            List<String> lines = result.out().lines().toList();
            assertThat(lines).hasSize(LOCALES.size() * ZONES.size());
            hashes.addAll(lines);
        }
        assertThat(hashes).hasSize(1);
    }

    /** The process: site, output folder. Prints a hash for each combination. */
    public static void main(String[] arguments) throws IOException {
        List<String> hashes = new ArrayList<>();
        for (int i = 0; i < LOCALES.size() * ZONES.size(); i++) {
            Locale.setDefault(Locale.forLanguageTag(LOCALES.get(i / ZONES.size())));
            TimeZone.setDefault(TimeZone.getTimeZone(ZONES.get(i % ZONES.size())));
            Path output = Path.of(arguments[1], String.valueOf(i));
            Files.createDirectories(Path.of(arguments[1]));
            SiteBuilder.build(SampleArchive.options(Path.of(arguments[0]), output, 1 + i % 4), BuildProgress.SILENT);
            hashes.add(SiteHash.of(output));
        }
        System.out.writeBytes(String.join("\n", hashes).getBytes(StandardCharsets.US_ASCII));
        System.out.flush();
    }
}
