package org.baygan.serve;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The path of a request below the preview's own, decoded, and found harmless.
 *
 * @param names the names of folders and, at the end, of a file or folder
 * @param folder whether it ends in {@code /}, as a folder's address does
 */
record RequestPath(List<String> names, boolean folder) {
    RequestPath {
        names = List.copyOf(names);
    }

    /**
     * Reads a path as it stands in a request, percent-encoded (RFC 3986, section 2.1).
     *
     * @param raw what follows the preview's own path
     * @return empty if no site may have such a file: hidden ones, {@code ..}, names with a separator in them
     */
    static Optional<RequestPath> parse(String raw) {
        boolean folder = raw.isEmpty() || raw.endsWith("/");
        List<String> names = new ArrayList<>();
        for (String encoded : (raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw).split("/", -1)) {
            String name = URI.create("/" + encoded).getPath().substring(1);
            if (!isHarmless(name)) {
                return raw.isEmpty() ? Optional.of(new RequestPath(List.of(), true)) : Optional.empty();
            }
            names.add(name);
        }
        return Optional.of(new RequestPath(names, folder));
    }

    private static boolean isHarmless(String name) {
        return !name.isEmpty()
                && !name.startsWith(".")
                && name.chars().noneMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c));
    }

    /** The path with {@code /} between names, and before {@code more}. */
    String join(String more) {
        return String.join("/", names) + more;
    }
}
