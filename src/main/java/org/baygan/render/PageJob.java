package org.baygan.render;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.baygan.model.Digest;
import org.baygan.model.Language;

/**
 * A page yet to be made. Making one touches no other, so jobs may run on any thread and in any order.
 *
 * @param common what all pages have in common
 * @param path where the file will be, {@code /} between names
 * @param subject what it is about, as a message names it: an article's source, or the page's own address
 * @param template its template's file name
 * @param language the language whose messages the template speaks
 * @param input asks for what the page is made of
 * @param more makes the other variables that JBake's templates see, given the page's own. No digest has them: a site
 *     with such templates is rendered anew by every build.
 */
public record PageJob(
        RenderContext common,
        String path,
        String subject,
        String template,
        Language language,
        Supplier<? extends PageInput> input,
        Function<Map<String, Object>, Map<String, Object>> more) {
    /** A page that no single article is behind. */
    PageJob(
            RenderContext common,
            String path,
            String template,
            Language language,
            Supplier<? extends PageInput> input) {
        this(common, path, "the page " + path, template, language, input, model -> Map.of());
    }

    /** The same page, with more variables for JBake's templates. */
    PageJob with(Supplier<Map<String, Object>> jbake) {
        return new PageJob(common, path, subject, template, language, input, model -> jbake.get());
    }

    /** What a page of this input is made of. */
    public PageDigest digest(PageInput of) {
        return digest(common, path, template, (Record) of);
    }

    static PageDigest digest(RenderContext common, String path, String template, Record input) {
        return common.digest().equals(Digest.NONE)
                ? PageDigest.NONE
                : InputDigest.of(input, common.digest(), path, template);
    }

    /** The variables that the template sees, but for the functions of its language. */
    Map<String, Object> variables(PageInput of) {
        Map<String, Object> model = of.model(common);
        Map<String, Object> variables = new HashMap<>(more.apply(model));
        variables.putAll(model);
        return variables;
    }
}
