package org.baygan.importer;

/** Is told how far an import has come. */
@FunctionalInterface
public interface ImportListener {
    /**
     * Tells of each item, and of each percent.
     *
     * @param percent how much of the work is done, of 100; never less than before
     * @param items how many items were read
     * @throws RuntimeException to end the import
     */
    void moved(int percent, long items);
}
