package org.baygan.archive;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baygan.content.ArticleExtensions;

/** References between content files, resolved by name alone. */
public final class SourcePaths {
    private static final String PAGE = ".html";

    private SourcePaths() {}

    /**
     * The paths that a reference may mean, the likeliest first: relative to the file it stands in, then below the
     * content folder. For each of the two, the path as it is comes first, then with each extension of articles added,
     * in place of {@code .html} if it has that, and then the {@code index.md} in a folder of that name.
     *
     * @param from the path of the file with the reference, below the content folder
     * @param reference the reference, {@code /} between names
     */
    public static List<String> candidates(String from, String reference) {
        Set<String> candidates = new LinkedHashSet<>();
        resolve(from, reference).ifPresent(path -> addWithExtensions(candidates, path));
        resolve("", "/" + reference).ifPresent(path -> addWithExtensions(candidates, path));
        return List.copyOf(candidates);
    }

    private static void addWithExtensions(Set<String> candidates, String path) {
        candidates.add(path);
        String name = path.endsWith(PAGE) ? path.substring(0, path.length() - PAGE.length()) : path;
        ArticleExtensions.ALL.forEach(extension -> candidates.add(name + "." + extension));
        candidates.add(name + "/index.md");
    }

    /**
     * A reference as a path below the content folder.
     *
     * @param from the path of the file with the reference
     * @param reference relative to that file, or with a slash before it to the folder's top
     * @return empty if it leads out of the folder, or to nothing
     */
    public static Optional<String> resolve(String from, String reference) {
        Deque<String> names = new ArrayDeque<>();
        if (!reference.startsWith("/")) {
            push(names, from.substring(0, from.lastIndexOf('/') + 1));
        }
        if (!push(names, reference) || names.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(String.join("/", names));
    }

    private static boolean push(Deque<String> names, String path) {
        for (String name : path.split("/", -1)) {
            if (name.equals("..")) {
                if (names.pollLast() == null) {
                    return false;
                }
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return true;
    }
}
