package org.baygan.importer;

import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads pictures that stand in their own address (RFC 2397). Stateless. */
final class DataAddress {
    private static final Pattern PICTURE =
            Pattern.compile("data:image/(?:x-)?([a-z0-9.+-]{2,30})[^,;]*;base64,", Pattern.CASE_INSENSITIVE);

    private DataAddress() {}

    /** The picture; empty if it is none, or damaged. */
    static Optional<Media> read(String address) {
        Matcher start = PICTURE.matcher(address);
        if (!start.lookingAt()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(address.substring(start.end()));
            if (bytes.length == 0) {
                return Optional.empty();
            }
            String ending = start.group(1).toLowerCase(Locale.ROOT);
            return Optional.of(new Media(
                    "picture." + (ending.equals("jpeg") ? "jpg" : ending),
                    bytes.length,
                    () -> new ByteArrayInputStream(bytes)));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }
}
