package org.baygan.model;

import java.util.regex.Pattern;

/**
 * The address of a page inside the site: a relative path that ends in a file's name. Pages that Baygan names have ASCII
 * names; an old address may have letters and digits of any script.
 *
 * @param path for example {@code fa/1389/02/13-border-market.html}
 */
public record Permalink(String path) implements Comparable<Permalink> {
    private static final Pattern PATH =
            Pattern.compile("(?:NAME/)*NAME".replace("NAME", "[\\p{L}\\p{N}_-][\\p{L}\\p{N}\\p{M}\u200C._-]*"));

    /** Whether a text has the form of a permalink. */
    public static boolean isPath(String text) {
        return PATH.matcher(text).matches();
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
