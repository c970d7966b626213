package org.baygan.config;

import com.ibm.icu.text.NumberingSystem;
import com.ibm.icu.util.ULocale;
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

    /** The usual settings of a language: direction and digits by CLDR, the Persian calendar for Persian. */
    public static LanguageSettings defaults(Language language, String title, String description) {
        return new LanguageSettings(
                language,
                ULocale.forLanguageTag(language.tag()).isRightToLeft() ? Direction.RTL : Direction.LTR,
                language.primary().equals(Language.PERSIAN) ? CalendarSystem.PERSIAN : CalendarSystem.GREGORIAN,
                digits(language),
                title,
                description,
                false);
    }

    private static DigitSet digits(Language language) {
        String system = switch (language.tag()) { // the common ones without loading CLDR: every build begins here
            case "en" -> "latn";
            case "fa" -> "arabext";
            case "ar" -> "arab";
            default ->
                NumberingSystem.getInstance(ULocale.forLanguageTag(language.tag()))
                        .getName();
        };
        return switch (system) {
            case "arabext" -> DigitSet.PERSIAN;
            case "arab" -> DigitSet.ARABIC;
            default -> DigitSet.ASCII;
        };
    }

    /**
     * Part of {@link SiteConfig#toString()}. Settings that differ and yet print alike here, as titles with commas may,
     * differ there in the file's own values.
     */
    @Override
    public String toString() {
        return List.of(language, direction, calendar, digits, title, description, displayDigits)
                .toString();
    }
}
