package org.baygan.build;

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
        WRITING,
        PACKING
    }

    /** A stage of so many steps begins. */
    void begin(Stage stage, long steps);

    /** One step is done. */
    void step();

    /**
     * Whether the build is still of use; asked often, and by then quick to answer. As soon as it isn't, the build ends
     * with a {@link SupersededException}, unless it is about to publish.
     */
    default boolean isWanted() {
        return true;
    }
}
