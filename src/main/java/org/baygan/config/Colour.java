package org.baygan.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A colour in sRGB.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
record Colour(int red, int green, int blue) {
    /** The light ground of the theme's pages, as its style sheet has it. */
    static final Colour PAPER = new Colour(0xFC, 0xFB, 0xF8);

    /** The dark ground. */
    static final Colour DARK_PAPER = new Colour(0x15, 0x18, 0x1A);

    /** The contrast that text needs (WCAG 2.2, success criterion 1.4.3). */
    static final double ENOUGH = 4.5;

    private static final Colour BLACK = new Colour(0, 0, 0);
    private static final Colour WHITE = new Colour(255, 255, 255);
    private static final int STEPS = 100;

    /** Reads {@code #rgb} or {@code #rrggbb}; empty for any other text. */
    static Optional<Colour> parse(String text) {
        if (text.matches("#[0-9A-Fa-f]{3}")) {
            return parse("#" + text.substring(1).replaceAll("(.)", "$1$1"));
        }
        if (!text.matches("#[0-9A-Fa-f]{6}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(text.substring(1), 16);
        return Optional.of(new Colour(number >> 16, (number >> 8) & 0xFF, number & 0xFF));
    }

    /** The contrast to another colour (WCAG 2.2, "contrast ratio"), from 1 to 21. */
    double contrast(Colour other) {
        double one = luminance() + 0.05;
        double two = other.luminance() + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int value) {
        double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
    }

    /** The nearest colour with a contrast that is enough for text: darker on a light ground, lighter on a dark one. */
    Colour legibleOn(Colour ground) {
        Colour end = ground.opposite();
        for (int step = 0; step < STEPS; step++) {
            Colour mixed = mixed(end, step);
            if (mixed.contrast(ground) >= ENOUGH) {
                return mixed;
            }
        }
        return end;
    }

    private Colour opposite() {
        return luminance() > 0.5 ? BLACK : WHITE;
    }

    /**
     * Four colours for few to many: this one, which must be legible on the ground, mixed with more of the ground, then
     * with less, as it is, and mixed with black or white, whichever differs more from the ground.
     */
    List<Colour> heatOn(Colour ground) {
        return List.of(mixed(ground, 85), mixed(ground, 68), this, mixed(ground.opposite(), 45));
    }

    private Colour mixed(Colour end, int hundredths) {
        return new Colour(
                mixed(red, end.red, hundredths),
                mixed(green, end.green, hundredths),
                mixed(blue, end.blue, hundredths));
    }

    private static int mixed(int from, int to, int hundredths) {
        return (from * (STEPS - hundredths) + to * hundredths) / STEPS;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }
}
