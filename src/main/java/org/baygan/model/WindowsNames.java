package org.baygan.model;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names that end in a dot or a blank, as no file's can on Windows, and those of devices there (Microsoft, "Naming
 * Files, Paths, and Namespaces"). A site has none of them on any system, so that it is the same on all. Stateless.
 */
public final class WindowsNames {
    private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9¹²³]");

    private WindowsNames() {}

    /**
     * Whether Windows keeps a name for itself: a device's, whatever its ending, such as {@code aux.html}, or one that
     * ends in a dot or a blank.
     *
     * @param name a file's or folder's name, without the folder it is in
     */
    public static boolean isReserved(String name) {
        if (name.isEmpty()) {
            return false;
        }
        char last = name.charAt(name.length() - 1);
        int dot = name.indexOf('.');
        String base = (dot < 0 ? name : name.substring(0, dot)).strip();
        return last == '.'
                || last == ' '
                || (base.length() <= "conout$".length()
                        && DEVICE.matcher(base.toLowerCase(Locale.ROOT)).matches());
    }
}
