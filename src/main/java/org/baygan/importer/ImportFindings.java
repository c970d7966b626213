package org.baygan.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.PublicationDate;

/**
 * Gathers what is found during an import, within bounds: of one kind of finding a hundred are kept and the others
 * counted, so that an export of a hundred thousand items can be wrong in all of them. Not thread-safe.
 */
final class ImportFindings {
    private static final int MOST_OF_A_KIND = 100;

    private final String file;
    private final List<Diagnostic> found = new ArrayList<>();
    private final Map<String, Integer> kinds = new TreeMap<>();
    private final Map<String, Integer> left = new TreeMap<>();

    /**
     * For one export.
     *
     * @param file how findings call it
     */
    ImportFindings(String file) {
        this.file = file;
    }

    /** An error: something of the export is lost unless it is mended. */
    void error(int line, String message, String hint) {
        add(Diagnostic.error(file, message, hint).at(line, 0, ""));
    }

    /** A warning: something to look at, or to decide. */
    void warning(int line, String message, String hint) {
        add(Diagnostic.warning(file, message, hint).at(line, 0, ""));
    }

    /** Warns of a date that can't be read; returns what the item has in its place. */
    PublicationDate undated(int line, String written, String title) {
        warning(
                line,
                "The date “" + written + "” of “" + title + "” can't be read: the article is undated",
                "Write its date into the article");
        return PublicationDate.UNKNOWN;
    }

    /** Warns of lines with letters that couldn't be read. */
    void damaged(List<Integer> lines) {
        lines.forEach(line -> warning(
                line,
                "Letters here are damaged, and became “�”: they are no valid text in the file's encoding",
                "Export once more; if that has them too, write into the article what stood there"));
    }

    /** A note: something that was decided here. */
    void note(int line, String message) {
        add(Diagnostic.note(file, message).at(line, 0, ""));
    }

    /** Any finding, which may also be about another file. */
    void add(Diagnostic diagnostic) {
        String kind = diagnostic.severity()
                + diagnostic.message().replaceAll("[“\"'].*", "").replaceAll("\\d+", "");
        if (kinds.merge(kind, 1, Integer::sum) <= MOST_OF_A_KIND) {
            found.add(diagnostic);
        }
    }

    /** Counts what was left out on purpose. */
    void leftOut(String reason) {
        left.merge(reason, 1, Integer::sum);
    }

    /** The findings that were kept, in the order in which they were found. */
    List<Diagnostic> all() {
        return List.copyOf(found);
    }

    /** What was left out on purpose: how many for each reason. */
    Map<String, Integer> leftOut() {
        return new TreeMap<>(left);
    }
}
