package org.baygan.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.baygan.model.Article;
import org.baygan.model.PublicationDate;
import org.baygan.model.Story;
import org.baygan.text.WellFormed;

/**
 * How to cite an article, as files for programs that keep references: BibTeX, RIS and CSL-JSON. They stand on the page
 * itself, so that they can be saved without a server and without a script.
 */
final class CitationFiles {
    private static final JsonFactory JSON = JsonFactory.builder().build();
    private static final Pattern ENDING = Pattern.compile("\\.html$");
    private static final Pattern NOT_OF_KEYS = Pattern.compile("[^A-Za-z0-9-]");
    private static final Pattern BRACES = Pattern.compile("[{}\\\\]");
    private static final Pattern SIGNS = Pattern.compile("([%#&$_])");

    private final Article article;
    private final String name;
    private final String site;
    private final String url;

    /**
     * For one article.
     *
     * @param site the site's name
     * @param url the page's absolute address; empty if the site doesn't know its own
     */
    CitationFiles(Story story, String site, String url) {
        this.article = story.article();
        String path = story.permalink().path();
        this.name = ENDING.matcher(path.substring(path.lastIndexOf('/') + 1)).replaceFirst("");
        this.site = site;
        this.url = url;
    }

    List<FileLink> all() {
        return List.of(
                file("BibTeX", ".bib", "application/x-bibtex", bibTex()),
                file("RIS", ".ris", "application/x-research-info-systems", ris()),
                file("CSL-JSON", ".json", "application/vnd.citationstyles.csl+json", cslJson()));
    }

    private FileLink file(String label, String ending, String type, String content) {
        return new FileLink(
                label,
                name + ending,
                "data:" + type + "," + Hrefs.encodeForBrowsers(WellFormed.of(content), Hrefs.OF_DATA));
    }

    /** BibTeX in UTF-8, as biber and today's programs read it. */
    private String bibTex() {
        StringBuilder out =
                new StringBuilder("@article{").append(NOT_OF_KEYS.matcher(name).replaceAll(""));
        bib(out, "title", "{" + bib(article.title()) + "}");
        bib(
                out,
                "author",
                String.join(
                        " and ",
                        article.authors().stream()
                                .map(author -> "{" + bib(author) + "}")
                                .toList()));
        bib(out, "journal", bib(site));
        if (article.date() instanceof PublicationDate.Day day) {
            bib(out, "date", day.date().toString());
            bib(out, "year", Integer.toString(day.date().getYear()));
        } else {
            Optional.ofNullable(Cards.machineForm(article.date())).ifPresent(date -> bib(out, "date", date));
        }
        bib(out, "url", url);
        bib(out, "langid", article.language().tag());
        return out.append("}\n").toString();
    }

    private static void bib(StringBuilder out, String field, String value) {
        if (!value.isEmpty()) {
            out.append(",\n").append(field).append("={").append(value).append('}');
        }
    }

    /** A text without what would mean something to BibTeX: braces and backslashes are left out, other signs escaped. */
    private static String bib(String text) {
        return SIGNS.matcher(BRACES.matcher(text).replaceAll("")).replaceAll("\\\\$1");
    }

    /** RIS: each line has a tag, two blanks, a hyphen, a blank and a value. */
    private String ris() {
        StringBuilder out = new StringBuilder();
        ris(out, "TY", "NEWS");
        ris(out, "TI", article.title());
        article.authors().forEach(author -> ris(out, "AU", author));
        ris(out, "T2", site);
        day().ifPresent(day -> ris(out, "DA", day.toString().replace('-', '/')));
        ris(out, "UR", url);
        ris(out, "LA", article.language().tag());
        return out.append("ER  - \n").toString();
    }

    private static void ris(StringBuilder out, String tag, String value) {
        if (!value.isEmpty()) {
            out.append(tag).append("  - ").append(value).append('\n');
        }
    }

    private Optional<LocalDate> day() {
        return article.date() instanceof PublicationDate.Day day ? Optional.of(day.date()) : Optional.empty();
    }

    /** Citation Style Language's items (csl-data.json). */
    private String cslJson() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartArray();
            json.writeStartObject();
            json.writeStringField("id", name);
            json.writeStringField("type", "article-newspaper");
            json.writeStringField("title", article.title());
            if (!article.authors().isEmpty()) {
                json.writeArrayFieldStart("author");
                for (String author : article.authors()) {
                    json.writeStartObject();
                    json.writeStringField("literal", author);
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            json.writeStringField("container-title", site);
            if (day().isPresent()) {
                json.writeObjectFieldStart("issued");
                json.writeArrayFieldStart("date-parts");
                json.writeStartArray();
                json.writeNumber(day().get().getYear());
                json.writeNumber(day().get().getMonthValue());
                json.writeNumber(day().get().getDayOfMonth());
                json.writeEndArray();
                json.writeEndArray();
                json.writeEndObject();
            }
            if (!url.isEmpty()) {
                json.writeStringField("URL", url);
            }
            json.writeStringField("language", article.language().tag());
            json.writeEndObject();
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
