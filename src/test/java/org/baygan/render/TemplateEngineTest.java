package org.baygan.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import freemarker.cache.StringTemplateLoader;
import freemarker.template.SimpleHash;
import java.nio.charset.StandardCharsets;
import org.baygan.diagnostic.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateEngineTest {
    private static final String DEEP = "It calls or includes itself without end, or nests too deeply";

    private final StringTemplateLoader templates = new StringTemplateLoader();
    private final TemplateEngine engine = new TemplateEngine(templates);

    private String render(String template) throws BrokenTemplateException {
        templates.putTemplate("page.ftlh", template);
        return new String(
                engine.render("page.ftlh", new SimpleHash(engine.wrapper()), "a page"), StandardCharsets.UTF_8);
    }

    private Diagnostic ended(String template) {
        BrokenTemplateException broken = catchThrowableOfType(BrokenTemplateException.class, () -> render(template));
        assertThat(broken).as(template).isNotNull();
        return broken.diagnostic("templates");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<#include 'page.ftlh'>; page.ftlh",
                "<#macro a><@a/></#macro><@a/>; page.ftlh",
                "<#macro a><b><#nested></b></#macro><#macro c><@a><@c/></@a></#macro><@c/>; page.ftlh",
                "<#function f n><#return f(n + 1)></#function>${f(1)}; page.ftlh",
                "<#include 'parts.ftlh'>; parts.ftlh",
                "<#import 'parts.ftlh' as p><@p.endless/>; parts.ftlh"
            })
    void a_template_that_calls_itself_without_end_is_named(String template, String name) {
        templates.putTemplate("parts.ftlh", "<#macro endless>x<@endless/></#macro><@endless/>");
        Diagnostic found = ended(template);
        assertThat(found.place()).startsWith("templates/" + name + ":1:");
        assertThat(found.message()).isEqualTo(DEEP);
        assertThat(found.hint()).isEqualTo("The template was being used for a page; nothing has been published");
    }

    @Test
    void a_template_that_writes_without_end_is_named() {
        templates.putTemplate("parts.ftlh", "<#macro endless>\n<#list 1.. as i>\n0123456789${i}</#list></#macro>");
        Diagnostic found = ended("<#import 'parts.ftlh' as p><@p.endless/>");
        assertThat(found.place()).startsWith("templates/parts.ftlh:3");
        assertThat(found.message()).isEqualTo("It writes without end");
    }

    @Test
    void so_is_one_that_attempts_it() {
        assertThat(ended("<#macro a><#attempt><@a/><#recover>gone</#attempt></#macro><@a/>")
                        .message())
                .isEqualTo(DEEP);
    }

    @Test
    void a_template_as_deep_as_any_needs_is_rendered() throws BrokenTemplateException {
        assertThat(render("<#macro a n><#if n gt 0><i><@a n=n - 1/></i></#if></#macro><@a n=50/>"))
                .isEqualTo("<i>".repeat(50) + "</i>".repeat(50));
    }

    @Test
    void the_other_pages_are_counted_anew() throws BrokenTemplateException {
        for (int i = 0; i < 3; i++) {
            assertThat(render("<#list 1..1000 as n>x</#list>")).hasSize(1000);
        }
    }
}
