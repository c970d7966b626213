package org.baygan.render;

import freemarker.core.TemplateHTMLOutputModel;

/**
 * The text that introduces a list.
 *
 * @param title its headline, which may be the list's own
 * @param body its text, sanitised
 */
public record IntroductionView(String title, TemplateHTMLOutputModel body) {}
