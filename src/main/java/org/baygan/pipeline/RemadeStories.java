package org.baygan.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Story;
import org.baygan.model.StoryHead;
import org.baygan.render.Stories;

/** The stories of a build whose tasks are run by several processes: heads from memory, texts out of their sources. */
record RemadeStories(StoryPass reading) implements Stories {
    @Override
    public StoryHead head(ArticleSummary article) {
        return reading.head(article);
    }

    @Override
    public Optional<Story> story(ArticleSummary article) {
        try {
            return Optional.of(reading.remake(article));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
