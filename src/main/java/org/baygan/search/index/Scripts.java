package org.baygan.search.index;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.baygan.model.Sha256;
import org.baygan.text.WellFormed;

/**
 * The form of every file of an index: a classic script that hands its content to the client, because a page that was
 * opened from a folder may load scripts and nothing else.
 */
final class Scripts {
    /** The function by which the client takes a file. */
    private static final String RECEIVER = "Baygan.take";

    /** How many digits a {@linkplain #shortHash short hash} has. */
    static final int SHORT = 4;

    private static final int BITS = 5;

    private static final JsonFactory JSON = new JsonFactory();

    private Scripts() {}

    /** Writes a value. */
    interface Value {
        void write(JsonGenerator json) throws IOException;
    }

    /** The JSON of a value. */
    static String json(Value value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            value.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return WellFormed.of(text.toString());
    }

    /** The script that hands a value to the client under a name. */
    static String script(String name, String json) {
        // Two characters that JSON allows and older scripts don't.
        String safe = json.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
        return RECEIVER + "(\"" + name + "\"," + safe + ");\n";
    }

    /** The first 20 bits of a text's SHA-256 in {@value #SHORT} digits, 0 to 9 and a to v: for files that are many. */
    static String shortHash(String text) {
        int bits = Integer.parseInt(hash(text, SHORT + 1), 16);
        StringBuilder digits = new StringBuilder();
        for (int shift = (SHORT - 1) * BITS; shift >= 0; shift -= BITS) {
            digits.append(Character.forDigit((bits >> shift) & ((1 << BITS) - 1), 1 << BITS));
        }
        return digits.toString();
    }

    /** The first digits of a text's SHA-256, in hexadecimal. */
    static String hash(String text, int digits) {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, digits);
    }
}
