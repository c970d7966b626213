package org.baygan.importer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON (RFC 8259) as exports have it: a byte order mark, control characters within texts, and Telegram's {@code \xHH}
 * for them, are understood. Stateless.
 */
final class JsonExport {
    private static final int DEEPEST = 200;
    /** The longest text, in UTF-16 code units. */
    private static final int LONGEST = 16 * 1024 * 1024;

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST)
                    .build())
            .build();

    private JsonExport() {}

    /** A parser, which closes {@code in} when it is closed. */
    static JsonParser open(InputStream in) throws IOException {
        Reader text = new InputStreamReader(in, StandardCharsets.UTF_8);
        return FACTORY.createParser(new HexEscapes(text));
    }

    /**
     * The value at the parser's current token, which it passes over: texts, numbers and truth values as strings, lists,
     * objects in their order; {@code null} as an empty string.
     */
    static Object value(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            Map<String, Object> object = new LinkedHashMap<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                object.put(name, value(json));
            }
            return object;
        }
        if (json.currentToken() == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(json));
            }
            return list;
        }
        return json.currentToken() == JsonToken.VALUE_NULL ? "" : json.getText();
    }

    /** The line on which a document breaks off. */
    static int line(JsonParser json, JsonProcessingException broken) {
        JsonLocation place = broken.getLocation() == null ? json.currentLocation() : broken.getLocation();
        return Math.max(0, place.getLineNr());
    }

    /** Why a document breaks off, in words. */
    static String reason(JsonProcessingException broken) {
        return broken instanceof StreamConstraintsException
                ? "values nested more than " + DEEPEST + " deep, or a text of more than " + (LONGEST >> 20) + " MB"
                : broken.getOriginalMessage().replaceAll("\\s+", " ");
    }

    /** A field of an object as text; empty if it isn't there or isn't a text. */
    static String text(Map<?, ?> object, String field) {
        return object.get(field) instanceof String text ? text : "";
    }

    /** A field of an object as a list; empty if it isn't one. */
    static List<?> list(Map<?, ?> object, String field) {
        return object.get(field) instanceof List<?> list ? list : List.of();
    }

    /** A field of an object as an object; empty if it isn't one. */
    static Map<?, ?> object(Map<?, ?> object, String field) {
        return object.get(field) instanceof Map<?, ?> inner ? inner : Map.of();
    }

    /** Writes {@code \xHH}, which no JSON has, as the escape of four digits that it has. */
    private static final class HexEscapes extends Reader {
        private final Reader in;
        private final char[] buffer = new char[16 * 1024];
        private int at;
        private int end;
        private boolean escaped;
        private int zeros;
        private boolean begun;

        HexEscapes(Reader in) {
            this.in = in;
        }

        @Override
        public int read(char[] out, int from, int length) throws IOException {
            int count = 0;
            while (count < length) {
                if (zeros > 0) {
                    out[from + count++] = '0';
                    zeros--;
                    continue;
                }
                if (at == end) {
                    if (count > 0) {
                        return count;
                    }
                    at = 0;
                    end = Math.max(0, in.read(buffer, 0, buffer.length));
                    if (end == 0) {
                        return -1;
                    }
                }
                char c = buffer[at++];
                if (begun || c != '\uFEFF') {
                    out[from + count++] = escaped && c == 'x' ? 'u' : c;
                    zeros = escaped && c == 'x' ? 2 : 0;
                    escaped = !escaped && c == '\\';
                }
                begun = true;
            }
            return count;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
