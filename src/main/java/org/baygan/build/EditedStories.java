package org.baygan.build;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.baygan.config.SiteConfig;
import org.baygan.content.ContentDecoder;
import org.baygan.model.Sha256;
import org.baygan.source.ContentFile;

/** What the files of the few articles come to that have been edited since the last build. Immutable. */
final class EditedStories {
    private final ReadingPass reading;
    private final Map<String, StoryMaker.Made> made = new HashMap<>();

    private EditedStories(ReadingPass reading) {
        this.reading = reading;
    }

    /**
     * Reads the files.
     *
     * @param look tells which they are
     */
    static EditedStories read(BuildOptions options, SiteConfig config, Inputs inputs, InputLook look) {
        EditedStories stories = new EditedStories(new ReadingPass(
                config, options, inputs.content().files(), Optional.of(look), Optional.empty(), problem -> {}));
        look.edits()
                .ifPresent(edits -> edits.articles()
                        .keySet()
                        .forEach(file -> look.sha256(file).ifPresent(sha256 -> stories.read(file, sha256))));
        return stories;
    }

    private void read(ContentFile file, String sha256) {
        if (file.size() > ContentDecoder.MAX_BYTES) {
            return;
        }
        try {
            byte[] bytes = Files.readAllBytes(file.file());
            if (Sha256.hex(bytes).equals(sha256)) { // else it was saved again just now
                made.put(file.path(), reading.make(file.path(), bytes, sha256));
            }
        } catch (IOException unreadable) {
            // who needs the story tries again, and tells
        }
    }

    /** What an article's file has come to; empty if it isn't one of them, or couldn't be read as it was looked at. */
    Optional<StoryMaker.Made> of(String sourcePath) {
        return Optional.ofNullable(made.get(sourcePath));
    }

    /** What is known of all sources. */
    ReadingPass reading() {
        return reading;
    }
}
