package org.baygan.markup;

import java.util.List;
import java.util.Map;

/**
 * A piece of another program's syntax: a shortcode, a tag, an output, a wiki link, a formula, a fence of colons.
 *
 * @param start the index of its first character
 * @param end the index after its last one
 * @param name what is called, in small letters
 * @param values the arguments without a name, in their order
 * @param named the arguments with a name, by their names in small letters
 * @param form whether it opens or closes something
 */
record Call(int start, int end, String name, List<String> values, Map<String, String> named, Form form) {
    /** Whether a call may have a partner. */
    enum Form {
        /** Stands alone, or is closed by a later one. */
        OPENING,
        /** Closes an earlier one. */
        CLOSING,
        /** Never has a partner. */
        WHOLE
    }

    static Call whole(int start, int end, String name, String... values) {
        return new Call(start, end, name, List.of(values), Map.of(), Form.WHOLE);
    }

    /** The first of the named arguments that is there, else the value at an index, else nothing. */
    String argument(int index, String... names) {
        for (String key : names) {
            String value = named.get(key);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return index >= 0 && index < values.size() ? values.get(index) : "";
    }
}
