package org.baygan.render;

import org.baygan.config.LanguageSettings;
import org.baygan.text.DateFormatter;

/**
 * How the site speaks one language.
 *
 * @param settings direction, calendar, digits, names
 * @param messages its strings
 * @param dates how it writes dates
 */
public record LanguageVoice(LanguageSettings settings, Messages messages, DateFormatter dates) {}
