package org.baygan.text;

import java.util.Optional;
import org.baygan.model.Direction;

/** In which direction a text runs by its letters (UAX 9). Stateless. */
public final class TextDirection {
    private static final Optional<Direction> LTR = Optional.of(Direction.LTR);
    private static final Optional<Direction> RTL = Optional.of(Direction.RTL);

    /** LEFT-TO-RIGHT ISOLATE, RIGHT-TO-LEFT ISOLATE and POP DIRECTIONAL ISOLATE (UAX 9, 2.4). */
    private static final char LRI = '\u2066';

    private static final char RLI = '\u2067';
    private static final char PDI = '\u2069';

    private TextDirection() {}

    /**
     * The direction of a text, if it has letters and none of them runs as the page does; empty for every other text.
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

    /** A name or title between isolates if it would tear apart what stands around it; else as it is. */
    public static String isolated(String text, Direction page) {
        return other(text, page)
                .map(direction -> (direction == Direction.LTR ? LRI : RLI) + text + PDI)
                .orElse(text);
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
