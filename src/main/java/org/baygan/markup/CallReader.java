package org.baygan.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads what stands between the signs of a shortcode or a tag: a name, then values and {@code key=value} pairs, either
 * in quotes of four kinds or bare (Hugo's shortcodes, Liquid's tags, WordPress's shortcodes). Linear in its text.
 */
final class CallReader {
    private final String text;
    private int at;

    private CallReader(String text) {
        this.text = text;
    }

    /** Reads the inside of a call. Never fails: a call without a name gets an empty one. */
    static Call read(int start, int end, String inside) {
        return new CallReader(inside.strip()).call(start, end);
    }

    private Call call(int start, int end) {
        boolean closing = text.startsWith("/");
        at = closing ? 1 : 0;
        List<String> values = new ArrayList<>();
        Map<String, String> named = new HashMap<>();
        blanks();
        String name = bare();
        boolean whole = false;
        for (blanks(); at < text.length(); blanks()) {
            if (text.charAt(at) == '/' && at + 1 == text.length()) {
                whole = true;
                break;
            }
            argument(values, named);
        }
        Call.Form form = closing ? Call.Form.CLOSING : whole ? Call.Form.WHOLE : Call.Form.OPENING;
        return new Call(start, end, name.toLowerCase(Locale.ROOT), values, named, form);
    }

    private void argument(List<String> values, Map<String, String> named) {
        int from = at;
        if (isQuote(text.charAt(at))) {
            values.add(quoted());
            return;
        }
        String word = bare();
        boolean address = text.startsWith("://", at);
        if (at < text.length() && "=:".indexOf(text.charAt(at)) >= 0 && !word.isEmpty() && !address) {
            at++;
            blanks();
            String value = at < text.length() && isQuote(text.charAt(at)) ? quoted() : word();
            named.putIfAbsent(word.toLowerCase(Locale.ROOT), value);
        } else if (at == from) {
            values.add(String.valueOf(text.charAt(at++)));
        } else {
            at = from;
            values.add(word());
        }
    }

    private void blanks() {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ',')) {
            at++;
        }
    }

    /** A name: up to a blank or a sign that ends one. */
    private String bare() {
        int from = at;
        while (at < text.length()
                && !Character.isWhitespace(text.charAt(at))
                && "=:,|\"'`“”".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    /** A value without quotes: up to a blank. */
    private String word() {
        int from = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private String quoted() {
        char open = text.charAt(at);
        char close = open == '“' ? '”' : open;
        StringBuilder value = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != close; at++) {
            if (open != '`' && text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            value.append(text.charAt(at));
        }
        at++;
        return value.toString();
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '`' || c == '“';
    }
}
