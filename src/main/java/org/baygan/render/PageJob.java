package org.baygan.render;

import java.util.Map;

/**
 * A page yet to be rendered. Rendering one touches no other, so jobs may run on any thread and in any order.
 *
 * @param path where the file will be, {@code /} between names
 * @param template its template's file name
 * @param voice the language whose messages the template speaks
 * @param model makes the variables it sees; called once
 */
public record PageJob(
        String path, String template, LanguageVoice voice, java.util.function.Supplier<Map<String, Object>> model) {}
