package org.baygan.output;

import com.ibm.icu.lang.UCharacter;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baygan.model.WindowsNames;

/**
 * Gives out the paths of a site, each once. Paths that are the same file on any system count as the same, whichever
 * system builds: systems differ in whether small and capital letters, or letters composed and not, make different
 * names. Nor can a path be a file and a folder at once; and Windows keeps some names for itself. Not thread-safe.
 */
public final class PathClaims {
    /** In bytes of UTF-8, as Linux counts; macOS and Windows take somewhat longer ones. */
    private static final int LONGEST_NAME = 255;

    /** In bytes of UTF-8: macOS takes 1,024, and the output folder's own path comes before it. */
    private static final int LONGEST_PATH = 800;

    /** In UTF-16 code units: a path of no more needs no counting, as each takes three bytes at most. */
    private static final int SURELY_SHORT = 80;

    /** The paths of files and of folders as they were claimed, by their folded forms. */
    private final Map<String, String> files = new HashMap<>();

    private final Map<String, String> folders = new HashMap<>();

    private final Set<String> reserved = new HashSet<>();

    /**
     * Claims a path for a file.
     *
     * @param path where in the site, {@code /} between names
     * @return empty if the path is the file's from now on; else why it can't be, to follow the words "its address"
     */
    public Optional<String> claim(String path) {
        String folded = fold(path);
        Optional<String> obstacle = obstacle(path, folded);
        if (obstacle.isEmpty()) {
            files.put(folded, path);
            addFolders(path, folded);
        }
        return obstacle;
    }

    /**
     * Claims a folder and all that may ever be in it, for files that aren't known yet.
     *
     * @param folder where in the site, {@code /} between names
     */
    public void reserve(String folder) {
        String folded = fold(folder);
        reserved.add(folded);
        folders.put(folded, folder);
        addFolders(folder, folded);
    }

    private Optional<String> obstacle(String path, String folded) {
        String file = files.get(folded);
        if (file != null) {
            return Optional.of(file.equals(path) ? "is already that of another page or file" : oneWith(file));
        }
        if (folders.containsKey(folded)) {
            return Optional.of("is that of a folder of the site");
        }
        if (isTooLong(path)) {
            return Optional.of("is longer than some systems take");
        }
        if (isReserved(path.substring(path.lastIndexOf('/') + 1))) {
            return Optional.of(kept(path));
        }
        return obstacleInFolders(path, folded);
    }

    /** Looks at the path's folders from the innermost out, up to the first that is known: those above it have been. */
    private Optional<String> obstacleInFolders(String path, String folded) {
        int end = path.lastIndexOf('/');
        int foldedEnd = folded.lastIndexOf('/');
        while (end >= 0) {
            String folder = path.substring(0, end);
            String foldedFolder = folded.substring(0, foldedEnd);
            String known = folders.get(foldedFolder);
            if (reserved.contains(foldedFolder)) {
                return Optional.of("is in a folder that the program has to itself, " + known);
            }
            if (known != null) {
                return known.equals(folder) ? Optional.empty() : Optional.of(oneWith(known + "/"));
            }
            String file = files.get(foldedFolder);
            if (file != null) {
                return Optional.of("needs a folder where the file " + file + " is");
            }
            if (isReserved(folder.substring(folder.lastIndexOf('/') + 1))) {
                return Optional.of(kept(folder));
            }
            end = path.lastIndexOf('/', end - 1);
            foldedEnd = folded.lastIndexOf('/', foldedEnd - 1);
        }
        return Optional.empty();
    }

    private void addFolders(String path, String folded) {
        int foldedEnd = folded.lastIndexOf('/');
        for (int end = path.lastIndexOf('/'); end >= 0; end = path.lastIndexOf('/', end - 1)) {
            if (folders.putIfAbsent(folded.substring(0, foldedEnd), path.substring(0, end)) != null) {
                return; // those above are known
            }
            foldedEnd = folded.lastIndexOf('/', foldedEnd - 1);
        }
    }

    private static boolean isTooLong(String path) {
        if (path.length() <= SURELY_SHORT) {
            return false;
        }
        int name = 0;
        int all = 0;
        for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
            name = each == '/' ? 0 : name + 1;
            all++;
            if (name > LONGEST_NAME || all > LONGEST_PATH) {
                return true;
            }
        }
        return false;
    }

    private static boolean isReserved(String name) {
        return WindowsNames.isReserved(name);
    }

    private static String kept(String path) {
        return "can't be made everywhere: Windows keeps the name " + path.substring(path.lastIndexOf('/') + 1)
                + " for itself";
    }

    private static String oneWith(String other) {
        return "is on some systems one with " + other;
    }

    /** Default case folding and normalization form C (Unicode 3.13, D145): the slashes stay where they are. */
    private static String fold(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c >= 0x80 || (c >= 'A' && c <= 'Z')) {
                String decomposed = Normalizer.normalize(path, Normalizer.Form.NFD);
                return Normalizer.normalize(UCharacter.foldCase(decomposed, true), Normalizer.Form.NFC);
            }
        }
        return path;
    }
}
