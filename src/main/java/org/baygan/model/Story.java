package org.baygan.model;

import java.util.List;

/**
 * An article made ready for its page: texts normalised for display, the body as safe HTML.
 *
 * @param article the article, its texts normalised and its body's markup left out
 * @param permalink where its page is, unless another article has that address
 * @param html the body as safe HTML, with {@link FileReference} marks
 * @param references what the marks stand for
 * @param description plain text for lists, feeds and metadata, at most {@value #DESCRIPTION_LIMIT} characters; empty if
 *     the article has no text
 * @param provenance where the text came from
 */
public record Story(
        Article article,
        Permalink permalink,
        String html,
        List<FileReference> references,
        String description,
        Provenance provenance) {
    /** The longest description, in UTF-16 code units. */
    public static final int DESCRIPTION_LIMIT = 160;

    public Story {
        references = List.copyOf(references);
    }

    /** The same at an address, which may be its own. */
    public Story at(Permalink address) {
        return address.equals(permalink)
                ? this
                : new Story(article, address, html, references, description, provenance);
    }
}
