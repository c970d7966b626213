package org.baygan.cluster.container;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baygan.cluster.container.ContainerFault.Place;
import org.baygan.content.ArticleExtensions;
import org.baygan.content.JsonFrontMatter;

/**
 * An article as an object of JSON (RFC 8259).
 *
 * @param path where it goes, the value of {@code path}; empty if there is none
 * @param body its text, the value of {@code body}
 * @param fields the other keys with their values, each as it is written
 */
record JsonArticle(Optional<String> path, String body, List<String> fields) {
    private static final String MEND = "write one object of JSON on each line";

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /**
     * Reads an object.
     *
     * @param text nothing may stand beside the object; has an array below it
     */
    static JsonArticle read(Place place, CharBuffer text) throws IOException {
        int start = text.arrayOffset() + text.position();
        try (JsonParser parser = JSON.createParser(text.array(), start, text.remaining())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw place.fault("isn't an object of JSON", MEND);
            }
            JsonArticle article = read(place, parser, text);
            if (parser.nextToken() != null) {
                throw place.fault("has something behind its object", MEND);
            }
            return article;
        } catch (JsonProcessingException e) {
            int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
            throw place.fault(
                    "isn't an object of JSON (column " + column + ": " + ContainerFault.reason(e) + ")", MEND, e);
        }
    }

    private static JsonArticle read(Place place, JsonParser parser, CharBuffer text) throws IOException {
        Optional<String> path = Optional.empty();
        Optional<String> body = Optional.empty();
        List<String> fields = new ArrayList<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            int start = (int) parser.currentTokenLocation().getCharOffset();
            String key = parser.currentName();
            parser.nextToken();
            if (key.equals("path")) {
                path = Optional.of(once(place, path, parser));
            } else if (key.equals("body")) {
                body = Optional.of(once(place, body, parser));
            } else {
                parser.skipChildren();
                parser.finishToken();
                String field = text.subSequence(
                                start, (int) parser.currentLocation().getCharOffset())
                        .toString();
                if (!JsonFrontMatter.beginsWithName(field)) {
                    throw place.fault(
                            "has a key that front matter can't have, " + ContainerFault.quoted(key),
                            "name it with 1 to 80 letters and no quotation mark");
                }
                fields.add(field);
            }
        }
        return new JsonArticle(path, body.orElse(""), fields);
    }

    private static String once(Place place, Optional<String> earlier, JsonParser parser) throws IOException {
        String key = parser.currentName();
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw place.fault("has a “" + key + "” that isn't a text", "write it in quotation marks, or leave it out");
        }
        if (earlier.isPresent()) {
            throw place.fault("has a second “" + key + "”", "leave one of them out");
        }
        return parser.getText();
    }

    /**
     * Writes the article's file.
     *
     * @param record what it was read of
     * @param otherwise where it goes if it has no path
     */
    void write(RecordWriter to, Place record, String otherwise) throws ContainerFault {
        String name = path.orElse(otherwise);
        Place place = record.called(name);
        if (!ArticleExtensions.areOf(name)) {
            throw place.fault("isn't an article by the ending of its path", "let it end in .md, .txt or .html");
        }
        try {
            ByteBuffer file = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(file()));
            to.write(place, name, file.limit(), new ByteArrayInputStream(file.array(), 0, file.limit()));
        } catch (CharacterCodingException e) {
            throw place.fault("has half a character in its body", "mend it", e);
        }
    }

    /** The article's file: its front matter, if there is any, a blank line, and the body. */
    private String file() {
        if (fields.isEmpty()) {
            // The body may be a file with front matter of its own that tells an encoding, which it isn't in any more.
            return body.contains("encoding") ? "\uFEFF" + body : body;
        }
        return "{\n" + String.join(",\n", fields) + "\n}\n\n" + body;
    }
}
