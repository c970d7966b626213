package org.baygan.text;

import com.ibm.icu.lang.UScript;
import java.util.List;
import java.util.Set;

/**
 * What tells a language from its neighbours in the same script.
 *
 * @param tag the language
 * @param script a constant of {@link UScript}
 * @param words words that nearly every text of it has, lower case, with Persian yeh and kaf
 * @param letters letters that its neighbours hardly use
 * @param weight how much one such letter says; a word says {@value #WORD_WEIGHT}
 */
record LanguageProfile(String tag, int script, Set<String> words, String letters, int weight) {
    static final int WORD_WEIGHT = 4;

    /** The profiles, each language's usual script first. */
    static final List<LanguageProfile> ALL = List.of(
            arabic("fa", "و در به از که این را با است برای می شد های آن شده خود کرد یک", "پچژگ", 1),
            arabic("ar", "فی من علی الی إلی أن إن التی الذی هذا هذه عن مع و کان لا ما", "ةأإ", 3),
            arabic("ckb", "و لە بە بۆ کە ئەم ئەو لەسەر", "ێۆڕڵەڤھ", 2),
            arabic("ur", "کے میں کی ہے اور سے کا کو پر نے ہیں", "ٹڈڑںےہھ", 2),
            arabic("ps", "د په چې کې او له دی سره", "ړږښځڅۍېټډګڼ", 3),
            arabic("sd", "جی ۾ جو کی ۽ سان", "ڀٿڪڃڄڳڱڻڙ۾۽", 3),
            arabic("ug", "ۋە بۇ بیلەن ئۈچۈن", "ېۈۇۋڭ", 3),
            latin("en", "the of and to in is that for on with was by as at from it", "", 0),
            latin("az", "və bir bu ilə üçün də da olan ki sonra", "əğışçöü", 1),
            arabic("az", "بیر بو ایله اوچون دیر اولان سونرا گؤره کیمی", "ۇۆ", 3),
            latin("tr", "ve bir bu ile için de da olan olarak sonra", "ğışçöü", 1),
            latin("fr", "le la les des et en une du est que dans pour", "éèêçàœ", 1),
            latin("de", "der die das und ist nicht ein eine mit von zu den", "äöüß", 1),
            latin("es", "el la los las de y que en una por con para", "ñáéíóú", 1),
            cyrillic("ru", "и в не на что с по как из за", "ыэъё", 1),
            cyrillic("az", "вә бир бу илә үчүн", "әҹғҝҺһҮү", 2),
            cyrillic("uk", "і в не на що з та як до за", "іїєґ", 2));

    private static LanguageProfile arabic(String tag, String words, String letters, int weight) {
        return new LanguageProfile(tag, UScript.ARABIC, words(words), letters, weight);
    }

    private static LanguageProfile latin(String tag, String words, String letters, int weight) {
        return new LanguageProfile(tag, UScript.LATIN, words(words), letters, weight);
    }

    private static LanguageProfile cyrillic(String tag, String words, String letters, int weight) {
        return new LanguageProfile(tag, UScript.CYRILLIC, words(words), letters, weight);
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }

    /** How much speaks for this language among the words of a text. */
    int score(List<String> text) {
        int score = 0;
        for (String word : text) {
            score += words.contains(word) ? WORD_WEIGHT : 0;
            for (int i = 0; weight > 0 && i < word.length(); i++) {
                score += letters.indexOf(word.charAt(i)) >= 0 ? weight : 0;
            }
        }
        return score;
    }
}
