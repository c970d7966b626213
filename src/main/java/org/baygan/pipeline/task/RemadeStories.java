package org.baygan.pipeline.task;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.baygan.model.ArticleSummary;
import org.baygan.model.NamedRange;
import org.baygan.model.Story;
import org.baygan.model.StoryHead;
import org.baygan.pipeline.look.SiteMark;
import org.baygan.pipeline.run.BuildProgress;
import org.baygan.pipeline.story.StoryPass;
import org.baygan.render.Stories;
import org.baygan.source.ContentFile;

/** The stories of a build whose tasks are run by several processes: heads from memory, texts out of their sources. */
public record RemadeStories(StoryPass reading) implements Stories {
    /**
     * Has all stories made by tasks of other processes; they are kept nowhere.
     *
     * @param reading the pass that takes them
     * @param mark what the other processes have to see
     * @param folder takes what these are to be told of the stories
     * @throws IOException if they can't be made or told
     */
    public static RemadeStories make(
            StoryPass reading, TaskRunner tasks, SiteMark mark, Path folder, BuildProgress progress)
            throws IOException {
        List<ContentFile> sources = reading.sources();
        progress.begin(BuildProgress.Stage.READING, sources.size());
        List<NamedRange> ranges = NamedRange.cut(
                sources.size(), i -> "stories", i -> sources.get(i).path());
        try (ToldStories told = ToldStories.in(folder)) {
            tasks.stories(mark.text(), ranges, (number, bytes, anew) -> {
                told.add(number, bytes);
                reading.take(number, bytes, anew);
                progress.step();
            });
        }
        return new RemadeStories(reading);
    }

    /**
     * Takes the stories that all processes were told of.
     *
     * @param reading the pass that takes them
     * @param folder where they were told
     * @throws IOException if that can't be read
     */
    static RemadeStories told(StoryPass reading, Path folder) throws IOException {
        ToldStories.forEach(folder, (number, bytes) -> reading.take(number, bytes, false));
        return new RemadeStories(reading);
    }

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
