package org.baygan.text;

import java.util.Set;

/**
 * Recognises Arabic among Persian, however it was typed. Cautious: what could be Persian is taken for Persian. Persian
 * and Arabic yeh and kaf count as the same, so that normalising a text never changes the answer.
 */
final class ArabicText {
    private static final Set<String> PERSIAN_WORDS = Set.of(
            "در", "به", "از", "که", "این", "را", "است", "برای", "آن", "می", "نمی", "شد", "شده", "شود", "های", "ها",
            "کرد", "کرده", "کند", "خود", "تا", "یک", "با", "بود", "دارد", "گفت", "نیز", "هم", "باید", "همه", "هر");
    /** Only words that Persian doesn't have as well. */
    private static final Set<String> ARABIC_WORDS = Set.of(
            "فی", "عن", "هذا", "هذه", "ذلک", "تلک", "لم", "لن", "کانت", "قال", "ثم", "وهو", "ولا", "وما", "علیه", "فیه",
            "لها", "منه", "لکم", "لنا", "شیء");

    private static final String[] ARTICLES = {"ال", "وال", "بال", "فال", "کال", "لل"};

    private ArabicText() {}

    /** Whether the words from {@code start} to before {@code end} are clearly Arabic. */
    static boolean isArabic(String text, int start, int end) {
        int words = 0;
        int marked = 0;
        for (int i = start, after; i < end; i = after + 1) {
            after = wordEnd(text, i, end);
            if (after > i) {
                String word = letters(text, i, after);
                if (PERSIAN_WORDS.contains(word) || hasPersianLetter(word)) {
                    return false;
                }
                words += word.equals("و") || word.isEmpty() ? 0 : 1;
                marked += isMarked(word) || isVowelled(text, i, after) ? 1 : 0;
            }
        }
        return words < 4 ? marked >= 2 && marked >= words : marked >= 3 && marked * 3 >= words;
    }

    /** Whether a word has vowel signs as only Arabic is written with: tanwin, sukun, or two vowels. */
    static boolean isVowelled(String text, int start, int end) {
        int vowels = 0;
        for (int i = start; i < end; i++) {
            switch (text.charAt(i)) {
                case '\u064C', '\u064D', '\u0652' -> vowels += 2;
                case '\u064E', '\u064F', '\u0650' -> vowels++;
                default -> {}
            }
        }
        return vowels >= 2;
    }

    /** The end of the word that starts at {@code start}; {@code start} if none does. */
    static int wordEnd(String text, int start, int end) {
        int i = start;
        while (i < end && isWordCharacter(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isWordCharacter(char c) {
        return (c >= '\u0620' && c <= '\u065F')
                || (c >= '\u066E' && c <= '\u06D3')
                || c == '\u0670'
                || c == '\u06D5'
                || c == '\u200C';
    }

    private static String letters(String text, int start, int end) {
        StringBuilder word = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            switch (c) {
                case 'ي', 'ى' -> word.append('ی');
                case 'ك' -> word.append('ک');
                case '\u0640', '\u200C', '\u0670' -> {}
                default -> {
                    if (c < '\u064B' || c > '\u065F') {
                        word.append(c);
                    }
                }
            }
        }
        return word.toString();
    }

    private static boolean hasPersianLetter(String word) {
        return word.chars().anyMatch(c -> c == 'پ' || c == 'چ' || c == 'ژ' || c == 'گ');
    }

    private static boolean isMarked(String word) {
        if (word.indexOf('ة') >= 0 || word.startsWith("أ") || word.startsWith("إ") || ARABIC_WORDS.contains(word)) {
            return true;
        }
        for (String article : ARTICLES) {
            if (word.startsWith(article) && word.length() >= article.length() + 2) {
                return true;
            }
        }
        return false;
    }
}
