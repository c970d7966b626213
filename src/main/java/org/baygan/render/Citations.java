package org.baygan.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.baygan.model.Article;
import org.baygan.model.Direction;
import org.baygan.text.TextDirection;
import org.jspecify.annotations.Nullable;

/** How an article is cited. */
final class Citations {
    private Citations() {}

    /** Authors, title, source, date and site in one line, with the page's own calendar. */
    static String plain(LanguageVoice voice, Article article, @Nullable DateView date) {
        String comma = voice.messages().text("punctuation.comma");
        Direction page = voice.settings().direction();
        List<String> parts = new ArrayList<>();
        if (!article.authors().isEmpty()) {
            parts.add(article.authors().stream()
                    .map(author -> TextDirection.isolated(author, page))
                    .collect(Collectors.joining(comma)));
        }
        parts.add(voice.messages().text("punctuation.open-quote")
                + TextDirection.isolated(article.title(), page)
                + voice.messages().text("punctuation.close-quote"));
        if (!article.source().isEmpty()) {
            parts.add(TextDirection.isolated(article.source(), page));
        }
        if (date != null) {
            parts.add(date.text());
        }
        parts.add(TextDirection.isolated(voice.settings().title(), page));
        return String.join(comma, parts);
    }
}
