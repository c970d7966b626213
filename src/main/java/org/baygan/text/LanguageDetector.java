package org.baygan.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baygan.model.Language;

/**
 * Tells which of a site's languages a text is written in: by the script most of its letters are in, then by common
 * words and peculiar letters. Arabic yeh and kaf say nothing, since Persian is typed with them too. The text's first line
 * counts as its title, the rest as Markdown: code, addresses, tags and the signs of other programs' templates say
 * nothing. Stateless.
 */
public final class LanguageDetector {
    /** Enough prose to tell by, in UTF-16 code units. */
    private static final int MAX_PROSE = 2_000;

    /** How much of a text is looked through for it. */
    private static final int MAX_LENGTH = 20_000;

    /** One in so many letters of a text, or more, are not just a name or a quotation. */
    private static final int LETTERS_FOR_A_SAID_ONE = 5;

    /** Less prose than so many letters says nothing against the title. */
    private static final int FEW_LETTERS = 40;

    /** A text surely is in a language if more than one in so many of its words is a common one of that. */
    private static final int WORDS_FOR_A_COMMON_ONE = 10;

    /** Common words that neighbours have too, Dutch for example, or Gilaki: they make no text sure. */
    private static final Set<String> SHARED_WORDS =
            Set.of("in", "is", "was", "as", "on", "it", "at", "for", "to", "و", "به", "که", "این", "با", "یک");

    /** Kurdish and Azerbaijani letters: where more than one word in ten has one, the text isn't Persian. */
    private static final Pattern NOT_PERSIAN = Pattern.compile("[ەڕێۆڵ]");

