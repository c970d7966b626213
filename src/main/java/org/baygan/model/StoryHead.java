package org.baygan.model;

import java.util.List;
import java.util.Optional;

/**
 * What a build asks of a story before its text: whether it is to be seen, where its page is, and which files it needs.
 *
 * @param summary the facts that lists need
 * @param status whether it is ready to be seen
 * @param expires when it leaves the site
 * @param image the picture's path, as the article has it
 * @param references what the marks in its HTML stand for
 */
public record StoryHead(
        ArticleSummary summary,
        Article.Status status,
        PublicationDate expires,
        Optional<String> image,
        List<FileReference> references) {
    public StoryHead {
        references = List.copyOf(references);
    }

    /** The same at an address, which may be its own. */
    public StoryHead at(Permalink address) {
        return address.equals(summary.permalink()) ? this : with(summary.at(address));
    }

    /** The same with another summary. */
    public StoryHead with(ArticleSummary other) {
        return new StoryHead(other, status, expires, image, references);
    }
}
