package org.baygan.render;

import java.util.Optional;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Story;
import org.baygan.model.StoryHead;

/** The stories behind the summaries of an archive. Thread-safe. */
public interface Stories {
    /** The head of an article's story, at the article's address. */
    StoryHead head(ArticleSummary article);

    /** An article's story; empty if it is lost, and then what is made without it is never published. */
    Optional<Story> story(ArticleSummary article);
}
