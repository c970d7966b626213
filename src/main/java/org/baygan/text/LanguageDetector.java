package org.baygan.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baygan.model.Language;

/**
 * Tells which of a site's languages a text is written in: by the script most of its letters are in, then by common
 * words and peculiar letters. Arabic yeh and kaf say nothing, since Persian is typed with them too. Stateless.
 */
public final class LanguageDetector {
    /** Enough to tell by. */
    private static final int MAX_LENGTH = 2_000;

    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+|[\\w.+-]{1,64}@\\S+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private LanguageDetector() {}

    /**
     * The likeliest of {@code candidates}; between equals the first. Empty if the text has no letters to tell by, or
     * most of them are of a script that no candidate is written in.
     */
    public static Optional<Language> detect(String text, Collection<Language> candidates) {
        String start = text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
        String copy = ADDRESS.matcher(start).replaceAll(" ");
        int script = mainScript(copy);
        if (script == UScript.UNKNOWN) {
            return Optional.empty();
        }
        List<String> words = words(copy);
        Language best = null;
        int bestScore = -1;
        for (Language candidate : candidates) {
            int score = score(candidate, script, words);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Twice what the language's profile gives; one more in its usual script; -1 if it isn't written in this one. */
    private static int score(Language language, int script, List<String> words) {
        boolean usual = usualScript(language) == script;
        return LanguageProfile.ALL.stream()
                .filter(profile -> profile.tag().equals(language.tag()) && profile.script() == script)
                .mapToInt(profile -> 2 * profile.score(words) + (usual ? 1 : 0))
                .findFirst()
                .orElse(usual ? 1 : -1);
    }

    private static int usualScript(Language language) {
        return LanguageProfile.ALL.stream()
                .filter(profile -> profile.tag().equals(language.tag()))
                .mapToInt(LanguageProfile::script)
                .findFirst()
                .orElseGet(() -> likelyScript(language));
    }

    private static int likelyScript(Language language) {
        String script = ULocale.addLikelySubtags(new ULocale(language.tag())).getScript();
        return script.isEmpty() ? UScript.UNKNOWN : UScript.getCodeFromName(script);
    }

    private static int mainScript(String text) {
        int[] letters = new int[UCharacter.getIntPropertyMaxValue(UProperty.SCRIPT) + 1];
        text.codePoints().filter(UCharacter::isLetter).forEach(c -> letters[UScript.getScript(c)]++);
        int main = UScript.UNKNOWN;
        for (int script = UScript.INHERITED + 1; script < letters.length; script++) {
            if (letters[script] > (main == UScript.UNKNOWN ? 0 : letters[main])) {
                main = script;
            }
        }
        return main;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(
                text.replace('ي', 'ی').replace('ى', 'ی').replace('ك', 'ک').toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }
}
