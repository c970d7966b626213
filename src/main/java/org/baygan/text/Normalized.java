package org.baygan.text;

import java.util.List;

/**
 * A text made ready for display.
 *
 * @param text the text to show
 * @param changedCharacters how many code points of the source the display differs by; 0 for text that was normal
 * @param removedControls where unbalanced bidirectional controls were taken out, as offsets into the source
 */
public record Normalized(String text, int changedCharacters, List<Integer> removedControls) {
    public Normalized {
        removedControls = List.copyOf(removedControls);
    }
}
