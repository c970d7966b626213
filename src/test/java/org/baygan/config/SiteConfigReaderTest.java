package org.baygan.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.diagnostic.Severity;
import org.baygan.model.CalendarSystem;
import org.baygan.model.DigitSet;
import org.baygan.model.Direction;
import org.baygan.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteConfigReaderTest {
    @TempDir
    Path site;

    @Test
    void a_site_without_a_file_has_the_defaults() throws IOException {
        SiteConfigReader.Result result = SiteConfigReader.read(site);

        assertThat(result.diagnostics()).isEmpty();
        SiteConfig config = result.config();
        assertThat(config.languageTags()).containsExactly(Language.PERSIAN, Language.ENGLISH);
        assertThat(config.defaultLanguage().title()).isEqualTo("بایگانی");
        assertThat(config.language(Language.ENGLISH).orElseThrow().title()).isEqualTo("Archive");
        assertThat(config.baseUrl()).isEmpty();
        assertThat(config.zone()).isEqualTo(ZoneId.of("Asia/Tehran"));
        assertThat(config.contentFolder()).isEqualTo("content");
        assertThat(config.templateFolder()).isEqualTo("templates");
        assertThat(config.assetFolder()).isEqualTo("assets");
        assertThat(config.dataFolder()).isEqualTo("site-data");
        assertThat(config.destinationFolder()).isEqualTo("site-output");
        assertThat(config.ignoreFile()).isEqualTo(".jbakeignore");
        assertThat(config.pageSize()).isEqualTo(60);
        assertThat(config.dayPageMinimum()).isEqualTo(10);
        assertThat(config.feedSize()).isEqualTo(30);
        assertThat(config.drafts()).isFalse();
        assertThat(config.publishSources()).isTrue();
        assertThat(config.publisher(Language.PERSIAN)).isEmpty();
        assertThat(config.templateFiles()).isEmpty();
        assertThat(config.properties()).isEmpty();
        assertThat(config).isEqualTo(SiteConfig.defaults());
    }

    @Test
    void every_setting_is_read_from_the_file_as_utf_8() throws IOException {
        SiteConfig config = read("""
                # the daily archive
                site.languages = en, fa
                site.host = HTTPS://example.org/archive
                site.time-zone = Europe/London
                site.title.fa = بایگانی اردبیل
                site.title = Ardabil Archive
                site.description.en = News, old and new
                site.publisher = The Keepers
                site.publisher.fa = نگهبانان
                content.folder = articles
                template.folder = theme/templates
                asset.folder = static/
                data.folder = names
                destination.folder = /srv/www
                ignore.file = .skip
                site.page-size = 12
                site.day-page-minimum = 4
                site.feed-size = 5
                site.drafts = true
                site.publish-sources = false
                template.post.file = article.ftlh
                colour = blue
                """);

        assertThat(config.languageTags()).containsExactly(Language.ENGLISH, Language.PERSIAN);
        assertThat(config.baseUrl()).contains(URI.create("HTTPS://example.org/archive/"));
        assertThat(config.zone()).isEqualTo(ZoneId.of("Europe/London"));
        assertThat(config.language(Language.PERSIAN).orElseThrow().title()).isEqualTo("بایگانی اردبیل");
        assertThat(config.defaultLanguage().title()).isEqualTo("Ardabil Archive");
        assertThat(config.defaultLanguage().description()).isEqualTo("News, old and new");
        assertThat(config.publisher(Language.PERSIAN)).contains("نگهبانان");
        assertThat(config.publisher(Language.ENGLISH)).contains("The Keepers");
        assertThat(config.contentFolder()).isEqualTo("articles");
        assertThat(config.templateFolder()).isEqualTo("theme/templates");
        assertThat(config.assetFolder()).isEqualTo("static");
        assertThat(config.dataFolder()).isEqualTo("names");
        assertThat(config.destinationFolder()).isEqualTo("/srv/www");
        assertThat(config.ignoreFile()).isEqualTo(".skip");
        assertThat(config.pageSize()).isEqualTo(12);
        assertThat(config.dayPageMinimum()).isEqualTo(4);
        assertThat(config.feedSize()).isEqualTo(5);
        assertThat(config.drafts()).isTrue();
        assertThat(config.publishSources()).isFalse();
        assertThat(config.templateFiles()).isEqualTo(Map.of("post", "article.ftlh"));
        assertThat(config.properties()).containsEntry("colour", "blue").hasSize(21);
    }

    @Test
    void a_language_can_be_given_another_calendar_digits_and_direction() throws IOException {
        SiteConfig config = read("""
                site.languages=fa,az
                site.fa.calendar=gregorian
                site.fa.digits=ascii
                site.fa.display-digits=true
                site.az.direction=rtl
                site.az.calendar=persian
                site.az.digits=arabic
                """);

        LanguageSettings persian = config.language(Language.PERSIAN).orElseThrow();
        assertThat(persian.calendar()).isEqualTo(CalendarSystem.GREGORIAN);
        assertThat(persian.digits()).isEqualTo(DigitSet.ASCII);
        assertThat(persian.displayDigits()).isTrue();
        LanguageSettings azerbaijani = config.language(new Language("az")).orElseThrow();
        assertThat(azerbaijani.direction()).isEqualTo(Direction.RTL);
        assertThat(azerbaijani.calendar()).isEqualTo(CalendarSystem.PERSIAN);
        assertThat(azerbaijani.digits()).isEqualTo(DigitSet.ARABIC);
    }

    /** Everything that reads an address of a page can read it in this form. */
    @ParameterizedTest
    @CsvSource({
        "https://مثال.ایران/, https://xn--mgbh0fb.xn--mgba3a4f16a/",
        "https://مثال.ایران:8080/خبر, https://xn--mgbh0fb.xn--mgba3a4f16a:8080/%D8%AE%D8%A8%D8%B1/",
        "http://www.BÜCHER.example, http://www.xn--bcher-kva.example/",
    })
    void a_host_in_any_script_is_read(String host, String address) throws IOException {
        assertThat(read("site.host=" + host).baseUrl()).contains(URI.create(address));
    }

    @Test
    void jbakes_own_host_counts_as_no_host() throws IOException {
        assertThat(read("site.host=http://www.jbake.org").baseUrl()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, 3", "false, 60"})
    void jbakes_page_size_counts_where_it_paginates(String paginate, int size) throws IOException {
        assertThat(read("index.paginate=" + paginate + "\nindex.posts_per_page=3\n")
                        .pageSize())
                .isEqualTo(size);
    }

    @Test
    void our_page_size_goes_before_jbakes() throws IOException {
        assertThat(read("index.paginate=true\nindex.posts_per_page=3\nsite.page-size=9\n")
                        .pageSize())
                .isEqualTo(9);
    }

    @Test
    void a_value_can_refer_to_another_key() throws IOException {
        assertThat(read("name=Ardabil\nsite.title=${name} Archive\n")
                        .defaultLanguage()
                        .title())
                .isEqualTo("Ardabil Archive");
    }

    @Test
    void system_properties_stay_out() throws IOException {
        assertThat(System.getProperty("user.dir")).isNotNull();
        SiteConfigReader.Result result = write("site.title=${sys:user.dir} ${user.dir}");

        assertThat(result.config().defaultLanguage().title()).isEqualTo("${sys:user.dir} ${user.dir}");
        assertThat(result.config().properties()).containsOnlyKeys("site.title");
        assertThat(only(result).message()).isEqualTo("site.title refers to a key that isn't set");
        assertThat(only(result).hint()).isEqualTo("Set that key in this file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=${a}", "a=x${b}\nb=${a}", "a=${a}${a}"})
    void a_value_that_refers_to_itself_is_an_error(String text) throws IOException {
        assertThat(write(text).diagnostics())
                .isNotEmpty()
                .allSatisfy(d -> assertThat(d.message()).endsWith(" refers to itself"))
                .allSatisfy(d -> assertThat(d.hint()).isEqualTo("Write its value out"));
    }

    @Test
    void a_key_set_twice_is_a_warning_and_the_first_counts() throws IOException {
        SiteConfigReader.Result result = write("site.title=One\n\nsite.title=Two\n");

        assertThat(result.config().defaultLanguage().title()).isEqualTo("One");
        assertThat(result.diagnostics())
                .containsExactly(new Diagnostic(
                        Severity.WARNING,
                        "jbake.properties",
                        3,
                        0,
                        "site.title is set twice; the first one, on line 1, counts",
                        "Delete one of the two lines",
                        "site.title=Two"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "site.time-zone = Iran/Nowhere | site.time-zone can't be “Iran/Nowhere” | Write a name of the IANA time zone database, such as Asia/Tehran",
                "site.host = example.org | site.host can't be “example.org” | Write the whole address with its scheme, such as https://example.org/archive/",
                "site.host = ftp://example.org/ | site.host can't be “ftp://example.org/” | Write the whole address with its scheme, such as https://example.org/archive/",
                "site.host = https://مثال_.ایران/ | site.host can't be “https://مثال_.ایران/” | Write the whole address with its scheme, such as https://example.org/archive/",
                "site.host = https://نام@مثال.ایران/ | site.host can't be “https://نام@مثال.ایران/” | Write the whole address with its scheme, such as https://example.org/archive/",
                "site.host = https://example.org/?q=1 | site.host can't be “https://example.org/?q=1” | Write the whole address with its scheme, such as https://example.org/archive/",
                "site.languages = fa, english | “english” is not a language | Write languages by their BCP 47 tags, such as fa,en,az-Latn",
                "site.fa.calendar = lunar | site.fa.calendar can't be “lunar” | Write persian or gregorian",
                "site.fa.digits = roman | site.fa.digits can't be “roman” | Write ascii, persian or arabic",
                "site.en.direction = up | site.en.direction can't be “up” | Write ltr or rtl",
                "site.page-size = 0 | site.page-size can't be “0” | Write a whole number from 1 to 1000000",
                "site.feed-size = 99999999999 | site.feed-size can't be “99999999999” | Write a whole number from 1 to 1000000",
                "site.drafts = maybe | site.drafts can't be “maybe” | Write true or false",
                "content.folder = ../secrets | content.folder can't be “../secrets” | Write a path below the site's folder, such as content",
                "template.folder = /etc | template.folder can't be “/etc” | Write a path below the site's folder, such as templates",
                "template.post.file = ../x.ftlh | template.post.file can't be “../x.ftlh” | Write a path below the template folder, such as article.ftlh",
                "ignore.file = a/b | ignore.file can't be “a/b” | Write a file name without a folder",
            })
    void a_wrong_value_is_an_error_at_its_line_and_the_default_counts(String line, String message, String hint)
            throws IOException {
        SiteConfigReader.Result result = write("# first\n" + line + "\n");

        assertThat(only(result))
                .isEqualTo(new Diagnostic(Severity.ERROR, "jbake.properties", 2, 0, message, hint, line));
        SiteConfig defaults = SiteConfig.defaults();
        assertThat(result.config().baseUrl()).isEmpty();
        assertThat(result.config().zone()).isEqualTo(defaults.zone());
        assertThat(result.config().pageSize()).isEqualTo(defaults.pageSize());
        assertThat(result.config().contentFolder()).isEqualTo(defaults.contentFolder());
        assertThat(result.config().templateFiles()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "site.timezone=UTC | site.timezone is not a setting | Did you mean site.time-zone?",
                "site.titel.fa=x | site.titel.fa is not a setting | Did you mean site.title.fa?",
                "site.ar.calendar=persian | site.ar.calendar is not a setting | Add ar to site.languages",
                "site.favourite.pudding=x | site.favourite.pudding is not a setting | Give keys of your own a name that doesn't begin with “site.”",
                "site.languages=en,en | en stands twice among the languages | Delete one of the two",
            })
    void a_doubtful_key_is_a_warning_that_says_what_was_probably_meant(String line, String message, String hint)
            throws IOException {
        assertThat(only(write(line)))
                .isEqualTo(new Diagnostic(Severity.WARNING, "jbake.properties", 1, 0, message, hint, line));
    }

    @Test
    void a_key_that_only_jbake_acts_on_is_a_note() throws IOException {
        assertThat(only(write("uri.noExtension.prefix=")))
                .isEqualTo(Diagnostic.note(
                                "jbake.properties", "uri.noExtension.prefix has no effect here; templates can read it")
                        .at(1, 0, "uri.noExtension.prefix="));
    }

    @Test
    void jbakes_old_file_name_is_a_warning() throws IOException {
        Files.writeString(site.resolve("custom.properties"), "site.title=x");

        assertThat(SiteConfigReader.read(site).diagnostics())
                .containsExactly(Diagnostic.warning(
                        "custom.properties",
                        "This old name of the configuration file is not read",
                        "Move its settings to jbake.properties"));
    }

    @Test
    void bytes_that_are_not_utf_8_are_an_error_at_their_line() throws IOException {
        Files.write(
                site.resolve("jbake.properties"),
                "a=1\nb=ب\nsite.title=بایگان\n".getBytes(Charset.forName("windows-1256")));
        SiteConfigReader.Result result = SiteConfigReader.read(site);

        assertThat(only(result))
                .isEqualTo(new Diagnostic(
                        Severity.ERROR,
                        "jbake.properties",
                        2,
                        0,
                        "This line is not UTF-8, so nothing of the file counts",
                        "Save it as UTF-8",
                        ""));
        assertThat(result.config()).isEqualTo(SiteConfig.defaults());
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_key() throws IOException {
        assertThat(read("\uFEFFsite.title=One").defaultLanguage().title()).isEqualTo("One");
    }

    @Test
    void a_file_that_cannot_be_read_is_an_exception_naming_it() throws IOException {
        Files.createDirectory(site.resolve("jbake.properties"));

        assertThatThrownBy(() -> SiteConfigReader.read(site)).isInstanceOf(IOException.class);
    }

    @Test
    void equal_files_print_alike_whatever_the_order_of_their_lines() throws IOException {
        String one = read("b=1\na=2\n").toString();

        assertThat(read("a=2\nb=1\n")).hasToString(one);
    }

    @Test
    void all_of_a_configuration_is_printed() throws ReflectiveOperationException {
        SiteConfig config = SiteConfig.defaults();
        LanguageSettings language = config.defaultLanguage();

        assertThat(config).hasToString("SiteConfig" + components(config));
        assertThat(language).hasToString(components(language).toString());
    }

    private static List<Object> components(Record of) throws ReflectiveOperationException {
        List<Object> components = new ArrayList<>();
        for (RecordComponent component : of.getClass().getRecordComponents()) {
            Object value = component.getAccessor().invoke(of);
            if (value instanceof Record part && value.getClass().getEnclosingClass() == SiteConfig.class) {
                components.addAll(components(part));
            } else {
                components.add(value);
            }
        }
        return components;
    }

    @Test
    void the_command_line_can_change_address_folder_and_drafts() {
        SiteConfig config = SiteConfig.defaults()
                .withBaseUrl(BaseUrl.parse("https://example.org").orElseThrow())
                .withDestinationFolder("out")
                .withDrafts(true);

        assertThat(config.baseUrl()).isEqualTo(Optional.of(URI.create("https://example.org/")));
        assertThat(config.destinationFolder()).isEqualTo("out");
        assertThat(config.drafts()).isTrue();
    }

    private SiteConfig read(String text) throws IOException {
        SiteConfigReader.Result result = write(text);
        assertThat(result.diagnostics()).isEmpty();
        return result.config();
    }

    private SiteConfigReader.Result write(String text) throws IOException {
        Files.writeString(site.resolve("jbake.properties"), text, StandardCharsets.UTF_8);
        return SiteConfigReader.read(site);
    }

    private static Diagnostic only(SiteConfigReader.Result result) {
        List<Diagnostic> diagnostics = result.diagnostics();
        assertThat(diagnostics).hasSize(1);
        return diagnostics.get(0);
    }

    @Test
    void no_value_of_any_setting_ends_in_anything_but_findings() {
        List<String> keys = new ArrayList<>(SettingNames.known(List.of(Language.PERSIAN, Language.ENGLISH)));
        keys.addAll(List.of(
                "content.folder",
                "template.folder",
                "asset.folder",
                "data.folder",
                "destination.folder",
                "ignore.file",
                "index.paginate",
                "index.posts_per_page",
                "template.post.file",
                "",
                "site.",
                "a=b",
                "site.xx.calendar"));
        List<String> values = List.of(
                "",
                " ",
                "\u0000",
                "\uD800",
                "\uFEFF",
                "../..",
                "/",
                "//",
                "\\\\",
                "con",
                "C:",
                "a\u0000b",
                "${a}",
                "${",
                "-1",
                "99999999999999999999",
                "1e9",
                "NaN",
                "http://[",
                "https://x.example:99999999/",
                "fa,fa,,en",
                "x".repeat(20_000),
                "\u202Etrue",
                "UTC+99",
                "{0",
                "%s%n",
                "\\u12",
                "\\");
        for (String key : keys) {
            for (String value : values) {
                SiteConfigReader.Result read = SiteConfigReader.of(key + "=" + value + "\nsite.title=Kept\n");
                assertThat(read.diagnostics()).as(key + "=" + value).allMatch(found -> found.line() > 0);
            }
        }
    }
}
