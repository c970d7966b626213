package org.baygan.render;

import java.util.List;
import java.util.Optional;
import org.baygan.archive.TaxonomyKind;
import org.baygan.model.Article;
import org.baygan.model.Story;

/**
 * What link previews and structured data tell programs of an article.
 *
 * @param story the article
 * @param input what its page is made of beside that
 */
record ArticleFacts(Story story, ArticleInput input) {
    Article article() {
        return story.article();
    }

    List<TermInput> terms(TaxonomyKind kind) {
        return input.terms(kind);
    }

    /** The name of its section as the site has it; empty if it has none. */
    Optional<String> section() {
        return terms(TaxonomyKind.SECTION).stream().findFirst().map(TermInput::name);
    }

    /** When it was published, as machines read it; empty if it isn't known in their calendar. */
    Optional<String> published() {
        return Optional.ofNullable(Cards.machineForm(article().date()));
    }

    /** When it was changed; empty if it wasn't, or that isn't known in their calendar. */
    Optional<String> changed() {
        return Optional.ofNullable(Cards.machineForm(article().updated()));
    }

    /** What it shows, its own picture first. */
    List<PictureFile> pictures() {
        return input.files().pictures();
    }
}
