package org.baygan.cluster.container;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.baygan.cluster.container.ContainerFault.Place;

/**
 * Where the name of a record leads to, below the folder of its container. Names come from strangers: one that leads
 * elsewhere, on any system, is a fault.
 *
 * @param parts the names of the folders and of the file; at least one, none of them empty, {@code .} or {@code ..}
 */
record RecordName(List<String> parts) {
    private static final String BELOW = "pack it again with names below it";
    private static final String RENAME = "rename the file and pack it again";
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);

    /** In bytes; what the usual file systems can keep. */
    private static final int LONGEST_PART = 255;

    /** Reads a file's name. */
    static RecordName of(String name, Place place) throws ContainerFault {
        List<String> all = Arrays.asList(name.split("/", -1));
        if (name.startsWith("/") || DRIVE.matcher(name).matches() || all.contains("..")) {
            throw place.fault("leads out of the folder", BELOW);
        }
        if (name.indexOf('\\') >= 0) {
            throw place.fault("has a backslash in its name, which divides folders elsewhere", RENAME);
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw place.fault("has a control character in its name", RENAME);
        }
        if (!isWhole(name)) {
            throw place.fault("has half a character in its name", RENAME);
        }
        List<String> parts = all.stream()
                .filter(part -> !part.isEmpty() && !part.equals("."))
                .toList();
        if (parts.isEmpty()) {
            throw place.fault("has no name", RENAME);
        }
        String last = all.get(all.size() - 1);
        if (last.isEmpty() || last.equals(".")) {
            throw place.fault("is a file with the name of a folder", RENAME);
        }
        if (parts.stream().anyMatch(part -> part.getBytes(StandardCharsets.UTF_8).length > LONGEST_PART)) {
            throw place.fault("has a name of more than " + LONGEST_PART + " bytes", RENAME);
        }
        return new RecordName(parts);
    }

    /** Whether a name can be written in UTF-8. */
    private static boolean isWhole(String name) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(name);
    }

    /** Whether it is hidden, as the program doesn't look at hidden files, or is what macOS keeps beside files in a zip. */
    boolean isHidden() {
        return parts.stream().anyMatch(part -> part.startsWith(".") || part.equals("__MACOSX"));
    }
}
