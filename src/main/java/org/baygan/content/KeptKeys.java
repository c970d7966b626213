package org.baygan.content;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which keys of front matter a site's templates want, though they mean nothing here. Immutable.
 *
 * @param folded the keys, folded
 */
record KeptKeys(Set<String> folded) {
    private static final String ALL = "*";

    KeptKeys {
        folded = Set.copyOf(folded);
    }

    /** The keys that a configuration lists; {@value #ALL} stands for all. */
    static KeptKeys of(Collection<String> listed) {
        return new KeptKeys(listed.stream().map(FrontMatterKey::fold).collect(Collectors.toSet()));
    }

    boolean contains(String key) {
        return folded.contains(ALL) || folded.contains(FrontMatterKey.fold(key));
    }
}