    private static final Pattern NO_PROSE = Pattern.compile(
            "(?is)<(script|style)\\b[^<>]{0,500}>.{0,10000}?</\\1>|<!--.{0,10000}?-->|\\{\\{.{0,1000}?}}|\\{%.{0,1000}?%}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private LanguageDetector() {}

    /** Loaded when somebody asks for a language that the site doesn't have. */
    private static final class Known {
        /** Codes of three letters that name a section rather than the language, or no single language. */
        private static final Set<String> WORDS = Set.of(
                ("ace ada alt ale ban bar bas bad bin bug bum cad car chm cop csw day del den dev dum efi ext fan fat fit"
                                + " fur gag gay gem got has hit him inc jam kid lad lag lam mad mag man map mas men mic"
                                + " min mis mul mun mus nap new nia nog non nov pal pam pap phi pms pro rap rar rif rom rue"
                                + " rug sad sal sam sas sat see sem sel ses sid sit sly sms son sun sus tai tok tum tut und"
                                + " wal war was wen yap zap zxx")
                        .split(" "));

        /** Languages around Persian that ICU has no name for. */
        private static final Set<String> NEIGHBOURS = Set.of("azb", "azj", "kmr", "lki", "pes", "prs");

        static final Set<String> LANGUAGES = Stream.of(
                        Stream.of(ULocale.getISOLanguages()).filter(language -> !WORDS.contains(language)),
                        Stream.of(ULocale.getAvailableLocales()).map(ULocale::getLanguage),
                        NEIGHBOURS.stream())
                .flatMap(languages -> languages)
                .collect(Collectors.toUnmodifiableSet());

        private Known() {}
    }

    /**
     * Whether a name is the tag of a language that ISO 639 or CLDR knows, perhaps with subtags, and not just a word of
     * three letters.
     */
    public static boolean isLanguage(String name) {
        String tag = name.replace('_', '-');
        return Language.isTag(tag)
                && Known.LANGUAGES.contains(new Language(tag).primary().tag());
    }

    /**
     * Whether a text has so many of the common words of one of the languages, those left out that its neighbours have too,
     * that it can be in no other.
     */
    public static boolean isSurely(String text, Collection<Language> languages) {
        Prose prose = Prose.of(text);
        List<String> words = words(prose.title + "\n" + prose.body);
        return profiles(languages)
                .filter(profile -> !profile.tag().equals("fa")
                        || !isOften(words, word -> NOT_PERSIAN.matcher(word).find()))
                .anyMatch(profile ->
                        isOften(words, word -> profile.words().contains(word) && !SHARED_WORDS.contains(word)));
    }

    private static boolean isOften(List<String> words, Predicate<String> such) {
        return words.stream().filter(such).count() * WORDS_FOR_A_COMMON_ONE > words.size();
    }

    /**
     * The likeliest of {@code candidates}; between equals the first. Empty if the text has no letters to tell by, or
     * most of them are of a script that no candidate is written in.
     */
    public static Optional<Language> detect(String text, Collection<Language> candidates) {
        Prose prose = Prose.of(text);
        int script = prose.script();
        if (script == UScript.UNKNOWN) {
            return Optional.empty();
        }
        List<String> words = words(prose.title + "\n" + prose.body);
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

    /** The script of most letters of a text, by its name in Unicode; empty if it has no letters to tell by. */
    public static Optional<String> mainScript(String text) {
        int script = Prose.of(text).script();
        return script == UScript.UNKNOWN ? Optional.empty() : Optional.of(UScript.getName(script));
    }

    /** What is left of a text to tell by. */
    private record Prose(String title, String body) {
        static Prose of(String text) {
            String start = text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
            int line = start.indexOf('\n');
            String body =
                    line < 0 ? "" : NO_PROSE.matcher(start.substring(line)).replaceAll(" ");
            return new Prose(copy(line < 0 ? start : start.substring(0, line)), copy(body));
        }

        private static String copy(String text) {
            Passages passages = MarkdownPassages.find(text);
            StringBuilder copy = new StringBuilder();
            for (int i = 0; i < text.length() && copy.length() < MAX_PROSE; i++) {
                boolean verbatim = passages.isVerbatim(i);
                if (!verbatim) {
                    copy.append(text.charAt(i));
                } else if (copy.length() > 0 && copy.charAt(copy.length() - 1) != ' ') {
                    copy.append(' ');
                }
            }
            return copy.toString();
        }

        /**
         * The title's script if the prose is short or has some of it, since a text may quote and name much that is
         * foreign; else the prose's.
         */
        int script() {
            int[] inBody = letters(body);
            int[] inTitle = letters(title);
            int ofTitle = ofTitle(inTitle);
            int all = Arrays.stream(inBody).sum();
            if (all < FEW_LETTERS) {
                boolean clear = ofTitle != UScript.UNKNOWN && ofTitle == most(inTitle);
                return clear ? ofTitle : most(sum(inTitle, inBody));
            }
            boolean titleDecides = ofTitle != UScript.UNKNOWN && inBody[ofTitle] * LETTERS_FOR_A_SAID_ONE >= all;
            return titleDecides ? ofTitle : most(inBody);
        }

        /** A title's script. Latin names stand in titles of all scripts, and may be longer than what is said of them. */
        private static int ofTitle(int[] letters) {
            int[] others = letters.clone();
            others[UScript.LATIN] = 0;
            int other = most(others);
            int all = Arrays.stream(letters).sum();
            boolean said = other != UScript.UNKNOWN && letters[other] * LETTERS_FOR_A_SAID_ONE >= all;
            return said ? other : most(letters);
        }

        private static int[] sum(int[] one, int[] other) {
            int[] sum = new int[one.length];
            Arrays.setAll(sum, script -> one[script] + other[script]);
            return sum;
        }
    }

    private static Stream<LanguageProfile> profiles(Collection<Language> languages) {
        return LanguageProfile.ALL.stream()
                .filter(profile -> languages.stream().anyMatch(language -> isOf(profile, language)));
    }

    private static boolean isOf(LanguageProfile profile, Language language) {
        int script = script(language);
        return profile.tag().equals(language.primary().tag())
                && (script == UScript.UNKNOWN || script == profile.script());
    }

    /** The script that a tag names. */
    private static int script(Language language) {
        String script = ULocale.forLanguageTag(language.tag()).getScript();
        return script.isEmpty() ? UScript.UNKNOWN : UScript.getCodeFromName(script);
    }

    /** Twice what the language's profile gives; one more in its usual script; -1 if it isn't written in this one. */
    private static int score(Language language, int script, List<String> words) {
        boolean usual = usualScript(language) == script;
        return profiles(List.of(language))
                .filter(profile -> profile.script() == script)
                .mapToInt(profile -> 2 * profile.score(words) + (usual ? 1 : 0))
                .findFirst()
                .orElse(usual ? 1 : -1);
    }

    private static int usualScript(Language language) {
        return profiles(List.of(language))
                .mapToInt(LanguageProfile::script)
                .findFirst()
                .orElseGet(() -> likelyScript(language));
    }

    private static int likelyScript(Language language) {
        String script =
                ULocale.addLikelySubtags(ULocale.forLanguageTag(language.tag())).getScript();
        return script.isEmpty() ? UScript.UNKNOWN : UScript.getCodeFromName(script);
    }

    private static int[] letters(String text) {
        int[] letters = new int[UCharacter.getIntPropertyMaxValue(UProperty.SCRIPT) + 1];
        text.codePoints().filter(UCharacter::isLetter).forEach(c -> letters[UScript.getScript(c)]++);
        letters[UScript.COMMON] = 0;
        letters[UScript.INHERITED] = 0;
        return letters;
    }

    private static int most(int[] letters) {
        int main = UScript.UNKNOWN;
        for (int script = 0; script < letters.length; script++) {
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
