package org.baygan.importer;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * One export, or folder of files, of one program. It is read once, from its beginning to its end, and no more of it
 * than one item is held at a time. Not thread-safe.
 */
interface ImportSource extends Closeable {
    /** Takes the items in their order. */
    @FunctionalInterface
    interface Sink {
        /**
         * Takes one item.
         *
         * @throws IOException if it can't be written
         */
        void take(Item item) throws IOException;
    }

    /**
     * Hands every item over. What is wrong with the source is a finding; what comes before a fault of its form is
     * handed over all the same.
     *
     * @throws IOException if it can't be read, or what {@code items} throws
     */
    void read(Sink items) throws IOException;

    /**
     * The file that an address in an item's text or head leads to, while the item is being taken.
     *
     * @param address as it stands in the text, made absolute if the item's own address is
     * @return empty if the source doesn't have it
     */
    Optional<Media> media(String address) throws IOException;

    /**
     * Whether one of its items may have an address of which only the path is known.
     *
     * @param address as {@link Item.Origin} has it
     */
    default boolean mayHold(String address) {
        return true;
    }

    /**
     * The addresses of files that it knows of and doesn't have, and that no item shows; complete when all was read.
     *
     * @throws IOException if that can't be told
     */
    default List<String> unshown() throws IOException {
        return List.of();
    }

    @Override
    default void close() throws IOException {}
}
