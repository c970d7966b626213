package org.baygan.site;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * An article's file as an editor sees it.
 *
 * @param keys its front matter; without any there is no front matter
 * @param body what stands below
 * @param form how that becomes bytes
 */
record SourceText(Map<String, String> keys, String body, Form form) {
    /** How a program saves a text. */
    enum Form {
        UTF_8,
        WITH_CRLF,
        WITH_BYTE_ORDER_MARK,
        WINDOWS_1256
    }

    private static final Charset ARABIC = Charset.forName("windows-1256");

    SourceText {
        keys = Collections.unmodifiableMap(new TreeMap<>(keys));
    }

    static SourceText titled(String title, String body) {
        return new SourceText(Map.of("title", title), body, Form.UTF_8);
    }

    /** The value of a key; empty if there is none. */
    String value(String key) {
        return keys.getOrDefault(key, "");
    }

    /** With another value of a key; none if it is empty. */
    SourceText with(String key, String value) {
        Map<String, String> changed = new TreeMap<>(keys);
        if (value.isEmpty()) {
            changed.remove(key);
        } else {
            changed.put(key, value);
        }
        return new SourceText(changed, body, form);
    }

    SourceText withBody(String other) {
        return new SourceText(keys, other, form);
    }

    SourceText saved(Form other) {
        return new SourceText(keys, body, other);
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder();
        if (!keys.isEmpty()) {
            text.append("---\n");
            keys.forEach(
                    (key, value) -> text.append(key).append(": ").append(value).append('\n'));
            text.append("---\n");
        }
        text.append(body);
        return switch (form) {
            case UTF_8 -> text.toString().getBytes(StandardCharsets.UTF_8);
            case WITH_CRLF -> text.toString().replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
            case WITH_BYTE_ORDER_MARK -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
            case WINDOWS_1256 ->
                text.toString().replace('ی', 'ي').replace('ک', 'ك').getBytes(ARABIC);
        };
    }
}
