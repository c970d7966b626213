package org.baygan.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import freemarker.core.TemplateHTMLOutputModel;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.baygan.model.Article;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Language;
import org.baygan.model.Story;
import org.jspecify.annotations.Nullable;

/** Structured data of an article: schema.org's NewsArticle as JSON-LD. */
final class JsonLd {
    private static final JsonFactory JSON = JsonFactory.builder().build().setCharacterEscapes(new ScriptEscapes());

    private JsonLd() {}

    /** JSON for a {@code <script>} element of a story's page; null for a static page. */
    static @Nullable TemplateHTMLOutputModel of(
            SiteContext site, Story story, Neighbourhood around, @Nullable String image) {
        ArticleSummary summary = around.story().summary();
        if (summary.kind() == Article.Kind.PAGE) {
            return null;
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("@context", "https://schema.org");
            json.writeStringField("@type", "NewsArticle");
            json.writeStringField("headline", story.article().title());
            json.writeStringField("inLanguage", summary.language().tag());
            writeDates(json, story.article());
            writeNames(json, "author", "Person", story.article().authors());
            writeNames(json, "publisher", "Organization", List.of(publisher(site, summary.language())));
            writeOptional(json, "isBasedOn", story.article().sourceUrl().orElse(""));
            writeOptional(json, "image", image == null ? "" : image);
            writeTranslation(json, site, around);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ArticlePages.html(text.toString());
    }

    private static String publisher(SiteContext site, Language language) {
        return site.config()
                .publisher(language)
                .orElse(site.voice(language).settings().title());
    }

    private static void writeDates(JsonGenerator json, Article article) throws IOException {
        String published = Cards.machineForm(article.date());
        if (published != null) {
            json.writeStringField("datePublished", published);
        }
        String modified = Cards.machineForm(article.updated());
        if (modified != null) {
            json.writeStringField("dateModified", modified);
        }
    }

    private static void writeNames(JsonGenerator json, String field, String type, List<String> names)
            throws IOException {
        if (names.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(field);
        for (String name : names) {
            json.writeStartObject();
            json.writeStringField("@type", type);
            json.writeStringField("name", name);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeOptional(JsonGenerator json, String field, String value) throws IOException {
        if (!value.isEmpty()) {
            json.writeStringField(field, value);
        }
    }

    private static void writeTranslation(JsonGenerator json, SiteContext site, Neighbourhood around)
            throws IOException {
        if (around.translations().isEmpty() || site.config().baseUrl().isEmpty()) {
            return;
        }
        ArticleSummary original = around.translations().get().original();
        if (!original.equals(around.story().summary())) {
            json.writeObjectFieldStart("translationOfWork");
            json.writeStringField("@id", site.url(original.permalink()));
            json.writeEndObject();
        }
    }

    /** Keeps text from ending the script element or a line of JavaScript. */
    private static final class ScriptEscapes extends CharacterEscapes {
        private static final long serialVersionUID = 1L;
        private final int[] ascii = CharacterEscapes.standardAsciiEscapesForJSON();

        ScriptEscapes() {
            for (char c : new char[] {'<', '>', '&'}) {
                ascii[c] = CharacterEscapes.ESCAPE_STANDARD;
            }
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int codePoint) {
            return codePoint == 0x2028 || codePoint == 0x2029
                    ? new SerializedString("\\u" + Integer.toHexString(codePoint))
                    : null;
        }
    }
}
