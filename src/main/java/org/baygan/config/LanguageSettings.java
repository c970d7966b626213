package org.baygan.config;

import java.util.List;
import org.baygan.model.CalendarSystem;
import org.baygan.model.DigitSet;
import org.baygan.model.Direction;
import org.baygan.model.Language;

/**
 * How the site speaks one of its languages.
 *
 * @param language the language
 * @param direction the direction of its script
 * @param calendar the calendar its pages are shelved by and name first
 * @param digits the digits its pages show
 * @param title the site's name in this language
 * @param description the site's description in this language; empty if there is none
 * @param displayDigits whether ASCII digits of the copy itself are shown in {@code digits} as well
 */
public record LanguageSettings(
        Language language,
        Direction direction,
        CalendarSystem calendar,
        DigitSet digits,
        String title,
        String description,
        boolean displayDigits) {

    /** The usual settings of a language: direction, calendar and digits by its tag. */
    public static LanguageSettings defaults(Language language, String title, String description) {
        return switch (language.tag()) {
            case "fa" ->
                new LanguageSettings(
                        language, Direction.RTL, CalendarSystem.PERSIAN, DigitSet.PERSIAN, title, description, false);
            case "ar" ->
                new LanguageSettings(
                        language, Direction.RTL, CalendarSystem.GREGORIAN, DigitSet.ARABIC, title, description, false);
            case "ckb", "ur", "ps", "he", "ug", "sd" ->
                new LanguageSettings(
                        language, Direction.RTL, CalendarSystem.GREGORIAN, DigitSet.ASCII, title, description, false);
            default ->
                new LanguageSettings(
                        language, Direction.LTR, CalendarSystem.GREGORIAN, DigitSet.ASCII, title, description, false);
        };
    }

    /** Part of {@link SiteConfig#toString()}, where the file's own lines tell apart what prints alike here. */
    @Override
    public String toString() {
        return List.of(language, direction, calendar, digits, title, description, displayDigits)
                .toString();
    }
}
