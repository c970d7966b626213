package org.baygan.model;

/**
 * The address of a page inside the site: a relative path that ends in a file's name. Pages that Baygan names have ASCII
 * names; an old address may have letters and digits of any script.
 *
 * @param path for example {@code fa/1389/02/13-border-market.html}
 */
public record Permalink(String path) implements Comparable<Permalink> {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;

    /** Whether a text has the form of a permalink. */
    public static boolean isPath(String text) {
        boolean begins = true; // whether a name begins at this place
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean allowed = c == '/' ? !begins : mayBegin(c) || (!begins && mayFollow(c));
            if (!allowed) {
                return false;
            }
            begins = c == '/';
            i += Character.charCount(c);
        }
        return !begins;
    }

    private static boolean mayBegin(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || isLetterOrNumber(c);
    }

    private static boolean isLetterOrNumber(int c) {
        return Character.isLetter(c)
                || switch (Character.getType(c)) {
                    case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
                    default -> false;
                };
    }

    private static boolean mayFollow(int c) {
        return c == '.'
                || c == ZERO_WIDTH_NON_JOINER
                || switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }

    public Permalink {
        if (!isPath(path)) {
            throw new IllegalArgumentException("not a permalink: " + path);
        }
    }

    /** The relative reference that leads from this page to {@code target}, always naming a file (RFC 3986, 4.2). */
    public String hrefTo(Permalink target) {
        return hrefTo(target.path);
    }

    /** The relative reference that leads from this page to the file at {@code targetPath} inside the site. */
    public String hrefTo(String targetPath) {
        int common = 0;
        int limit = Math.min(path.lastIndexOf('/'), targetPath.lastIndexOf('/'));
        for (int i = 0; i <= limit && path.charAt(i) == targetPath.charAt(i); i++) {
            if (path.charAt(i) == '/') {
                common = i + 1;
            }
        }
        StringBuilder href = new StringBuilder();
        for (int i = common; i < path.length(); i++) {
            if (path.charAt(i) == '/') {
                href.append("../");
            }
        }
        return href.append(targetPath, common, targetPath.length()).toString();
    }

    @Override
    public int compareTo(Permalink other) {
        return path.compareTo(other.path);
    }

    @Override
    public String toString() {
        return path;
    }
}
