package org.baygan.pipeline.story;

import java.util.Optional;
import org.baygan.cache.BuildCache;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Story;
import org.baygan.model.StoryHead;
import org.baygan.render.Stories;

/** The stories of pass one: heads from memory, texts from the build cache. */
public record KeptStories(StoryPass reading, BuildCache cache) implements Stories {
    @Override
    public StoryHead head(ArticleSummary article) {
        return reading.head(article);
    }

    @Override
    public Optional<Story> story(ArticleSummary article) {
        return cache.expectedStory(article);
    }
}
