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
import java.util.Optional;
import org.baygan.model.Article;
import org.baygan.model.Language;
import org.baygan.model.Story;
import org.baygan.text.WellFormed;
import org.jspecify.annotations.Nullable;

/** Structured data of an article: schema.org's NewsArticle as JSON-LD. */
final class JsonLd {
    private static final JsonFactory JSON = JsonFactory.builder().build().setCharacterEscapes(new ScriptEscapes());

    private JsonLd() {}

    /** JSON for a {@code <script>} element of a story's page; null for a static page. */
    static @Nullable TemplateHTMLOutputModel of(
            RenderContext common, Story story, ArticleInput input, Optional<String> image) {
        Article article = story.article();
        if (article.kind() == Article.Kind.PAGE) {
            return null;
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("@context", "https://schema.org");
            json.writeStringField("@type", "NewsArticle");
            json.writeStringField("headline", article.title());
            json.writeStringField("inLanguage", article.language().tag());
            writeDates(json, article);
            writeNames(json, "author", "Person", article.authors());
            writeNames(json, "publisher", "Organization", List.of(publisher(common, article.language())));
            writeOptional(json, "identifier", article.newsCode());
            writeOptional(json, "isBasedOn", article.sourceUrl().orElse(""));
            writeOptional(json, "image", image.orElse(""));
            writeTranslation(json, common, story, input);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ArticlePages.html(WellFormed.of(text.toString()));
    }

    private static String publisher(RenderContext common, Language language) {
        return common.config()
                .publisher(language)
                .orElse(common.voice(language).settings().title());
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

    private static void writeTranslation(JsonGenerator json, RenderContext common, Story story, ArticleInput input)
            throws IOException {
        Optional<ArticleInput.Version> original = input.versions().stream()
                .filter(version -> version.original() && !version.permalink().equals(story.permalink()))
                .findFirst();
        if (original.isPresent() && common.config().baseUrl().isPresent()) {
            json.writeObjectFieldStart("translationOfWork");
            json.writeStringField("@id", common.url(original.get().permalink()));
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
