package org.baygan.render;

import com.ibm.icu.text.CaseMap;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.baygan.model.DigitSet;
import org.baygan.model.Language;

/**
 * A language's user-interface strings: ICU MessageFormat patterns by key, from {@code messages_<language>.properties}.
 * Numbers are given to patterns as numbers, and written with the language's digits. Thread-safe.
 */
public final class Messages {
    /** Keys of signs that stand between other texts, in any language. */
    private static final String SIGNS = "punctuation.";

    private final Language language;
    private final DigitSet digits;
    private final Map<String, String> patterns;
    private final Set<String> borrowed = new HashSet<>();
    private final Map<String, ThreadLocal<MessageFormat>> formats = new ConcurrentHashMap<>();

    /**
     * The strings of one language.
     *
     * @param language the language
     * @param digits the digits that numbers are written with
     * @param patterns key to ICU MessageFormat pattern; its defaults are English ones, which stand between
     *     {@link BorrowedTexts} marks in texts
     */
    public Messages(Language language, DigitSet digits, Properties patterns) {
        this.language = language;
        this.digits = digits;
        Map<String, String> byKey = new ConcurrentHashMap<>();
        patterns.stringPropertyNames().forEach(key -> {
            byKey.put(key, patterns.getProperty(key));
            if (!patterns.containsKey(key) && !key.startsWith(SIGNS)) {
                borrowed.add(key);
            }
        });
        this.patterns = byKey;
    }

    /** A language's name in itself, by CLDR; its tag if that doesn't know it. */
    static String nameOf(Language language) {
        ULocale locale = ULocale.forLanguageTag(language.tag());
        return CaseMap.toTitle()
                .wholeString()
                .noLowercase()
                .apply(locale.toLocale(), null, locale.getDisplayName(locale));
    }

    /**
     * The string of a key, without arguments: patterns' quoting does not apply.
     *
     * @throws IllegalArgumentException if there is none: the message names the key and the file it belongs in
     */
    public String text(String key) {
        return marked(key, pattern(key));
    }

    private String marked(String key, String text) {
        return borrowed.contains(key) ? BorrowedTexts.mark(text) : text;
    }

    private String pattern(String key) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException(
                    "No message \"" + key + "\" in templates/messages_" + language + ".properties");
        }
        return pattern;
    }

    /**
     * The string of a key with its arguments {@code {0}}, {@code {1}} … put in.
     *
     * @throws IllegalArgumentException if there is none, or if it doesn't take these arguments: the message names the
     *     key and the file
     */
    public String text(String key, Object... arguments) {
        return marked(key, format(key, arguments));
    }

    private String format(String key, Object... arguments) {
        String pattern = pattern(key);
        ULocale locale = borrowed.contains(key) ? new ULocale("en@numbers=" + numberingSystem()) : locale();
        ThreadLocal<MessageFormat> format =
                formats.computeIfAbsent(key, k -> ThreadLocal.withInitial(() -> new MessageFormat(pattern, locale)));
        try {
            return format.get().format(arguments);
        } catch (IllegalArgumentException unusable) {
            throw new IllegalArgumentException(
                    "The message \"" + key + "\" in templates/messages_" + language + ".properties can't be used: "
                            + unusable.getMessage(),
                    unusable);
        }
    }

    /**
     * The forms of a pattern with a plural {@code {0}}, from which a script chooses: one for each of the language's
     * plural categories (CLDR, "Language Plural Rules"), with {@code #} where the number goes.
     */
    public Map<String, String> plurals(String key) {
        Map<String, String> forms = new TreeMap<>();
        PluralRules rules = PluralRules.forLocale(locale());
        NumberFormat writing = NumberFormat.getInstance(locale());
        for (String category : rules.getKeywords()) {
            rules.getSamples(category).stream()
                    .filter(sample -> sample == Math.rint(sample)) // articles are counted in whole numbers
                    .findFirst()
                    .ifPresent(sample ->
                            forms.put(category, format(key, sample).replace(writing.format((double) sample), "#")));
        }
        return forms;
    }

    /** The digits that numbers are written with, by their name in CLDR: {@code arabext}. */
    public String numberingSystem() {
        return switch (digits) {
            case ASCII -> "latn";
            case PERSIAN -> "arabext";
            case ARABIC -> "arab";
        };
    }

    /** A number with the language's digits and no grouping. */
    public String number(long number) {
        return digits.write(number);
    }

    private ULocale locale() {
        return new ULocale(language.tag() + "@numbers=" + numberingSystem());
    }
}
