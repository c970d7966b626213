package org.baygan.config;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.baygan.model.CalendarSystem;
import org.baygan.model.DigitSet;
import org.baygan.model.Direction;
import org.baygan.model.Language;

/** Makes the {@link LanguageSettings} of a site's languages. */
final class LanguagesMaker {
    private static final String KEY = "site.languages";

    private final Settings settings;

    LanguagesMaker(Settings settings) {
        this.settings = settings;
    }

    /** The languages' settings, the default one first; Persian and English if the file names none. */
    List<LanguageSettings> make() {
        List<LanguageSettings> made = new ArrayList<>();
        languages().forEach(language -> made.add(settingsOf(language)));
        return made;
    }

    private Set<Language> languages() {
        Set<Language> languages = new LinkedHashSet<>();
        for (String tag : settings.list(KEY)) {
            if (!Language.isTag(tag)) {
                settings.fail(
                        KEY,
                        "“" + tag + "” is not a language",
                        "Write languages by their BCP 47 tags, such as fa,en,az-Latn");
            } else if (!languages.add(new Language(tag))) {
                settings.warn(KEY, tag + " stands twice among the languages", "Delete one of the two");
            }
        }
        return languages.isEmpty() ? new LinkedHashSet<>(List.of(Language.PERSIAN, Language.ENGLISH)) : languages;
    }

    private LanguageSettings settingsOf(Language language) {
        LanguageSettings usual = LanguageSettings.defaults(language, title(language), description(language));
        String prefix = "site." + language;
        return new LanguageSettings(
                language,
                settings.value(prefix + ".direction", usual.direction(), LanguagesMaker::direction, "Write ltr or rtl"),
                settings.value(
                        prefix + ".calendar", usual.calendar(), LanguagesMaker::calendar, "Write persian or gregorian"),
                settings.value(
                        prefix + ".digits", usual.digits(), LanguagesMaker::digits, "Write ascii, persian or arabic"),
                usual.title(),
                usual.description(),
                settings.flag(prefix + ".display-digits", usual.displayDigits()));
    }

    private String title(Language language) {
        return settings.text("site.title." + language)
                .or(() -> settings.text("site.title"))
                .orElse(language.equals(Language.PERSIAN) ? "بایگانی" : "Archive");
    }

    private String description(Language language) {
        return settings.text("site.description." + language)
                .or(() -> settings.text("site.description"))
                .orElse("");
    }

    private static Optional<Direction> direction(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "ltr" -> Optional.of(Direction.LTR);
            case "rtl" -> Optional.of(Direction.RTL);
            default -> Optional.empty();
        };
    }

    private static Optional<CalendarSystem> calendar(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "gregorian" -> Optional.of(CalendarSystem.GREGORIAN);
            case "persian", "jalali", "solar-hijri" -> Optional.of(CalendarSystem.PERSIAN);
            default -> Optional.empty();
        };
    }

    private static Optional<DigitSet> digits(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "ascii", "latin" -> Optional.of(DigitSet.ASCII);
            case "persian" -> Optional.of(DigitSet.PERSIAN);
            case "arabic" -> Optional.of(DigitSet.ARABIC);
            default -> Optional.empty();
        };
    }
}
