package org.baygan.render;

import java.util.Map;
import java.util.function.Supplier;
import org.baygan.model.Digest;

/**
 * A page yet to be rendered. Rendering one touches no other, so jobs may run on any thread and in any order.
 *
 * @param path where the file will be, {@code /} between names
 * @param subject what it is about, as a message names it: an article's source, or the page's own address
 * @param template its template's file name
 * @param voice the language whose messages the template speaks
 * @param madeOf sums up everything that the page depends on; {@link Digest#NONE} if that isn't known, and the page has to
 *     be rendered by every build
 * @param model makes the variables it sees; called once
 */
public record PageJob(
        String path,
        String subject,
        String template,
        LanguageVoice voice,
        Supplier<Digest> madeOf,
        Supplier<Map<String, Object>> model) {
    /** A page that no single article is behind. */
    PageJob(
            String path,
            String template,
            LanguageVoice voice,
            Supplier<Digest> madeOf,
            Supplier<Map<String, Object>> model) {
        this(path, "the page " + path, template, voice, madeOf, model);
    }
}
