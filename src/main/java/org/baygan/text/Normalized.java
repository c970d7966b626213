package org.baygan.text;

import java.util.List;

/**
 * A text made ready for display.
 *
 * @param text the text to show
 * @param changedCharacters how many code points were changed or removed; 0 for text that was normal
 * @param removedControls where unbalanced bidirectional controls were taken out, as offsets into the source
 * @param excessMark where the first mark was taken out that was one too many on its letter; -1 if there was none
 */
public record Normalized(String text, int changedCharacters, List<Integer> removedControls, int excessMark) {
    public Normalized {
        removedControls = List.copyOf(removedControls);
    }

    /** A text without too many marks on any letter. */
    Normalized(String text, int changedCharacters, List<Integer> removedControls) {
        this(text, changedCharacters, removedControls, -1);
    }
}
