package org.baygan.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baygan.model.Digest;

/** What came of the tasks of some builds, by what it was made of: whoever keeps it so trusts that both go together. */
final class SeenResults {
    private final Map<Digest, Object> seen = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int again;

    /**
     * Looks at what came of a task.
     *
     * @param task names it, for messages
     * @param expected what was said before that it would be made of
     * @param really what it was made of; {@link Digest#NONE} if it isn't to be kept
     * @param made what came of it
     */
    void see(String task, Digest expected, Digest really, Object made) {
        if (really.equals(Digest.NONE)) {
            return;
        }
        if (!really.equals(expected)) {
            wrong.add(task + " wasn't made of what was said before");
        }
        Object before = seen.put(really, made);
        if (before != null) {
            again++;
            if (!before.equals(made)) {
                wrong.add(task + " has made something else of the same: " + before + ", and now " + made);
            }
        }
    }

    /** What should never be. */
    List<String> wrong() {
        return wrong;
    }

    /** How often a task has come to the same as another before. */
    int again() {
        return again;
    }
}
