package org.baygan.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baygan.model.Direction;
import org.baygan.text.TextDirection;

/**
 * Finds the elements that hold letters, but none of the page's direction: they run in the other one, and get a {@code
 * dir}. That is known only when an element ends, so the attributes are put in when all is written. Of such elements in
 * one another the outermost gets it; one that has a direction already, and all within it, get none.
 */
final class DirectionScopes {
    private static final int DEEPEST = 256;

    private final Direction page;
    private final int[] starts = new int[DEEPEST];
    private final int[] sizes = new int[DEEPEST];
    /**
     * For each open element, whether it holds letters of the page's direction, of the other one, or has a direction
     * already.
     */
    private final boolean[] own = new boolean[DEEPEST];

    private final boolean[] other = new boolean[DEEPEST];
    private final boolean[] decided = new boolean[DEEPEST];
    private final List<Integer> places = new ArrayList<>();
    private int depth;

    DirectionScopes(Direction page) {
        this.page = page;
    }

    /**
     * An element begins.
     *
     * @param place the index in the HTML at which its attribute would be put in
     * @param given whether it has a direction already
     */
    void begin(int place, boolean given) {
        if (depth < DEEPEST) {
            starts[depth] = place;
            sizes[depth] = places.size();
            own[depth] = false;
            other[depth] = false;
            decided[depth] = given;
        }
        depth++;
    }

    /** The innermost element ends. */
    void end() {
        depth--;
        if (depth >= DEEPEST) {
            return;
        }
        boolean turned = other[depth] && !own[depth] && !decided[depth];
        if (turned || decided[depth]) {
            places.subList(sizes[depth], places.size()).clear();
        }
        if (turned) {
            places.add(starts[depth]);
        }
        if (depth > 0) {
            own[depth - 1] |= own[depth];
            other[depth - 1] |= other[depth];
        }
    }

    /** A text that a reader sees. */
    void text(CharSequence visible) {
        int at = Math.min(depth, DEEPEST) - 1;
        for (int i = 0; at >= 0 && i < visible.length() && !own[at]; i++) {
            Optional<Direction> letter = TextDirection.ofLetter(visible.charAt(i));
            if (letter.isPresent()) {
                own[at] = letter.get() == page;
                other[at] |= !own[at];
            }
        }
    }

    /** The HTML with all attributes put in. */
    String applied(CharSequence html) {
        if (places.isEmpty()) {
            return html.toString();
        }
        String attribute = " dir=\"" + TextDirection.opposite(page).html() + "\"";
        StringBuilder out = new StringBuilder(html.length() + places.size() * attribute.length());
        int done = 0;
        for (int place : places) {
            out.append(html, done, place).append(attribute);
            done = place;
        }
        return out.append(html, done, html.length()).toString();
    }
}
