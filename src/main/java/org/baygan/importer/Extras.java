package org.baygan.importer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is given beside an export.
 *
 * @param media folders in which the files lie that the items refer to, absolute
 * @param profiles a YAML file of page layouts that are looked for before those that come with the program, absolute
 */
public record Extras(List<Path> media, Optional<Path> profiles) {
    /** Nothing. */
    public static final Extras NONE = new Extras(List.of(), Optional.empty());

    public Extras {
        media = List.copyOf(media);
    }
}
