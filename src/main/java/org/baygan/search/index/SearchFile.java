package org.baygan.search.index;

/**
 * A file of the index.
 *
 * @param path where it is in the site, {@code /} between names
 * @param content its text
 */
public record SearchFile(String path, String content) {
    /** The folder of all indexes in the site. */
    public static final String FOLDER = "search/";

    /**
     * The path of a script of an index.
     *
     * @param folder the index's own folder
     * @param name what the script is called
     * @param hash sums its content up
     */
    static String path(String folder, String name, String hash) {
        return FOLDER + folder + "/" + name + "-" + hash + ".js";
    }

    /** A script of an index: it hands a value to the client under its folder and name. */
    static SearchFile script(String folder, String name, String hash, String json) {
        return new SearchFile(path(folder, name, hash), Scripts.script(folder + "/" + name, json));
    }
}
