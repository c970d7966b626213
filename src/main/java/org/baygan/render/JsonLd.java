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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baygan.archive.ListAddresses;
import org.baygan.archive.TaxonomyKind;
import org.baygan.model.Article;
import org.baygan.model.Language;
import org.baygan.model.Permalink;
import org.baygan.text.WellFormed;
import org.jspecify.annotations.Nullable;

/**
 * Structured data of a page as JSON-LD: schema.org's NewsArticle of an article, the ProfilePage of an author, and the
 * BreadcrumbList of whatever page lies below another.
 */
final class JsonLd {
    private static final JsonFactory JSON = JsonFactory.builder().build().setCharacterEscapes(new ScriptEscapes());

    private final RenderContext common;
    private final FrameInput frame;
    private final JsonGenerator json;

    private JsonLd(RenderContext common, FrameInput frame, JsonGenerator json) {
        this.common = common;
        this.frame = frame;
        this.json = json;
    }

    /**
     * JSON for a {@code <script>} element of a page; null if there is nothing to say.
     *
     * @param article the article that the page shows; empty if it shows none, or a static page
     */
    static @Nullable TemplateHTMLOutputModel of(
            RenderContext common, FrameInput frame, Optional<ArticleFacts> article) {
        boolean rich = common.config().hasRichPages();
        boolean hasTrail = rich && common.config().baseUrl().isPresent() && frame.isBelowAnother();
        if (article.isEmpty() && !hasTrail) {
            return null;
        }
        return json(common, frame, data -> {
            if (rich) {
                data.writeGraph(
                        () -> {
                            if (article.isPresent()) {
                                data.json.writeStartObject();
                                data.writeArticle(article.get());
                                data.writeMore(article.get());
                                data.json.writeEndObject();
                            }
                        },
                        hasTrail);
            } else {
                data.writeArticle(article.orElseThrow());
                data.writeLeanParts(article.orElseThrow());
            }
        });
    }

    /**
     * JSON for a {@code <script>} element of the page of a person, whose name is its heading.
     *
     * @param portrait the person's picture
     */
    static TemplateHTMLOutputModel ofPerson(
            RenderContext common, FrameInput frame, Optional<LinkPreview.Image> portrait) {
        return json(
                common,
                frame,
                data -> data.writeGraph(
                        () -> data.writePerson(portrait),
                        common.config().baseUrl().isPresent()));
    }

    /** Writes into a generator that may fail. */
    private interface Part {
        void write() throws IOException;
    }

    /** Fills the outermost object. */
    private interface Filling {
        void write(JsonLd data) throws IOException;
    }

