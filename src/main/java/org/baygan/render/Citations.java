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
    private static final char LRI = '\u2066';
    private static final char RLI = '\u2067';
    private static final char PDI = '\u2069';

    private Citations() {}

    /** Authors, title, source, date and site in one line, with the page's own calendar. */
    static String plain(LanguageVoice voice, Article article, @Nullable DateView date) {
        String comma = voice.messages().text("punctuation.comma");
        Direction page = voice.settings().direction();
        List<String> parts = new ArrayList<>();
        if (!article.authors().isEmpty()) {
            parts.add(article.authors().stream()
                    .map(author -> isolated(author, page))
                    .collect(Collectors.joining(comma)));
        }
        parts.add(voice.messages().text("punctuation.open-quote")
                + isolated(article.title(), page)
                + voice.messages().text("punctuation.close-quote"));
        if (!article.source().isEmpty()) {
            parts.add(isolated(article.source(), page));
        }
        if (date != null) {
            parts.add(date.text());
        }
        parts.add(isolated(voice.settings().title(), page));
        return String.join(comma, parts);
    }

    /** A name or title between isolates (UAX 9, 2.4.2) if it would tear apart what stands around it. */
    private static String isolated(String text, Direction page) {
        return TextDirection.other(text, page)
                .map(other -> (other == Direction.LTR ? LRI : RLI) + text + PDI)
                .orElse(text);
    }
}
