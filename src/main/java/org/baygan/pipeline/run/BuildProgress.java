package org.baygan.pipeline.run;

import java.util.function.BooleanSupplier;

/** Follows a build. Called by several threads. */
public interface BuildProgress {
    /** Follows nothing. */
    BuildProgress SILENT = silent(() -> true);

    /**
     * Follows nothing.
     *
     * @param wanted what {@link #isWanted} answers
     */
    static BuildProgress silent(BooleanSupplier wanted) {
        return new BuildProgress() {
            @Override
            public void begin(Stage stage, long steps) {}

            @Override
            public void step() {}

            @Override
            public boolean isWanted() {
                return wanted.getAsBoolean();
            }
        };
    }

    /** The stages that take time. */
    enum Stage {
        READING,
        PICTURES,
        WRITING,
        PACKING
    }

    /** What is done with one file at a time. */
    enum Step {
        /** Its text is read, and becomes a story. */
        STORY,
        /** Its words are added to the search. */
        INDEX,
        /** Its page is made. */
        PAGE,
        /** A file of the site is written. */
        FILE
    }

    /**
     * A thread begins a step with one file. What this throws counts as thrown by the step.
     *
     * @param path the file, or the page if no file is behind it
     */
    default void at(Step step, String path) {}

    /** A stage of so many steps begins. */
    void begin(Stage stage, long steps);

    /** One step is done. */
    void step();

    /**
     * Whether the build is still of use; asked often, so it has to answer quickly. As soon as it isn't, the build ends
     * with a {@link SupersededException}, unless it is about to publish.
     */
    default boolean isWanted() {
        return true;
    }
}