    private static TemplateHTMLOutputModel json(RenderContext common, FrameInput frame, Filling filling) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("@context", "https://schema.org");
            filling.write(new JsonLd(common, frame, json));
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ArticlePages.html(WellFormed.of(text.toString()));
    }

    private void writeGraph(Part subject, boolean hasTrail) throws IOException {
        json.writeArrayFieldStart("@graph");
        subject.write();
        if (hasTrail) {
            writeTrail();
        }
        json.writeEndArray();
    }

    private void writePerson(Optional<LinkPreview.Image> portrait) throws IOException {
        json.writeStartObject();
        json.writeStringField("@type", "ProfilePage");
        json.writeStringField("inLanguage", language().tag());
        json.writeFieldName("mainEntity");
        writeThing("Person", frame.heading());
        write("description", Optional.of(frame.description()));
        write("url", url(frame.place().page()));
        write("image", portrait.map(LinkPreview.Image::url));
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeArticle(ArticleFacts facts) throws IOException {
        Article article = facts.article();
        json.writeStringField("@type", "NewsArticle");
        json.writeStringField("headline", article.title());
        json.writeStringField("inLanguage", article.language().tag());
        write("datePublished", facts.published());
        write("dateModified", facts.changed());
        write("identifier", Optional.of(article.newsCode()));
        write("isBasedOn", article.sourceUrl());
    }

    private void writeLeanParts(ArticleFacts facts) throws IOException {
        if (!facts.article().authors().isEmpty()) {
            json.writeArrayFieldStart("author");
            for (String name : facts.article().authors()) {
                writeThing("Person", name);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeArrayFieldStart("publisher");
        writeThing("Organization", common.publisher(language()));
        json.writeEndObject();
        json.writeEndArray();
        write("image", facts.input().files().image().map(picture -> url(picture.path())));
        Optional<Permalink> original = original(facts);
        if (original.isPresent()) {
            json.writeObjectFieldStart("translationOfWork");
            write("@id", original.map(common::url));
            json.writeEndObject();
        }
    }

    private void writeMore(ArticleFacts facts) throws IOException {
        Article article = facts.article();
        if (common.config().baseUrl().isPresent()) {
            json.writeObjectFieldStart("mainEntityOfPage");
            write("@id", url(frame.place().page()));
            json.writeEndObject();
        }
        write("articleSection", facts.section());
        writeTexts(
                "keywords",
                facts.terms(TaxonomyKind.TOPIC).stream().map(TermInput::name).toList());
        writeTexts(
                "image",
                facts.pictures().stream().map(picture -> url(picture.path())).toList());
        writeAuthors(facts.terms(TaxonomyKind.AUTHOR));
        writePublisher();
        write("citation", Optional.of(article.source()));
        writeVersions(facts);
    }

    private void writeAuthors(List<TermInput> authors) throws IOException {
        if (authors.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("author");
        for (TermInput author : authors) {
            writeThing("Person", author.name());
            write("url", url(author.permalink()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writePublisher() throws IOException {
        json.writeFieldName("publisher");
        writeThing("Organization", common.publisher(language()));
        write("url", url(new ListAddresses(language()).home()));
        Optional<PictureFile> image = frame.masthead().value().look().image();
        if (image.isPresent() && common.config().baseUrl().isPresent()) {
            json.writeObjectFieldStart("logo");
            json.writeStringField("@type", "ImageObject");
            json.writeStringField("url", url(image.get().path()));
            if (image.get().size().isPresent()) {
                json.writeNumberField("width", image.get().size().get().width());
                json.writeNumberField("height", image.get().size().get().height());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** The original names its translations, and each of these the original. */
    private void writeVersions(ArticleFacts facts) throws IOException {
        Permalink own = frame.place().page();
        boolean isOriginal = facts.input().versions().stream()
                .anyMatch(version -> version.original() && version.permalink().equals(own));
        List<ArticleInput.Version> others = facts.input().versions().stream()
                .filter(version -> !version.permalink().equals(own) && (isOriginal || version.original()))
                .toList();
        if (others.isEmpty() || common.config().baseUrl().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(isOriginal ? "workTranslation" : "translationOfWork");
        for (ArticleInput.Version version : others) {
            json.writeStartObject();
            json.writeStringField("@type", "NewsArticle");
            write("@id", url(version.permalink()));
            json.writeStringField("headline", version.title());
            json.writeStringField("inLanguage", version.language().tag());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private Optional<Permalink> original(ArticleFacts facts) {
        return facts.input().versions().stream()
                .filter(version -> version.original()
                        && !version.permalink().equals(frame.place().page()))
                .map(ArticleInput.Version::permalink)
                .filter(page -> common.config().baseUrl().isPresent())
                .findFirst();
    }

    private void writeTrail() throws IOException {
        List<Link> trail = new ArrayList<>();
        trail.add(new Link(
                new ListAddresses(language()).home().path(),
                common.voice(language()).settings().title()));
        trail.addAll(frame.trail());
        trail.add(new Link(frame.place().page().path(), frame.heading()));
        json.writeStartObject();
        json.writeStringField("@type", "BreadcrumbList");
        json.writeArrayFieldStart("itemListElement");
        int position = 0;
        for (Link step : trail) {
            json.writeStartObject();
            json.writeStringField("@type", "ListItem");
            json.writeNumberField("position", ++position);
            json.writeStringField("name", step.text());
            if (position < trail.size()) { // the last is the page itself
                json.writeStringField("item", url(step.href()));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private Language language() {
        return frame.place().language();
    }

    private Optional<String> url(Permalink page) {
        return Optional.of(common.url(page));
    }

    private String url(String path) {
        return common.url(Hrefs.encode(path));
    }

    /** Begins an object with a name. */
    private void writeThing(String type, String name) throws IOException {
        json.writeStartObject();
        json.writeStringField("@type", type);
        json.writeStringField("name", name);
    }

    private void write(String field, Optional<String> value) throws IOException {
        if (value.isPresent() && !value.get().isEmpty()) {
            json.writeStringField(field, value.get());
        }
    }

    private void writeTexts(String field, List<String> values) throws IOException {
        List<String> written = values.stream().filter(value -> !value.isEmpty()).toList();
        if (!written.isEmpty()) {
            json.writeArrayFieldStart(field);
            for (String value : written) {
                json.writeString(value);
            }
            json.writeEndArray();
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
