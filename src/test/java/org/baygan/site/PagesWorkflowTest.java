package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.baygan.pipeline.run.PagesLimits;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The workflows that publish with GitHub Pages: this repository's, and that of the smallest repository with an archive.
 *
 * <p>The commands of the build job run as they are written, by bash and through the real launcher, in a folder that is laid
 * out as a checkout. Only the jar is a stand-in ({@link ProgramJar}): the real one is packed after the tests. The launcher
 * finds it newer than its sources and starts it, where on a fresh runner it would first have Maven build it, which can't
 * be done inside a build. {@code .ci/run} does that.
 */
class PagesWorkflowTest {
    private static final String OWN = ".github/workflows/pages.yml";
    private static final String SMALLEST = "docs/publish/pages.yml";

    /** As configure-pages gives it: without a slash at the end. */
    private static final Map<String, String> STAND_INS =
            Map.of("steps.pages.outputs.base_url", "https://news.example/archive");

    private static final Pattern SIZE_OF_ARTICLES = Pattern.compile("\n  articles +[0-9,]+ files? +[0-9.]+ kB ");

    private static final Pattern OWN_URL = Pattern.compile("https?://news\\.example[^\\s\"'<>]*");

    @TempDir
    Path folder;

    @BeforeEach
    void needBash() {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "a runner's commands are bash's");
    }

    @ParameterizedTest
    @ValueSource(strings = {OWN, SMALLEST})
    void itRunsOnPushByHandAndAfterMidnightInTehran(String file) throws IOException {
        Workflow workflow = Workflow.read(Path.of(file));
        assertThat(workflow.at("on", "push", "branches")).isEqualTo(List.of("main"));
        assertThat(workflow.mapAt("on").containsKey("workflow_dispatch")).isTrue();
        Matcher cron =
                Pattern.compile("(\\d+) (\\d+) \\* \\* \\*").matcher((String) workflow.at("on", "schedule", 0, "cron"));
        assertThat(cron.matches()).isTrue();
        LocalTime inTehran = LocalDate.of(2026, 11, 22)
                .atTime(Integer.parseInt(cron.group(2)), Integer.parseInt(cron.group(1)))
                .atOffset(ZoneOffset.UTC)
                .atZoneSameInstant(ZoneId.of("Asia/Tehran"))
                .toLocalTime();
        assertThat(inTehran).isBetween(LocalTime.of(0, 2), LocalTime.of(0, 15));
        assertThat(workflow.at("concurrency", "group")).isEqualTo("pages");
    }

    @ParameterizedTest
    @ValueSource(strings = {OWN, SMALLEST})
    void onlyTheJobThatDeploysMayWrite(String file) throws IOException {
        Workflow workflow = Workflow.read(Path.of(file));
        assertThat(workflow.mapAt("permissions")).isEmpty();
        assertThat(workflow.at("jobs", "build", "permissions")).isEqualTo(Map.of("contents", "read", "pages", "read"));
        assertThat(workflow.at("jobs", "deploy", "permissions"))
                .isEqualTo(Map.of("pages", "write", "id-token", "write"));
        assertThat(workflow.at("jobs", "deploy", "needs")).isEqualTo("build");
        assertThat(workflow.at("jobs", "deploy", "environment", "name")).isEqualTo("github-pages");
    }

    @ParameterizedTest
    @ValueSource(strings = {OWN, SMALLEST})
    void theActionsAreThoseThatGitHubStillRuns(String file) throws IOException {
        assertThat(Workflow.read(Path.of(file)).actions())
                .isEqualTo(Map.of(
                        "actions/checkout", "v7",
                        "actions/setup-java", "v5",
                        "actions/cache", "v5",
                        "actions/configure-pages", "v6",
                        "actions/upload-pages-artifact", "v5",
                        "actions/deploy-pages", "v5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {OWN, SMALLEST})
    void whatTheLastBuildReadIsTakenOverByTheNext(String file) throws IOException {
        Workflow workflow = Workflow.read(Path.of(file));
        Map<?, ?> step = workflow.using("actions/cache");
        Map<?, ?> cache = (Map<?, ?>) Objects.requireNonNull(step.get("with"));
        assertThat(cache.get("path")).isEqualTo(".baygan");
        assertThat((String) cache.get("key"))
                .as("each run keeps its own, as a key is never written twice")
                .contains("${{ github.run_id }}")
                .startsWith((String) Objects.requireNonNull(cache.get("restore-keys"), "restore-keys"));
        List<Map<?, ?>> steps = workflow.steps().toList();
        assertThat(steps.indexOf(step)).isLessThan(steps.indexOf(workflow.step("build")));
    }

    @Test
    void mavenIsKeptBetweenRunsWhereTheProgramIsBuilt() throws IOException {
        assertThat(Workflow.read(Path.of(OWN)).using("actions/setup-java").get("with"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("cache", "maven");
        assertThat(Workflow.read(Path.of(SMALLEST)).using("actions/setup-java").get("with"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .as("without a pom.xml the step would fail")
                .doesNotContainKey("cache");
    }

    @Test
    void thisRepositoryIsPublishedUnderItsPath() throws Exception {
        for (String part : List.of(
                "baygan",
                "pom.xml",
                "jbake.properties",
                "content",
                "site-data",
                "templates",
                "assets",
                "site-output/.gitkeep")) {
            FolderCopy.make(SampleArchive.REPOSITORY.resolve(part), folder.resolve(part));
        }
        assertThat(folder.resolve("baygan").toFile().setExecutable(true)).isTrue();
        ProgramJar.write(folder.resolve("target/baygan.jar"));
        Workflow workflow = Workflow.read(Path.of(OWN));
        assertThat((String) workflow.step("build").get("run")).startsWith("./baygan build ");
        check(workflow, 250);
    }

    @Test
    void theSmallestRepositoryIsItsArticlesItsWorkflowAndTheJar() throws Exception {
        new TempSite(folder)
                .write("content/fa/خبر.md", "---\ntitle: خبر\ndate: 1389/02/13\n---\nمتن\n")
                .write("content/en/good.md", TempSite.GOOD);
        FolderCopy.make(Path.of(SMALLEST), folder.resolve(OWN));
        ProgramJar.write(folder.resolve("baygan.jar"));
        Pages pages = check(Workflow.read(folder.resolve(OWN)), 20);
        assertThat(pages.files()).contains("fa/1389/02/13-khbr.html", TempSite.GOOD_PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {OWN, SMALLEST})
    void aMistakeStopsThePublication(String file) throws Exception {
        new TempSite(folder).write("content/en/bad.md", TempSite.GOOD.replace("2020-05-06", "2020-13-06"));
        FolderCopy.make(Path.of("baygan"), folder.resolve("baygan"));
        assertThat(folder.resolve("baygan").toFile().setExecutable(true)).isTrue();
        ProgramJar.write(folder.resolve("baygan.jar"));
        OtherProcess.Result result = Workflow.read(Path.of(file)).run("build", folder, STAND_INS);
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).contains("content/en/bad.md:3:7: error: There is no month 13");
    }

    /** Runs the steps that are shell commands and looks at what the next step would upload. */
    private Pages check(Workflow workflow, int leastFiles) throws Exception {
        for (String step : List.of("build", "leave-out")) {
            OtherProcess.Result result = workflow.run(step, folder, STAND_INS);
            assertThat(result.status()).as(result.out()).isZero();
            if (step.equals("build")) {
                assertThat(result.out()).as("the run shows what takes the room").containsPattern(SIZE_OF_ARTICLES);
            }
        }
        Map<?, ?> upload = (Map<?, ?>) Objects.requireNonNull(
                workflow.using("actions/upload-pages-artifact").get("with"));
        assertThat(upload.get("include-hidden-files")).isEqualTo(true);
        Pages pages = Pages.in(folder.resolve((String) Objects.requireNonNull(upload.get("path"))));

        assertThat(pages.files()).hasSizeGreaterThan(leastFiles).contains("index.html", "404.html", ".nojekyll");
        assertThat(pages.folder().resolve(".baygan-manifest")).doesNotExist();
        assertThat(pages.files()).doesNotContain(".gitkeep");
        long bytes = 0;
        for (String path : pages.files()) {
            bytes += Files.size(pages.folder().resolve(path));
        }
        assertThat(bytes).isLessThan(PagesLimits.DOCUMENTED.site());
        referencesStayBelowTheBasePath(pages);
        return pages;
    }

    private static void referencesStayBelowTheBasePath(Pages pages) {
        String base = SampleArchive.BASE.toString();
        pages.html().forEach((path, page) -> {
            for (Element element : page.select(References.ELEMENTS)) {
                for (String reference : References.of(element)) {
                    String target =
                            URI.create(Pages.address(path)).resolve(reference).toString();
                    if (target.startsWith("https://news.example")) {
                        assertThat(target)
                                .as(path + ": " + element.outerHtml())
                                .startsWith(base)
                                .doesNotContain("/../");
                        assertThat(pages.files())
                                .as(path + ": " + element.outerHtml())
                                .contains(Pages.path(target.split("#", 2)[0]));
                    }
                }
            }
            canonical(page).forEach(link -> assertThat(link).as(path).startsWith(base));
        });
        assertThat(pages.page("404.html").select(References.ELEMENTS))
                .isNotEmpty()
                .allSatisfy(element -> assertThat(References.of(element))
                        .isNotEmpty()
                        .allMatch(reference -> reference.startsWith(SampleArchive.BASE.getPath())));
        pages.files().stream()
                .filter(path -> path.matches(".*\\.(html|xml|json|txt)"))
                .forEach(path -> assertThat(OWN_URL.matcher(pages.text(path)).results())
                        .as(path)
                        .allSatisfy(url -> assertThat(url.group()).startsWith(base)));
        assertThat(pages.text("robots.txt")).contains("Sitemap: " + base + "sitemap.xml");
    }

    private static List<String> canonical(Document page) {
        return page.select("link[rel=canonical], link[rel=alternate][hreflang]").eachAttr("href");
    }
}
