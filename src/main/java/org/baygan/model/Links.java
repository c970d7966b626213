package org.baygan.model;

import java.util.List;
import java.util.Optional;

/**
 * What an article's front matter says of its address, of old ones, and of its original.
 *
 * @param slug the address's last part as the editor wants it
 * @param aliases old addresses that lead here, as paths inside the site
 * @param categories the categories as they are written, of which another program may have made folders of its address
 * @param translationOf the source path of the original, relative to the article's file or to the content folder
 */
public record Links(
        Optional<String> slug, List<String> aliases, List<String> categories, Optional<String> translationOf) {
    /** Nothing was said. */
    public static final Links NONE = new Links(Optional.empty(), List.of(), List.of(), Optional.empty());

    public Links {
        aliases = List.copyOf(aliases);
        categories = List.copyOf(categories);
    }
}
