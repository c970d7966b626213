package org.baygan.build;

/** Follows a build. Called by several threads. */
public interface BuildProgress {
    /** Follows nothing. */
    BuildProgress SILENT = new BuildProgress() {
        @Override
        public void begin(Stage stage, long steps) {}

        @Override
        public void step() {}
    };

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
}
