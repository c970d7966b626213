package org.baygan.markup;

import org.baygan.model.Article;
import org.baygan.model.ArticleId;
import org.baygan.model.FrontMatterLines;
import org.baygan.model.Headlines;
import org.baygan.model.Identity;
import org.baygan.model.Language;
import org.baygan.model.Links;
import org.baygan.model.PublicationDate;

/** Articles that are nothing but a body, which begins on line 5 of {@code fa/a.md}. */
final class Bodies {
    private static final BodyRenderer RENDERER = new BodyRenderer();

    private Bodies() {}

    /** A body of an English article. */
    static RenderedBody markdown(String body) {
        return RENDERER.render(article("en", Article.Markup.MARKDOWN, body), body);
    }

    static RenderedBody persian(String body) {
        return RENDERER.render(article("fa", Article.Markup.MARKDOWN, body), body);
    }

    static RenderedBody plainText(String body) {
        return RENDERER.render(article("fa", Article.Markup.PLAIN_TEXT, body), body);
    }

    static Article article(String language, Article.Markup markup, String body) {
        return new Article(
                new Identity(new ArticleId("fa/a"), "fa/a.md", Article.Kind.ARTICLE, new Language(language)),
                Links.NONE,
                Headlines.of("عنوان"),
                Article.Schedule.published(PublicationDate.UNKNOWN),
                Article.Attribution.NONE,
                Article.Body.of(markup, body, 5),
                FrontMatterLines.NONE);
    }
}
