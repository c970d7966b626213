package org.baygan.importer;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts the files of a folder that aren't read, by the endings of their names. Not thread-safe. */
final class OtherFiles {
    private static final int MOST_ENDINGS = 20;

    private final Map<String, Integer> endings = new TreeMap<>();

    /** Counts a file. */
    void add(Path file) {
        String name = String.valueOf(file.getFileName());
        if (name.startsWith(".") || name.startsWith("~$") || name.equalsIgnoreCase("Thumbs.db")) {
            return; // what systems and programs leave behind
        }
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String shown = name.indexOf('.') > 0 && ending.matches("[\\p{L}\\d_-]{1,10}") ? "." + ending : "without ending";
        endings.merge(endings.size() < MOST_ENDINGS ? shown : "others", 1, Integer::sum);
    }

    /** Tells of them, if there are any, in one finding. */
    void tell(ImportFindings findings) {
        int all = endings.values().stream().mapToInt(Integer::intValue).sum();
        if (all > 0) {
            findings.warning(
                    0,
                    (all == 1 ? "1 file of another kind was" : all + " files of other kinds were")
                            + " not read: "
                            + endings.entrySet().stream()
                                    .map(each -> each.getValue() + " " + each.getKey())
                                    .collect(Collectors.joining(", ")),
                    "If there is something of yours among them, import it by itself or save it as a kind that is"
                            + " read");
        }
    }
}
