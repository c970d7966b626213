package org.baygan.build;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.baygan.model.Permalink;

/** Knows which old addresses are free: a file can't stand where another file or a folder of the site stands. */
final class RedirectPlan {
    private final Set<String> files = new HashSet<>();
    private final Set<String> folders = new HashSet<>();

    /** For a site that will have these files. */
    RedirectPlan(Collection<String> paths) {
        paths.forEach(this::add);
    }

    private void add(String path) {
        files.add(path);
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            if (!folders.add(path.substring(0, slash))) {
                return; // the folders above are known
            }
        }
    }

    /** Takes an old address; false if it isn't free. */
    boolean take(Permalink alias) {
        String path = alias.path();
        if (files.contains(path) || folders.contains(path)) {
            return false;
        }
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            if (files.contains(path.substring(0, slash))) {
                return false;
            }
        }
        add(path);
        return true;
    }
}
