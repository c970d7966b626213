package org.baygan.render;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.function.Consumer;
import org.baygan.config.PropertiesFile;
import org.baygan.diagnostic.Diagnostic;

/** A site's own messages file. A message that can't be used is told, and the built-in one is used in its place. */
final class OwnMessages {
    private static final Object[] NUMBERS = {1, 2, 3, 4, 5, 6};
    private static final Object[] TEXTS = {"a", "b", "c", "d", "e", "f"};
    private static final int LONGEST_REASON = 200;

    private final String name;
    private final Consumer<Diagnostic> problems;

    /**
     * A messages file.
     *
     * @param name its path below the site's folder
     * @param problems takes what is wrong with it
     */
    OwnMessages(String name, Consumer<Diagnostic> problems) {
        this.name = name;
        this.problems = problems;
    }

    /** Puts its messages in the place of {@code builtIn} ones of the same keys. */
    void addTo(Properties builtIn, byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            problems.accept(Diagnostic.error(
                    name, "This file is not UTF-8", "Save it as UTF-8; until then the built-in messages are used"));
            return;
        }
        PropertiesFile read = PropertiesFile.parse(name, text);
        read.diagnostics().forEach(problems);
        read.entries().forEach(entry -> add(builtIn, entry));
    }

    private void add(Properties builtIn, PropertiesFile.Entry entry) {
        String known = builtIn.getProperty(entry.key(), "");
        try {
            if (known.contains("{")) { // else it is shown as it stands
                requireLike(known, entry.value(), NUMBERS);
                requireLike(known, entry.value(), TEXTS);
            }
            builtIn.setProperty(entry.key(), entry.value());
        } catch (IllegalArgumentException unusable) {
            String reason = String.valueOf(unusable.getMessage());
            problems.accept(Diagnostic.error(
                            name,
                            "The message \"" + entry.key() + "\" can't be used: "
                                    + reason.substring(0, Math.min(LONGEST_REASON, reason.length())),
                            "Write it in the form of the built-in one, which is used until then: " + known)
                    .at(entry.line(), 0, entry.excerpt()));
        }
    }

    /** Requires that a pattern takes the arguments that the built-in one takes. */
    private static void requireLike(String known, String pattern, Object[] arguments) {
        MessageFormat format = new MessageFormat(pattern, ULocale.ROOT);
        if (takes(new MessageFormat(known, ULocale.ROOT), arguments)) {
            String unused = format.format(Arrays.copyOf(arguments, arguments.length));
        }
    }

    private static boolean takes(MessageFormat format, Object[] arguments) {
        try {
            String unused = format.format(arguments);
            return true;
        } catch (IllegalArgumentException itDoesNot) {
            return false;
        }
    }
}
