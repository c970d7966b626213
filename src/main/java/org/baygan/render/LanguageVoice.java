package org.baygan.render;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.baygan.config.LanguageSettings;
import org.baygan.config.SiteConfig;
import org.baygan.model.Language;
import org.baygan.text.DateFormatter;

/**
 * How the site speaks one language.
 *
 * @param settings direction, calendar, digits, names
 * @param messages its strings
 * @param dates how it writes dates
 */
public record LanguageVoice(LanguageSettings settings, Messages messages, DateFormatter dates) {
    /**
     * How a site speaks each of its languages.
     *
     * @throws IOException if the theme's strings can't be read
     */
    public static Map<Language, LanguageVoice> all(SiteConfig config, Theme theme) throws IOException {
        Map<Language, LanguageVoice> voices = new HashMap<>();
        for (LanguageSettings settings : config.languages()) {
            Language language = settings.language();
            voices.put(
                    language,
                    new LanguageVoice(
                            settings,
                            new Messages(language, settings.digits(), theme.messages(language)),
                            DateFormatter.of(language, settings.digits())));
        }
        return voices;
    }
}
