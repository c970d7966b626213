package org.baygan.render;

import freemarker.core.TemplateHTMLOutputModel;
import org.jspecify.annotations.Nullable;

/**
 * The text that introduces a list.
 *
 * @param title its headline, which may be the list's own
 * @param body its text, sanitised
 * @param image its picture, such as an author's portrait; null if it has none
 */
public record IntroductionView(
        String title,
        TemplateHTMLOutputModel body,
        @Nullable ImageView image) {}
