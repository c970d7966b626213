package org.baygan.text;

import java.util.Optional;
import org.baygan.model.Direction;

/** In which direction a text runs by its letters (UAX 9). */
public final class TextDirection {
    private static final Optional<Direction> LTR = Optional.of(Direction.LTR);
    private static final Optional<Direction> RTL = Optional.of(Direction.RTL);

    private TextDirection() {}

    /**
     * The direction of a text that has letters, but none of the page's direction; empty for every other text, which runs
     * as the page does.
     */
    public static Optional<Direction> other(CharSequence text, Direction page) {
        boolean other = false;
        for (int i = 0; i < text.length(); ) {
            int c = Character.codePointAt(text, i);
            Optional<Direction> letter = ofLetter(c);
            if (letter.isPresent()) {
                if (letter.get() == page) {
                    return Optional.empty();
                }
                other = true;
            }
            i += Character.charCount(c);
        }
        return other ? Optional.of(opposite(page)) : Optional.empty();
    }

    /** The direction of a letter; empty if the character isn't one. */
    public static Optional<Direction> ofLetter(int codePoint) {
        if (codePoint < 0x80) {
            boolean latin = (codePoint >= 'a' && codePoint <= 'z') || (codePoint >= 'A' && codePoint <= 'Z');
            return latin ? LTR : Optional.empty();
        }
        return switch (Character.getDirectionality(codePoint)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> LTR;
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> RTL;
            default -> Optional.empty();
        };
    }

    /** The other direction. */
    public static Direction opposite(Direction direction) {
        return direction == Direction.LTR ? Direction.RTL : Direction.LTR;
    }
}
