package org.baygan.render;

import java.util.ArrayList;
import java.util.List;
import org.baygan.model.Article;
import org.jspecify.annotations.Nullable;

/** How an article is cited. */
final class Citations {
    private Citations() {}

    /** Authors, title, source, date and site in one line, with the page's own calendar. */
    static String plain(LanguageVoice voice, Article article, @Nullable DateView date) {
        String comma = voice.messages().text("punctuation.comma");
        List<String> parts = new ArrayList<>();
        if (!article.authors().isEmpty()) {
            parts.add(String.join(comma, article.authors()));
        }
        parts.add(voice.messages().text("punctuation.open-quote")
                + article.title()
                + voice.messages().text("punctuation.close-quote"));
        if (!article.source().isEmpty()) {
            parts.add(article.source());
        }
        if (date != null) {
            parts.add(date.text());
        }
        parts.add(voice.settings().title());
        return String.join(comma, parts);
    }
}
