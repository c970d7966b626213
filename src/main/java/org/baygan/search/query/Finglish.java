package org.baygan.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.baygan.search.analysis.Word;
import org.baygan.search.index.IndexReader;
import org.baygan.search.index.TermGroup;

/**
 * Reads Persian that was typed in Latin letters, as in {@code khabar}: of all the ways in which a word may be written,
 * those that the archive has. Short vowels may be unwritten, and one sound has several letters. Not thread-safe.
 */
record Finglish(IndexReader index) {
    /** The language whose words are written so. */
    static final String LANGUAGE = "fa";

    /**
     * For letters in the middle of a word: how they may be written, each followed by how unlikely that is. Entries are
     * divided by blanks; before the sign of equality stand the Latin letters.
     */
    static final String MIDDLE =
            "a=0ا0ع2 aa=ا0عا1اع2 e=0ی3ع2ه4 i=ی0یی2 ee=ی0 o=0و0ع3 oo=و0 ou=و0 u=و0وو2 ow=و0 ei=ی0 ey=ی0"
                    + " ay=ی0 ai=ی1 y=ی0 w=و0 v=و0 h=ه0ح0 b=ب0 p=پ0 t=ت0ط1 s=س0ص0ث2 j=ج0ژ3 ch=چ0 c=ک1س2چ3 kh=خ0 x=خ1کس1 d=د0"
                    + " z=ز0ذ1ض1ظ1 r=ر0 zh=ژ0 sh=ش0 gh=ق0غ0 g=گ0غ3 f=ف0 k=ک0ق3 q=ق0غ1 l=ل0 m=م0 n=ن0 ph=ف1";

    /** The same for letters that a word begins with; others are as in the middle. */
    static final String START =
            "a=ا0ع1 aa=ا0عا1 e=ا0ع1ای2 i=ای0ا1عی1 ee=ای0عی1 o=ا0او1ع1 u=او0ا1 oo=او0 ei=ای0عی1 ey=ای0عی1";

    /** The same for letters that a word ends with. */
    static final String END = "a=ا0ه1ی3اع3 e=ه0ی3ع2 eh=ه0ع3 ah=ه0ع3 i=ی0 o=و0 u=و0 ie=یه0";

    /** How many letters a word must have to be read. */
    static final int SHORTEST = 3;

    /** Longer words aren't read. */
    static final int LONGEST = 20;

    /** How many beginnings are followed, the likeliest first. */
    static final int BEAM = 400;

    /** How many shards are looked at. */
    static final int SHARDS = 12;

    /** How many readings are told at most. */
    static final int TOLD = 3;

    /** What a step of unlikeliness weighs, in logarithms to base 2 of how many documents have a word. */
    static final int STEP = 2;

    /** How many steps unlikelier a word is that the archive has in other forms only. */
    static final int OTHER_FORM = 2;

    private static final Map<String, List<Letters>> MIDDLES = parse(MIDDLE);
    private static final Map<String, List<Letters>> STARTS = parse(START);
    private static final Map<String, List<Letters>> ENDS = parse(END);

    /**
     * What Latin letters may stand for.
     *
     * @param letters the letters; none for a vowel that isn't written
     * @param cost how unlikely that is
     */
    private record Letters(String letters, int cost) {}

    private static final Comparator<Letters> LIKELIEST =
            Comparator.comparingInt(Letters::cost).thenComparing(Letters::letters);

    private static Map<String, List<Letters>> parse(String table) {
        Map<String, List<Letters>> parsed = new HashMap<>();
        for (String entry : table.split(" ", -1)) {
            int equals = entry.indexOf('=');
            List<Letters> options = new ArrayList<>();
            int start = equals + 1;
            for (int i = start; i < entry.length(); i++) {
                if (Character.isDigit(entry.charAt(i))) {
                    options.add(new Letters(entry.substring(start, i), entry.charAt(i) - '0'));
                    start = i + 1;
                }
            }
            parsed.put(entry.substring(0, equals), options);
        }
        return parsed;
    }

    /** Whether a word may be Persian in Latin letters. */
    static boolean mayBe(String word) {
        return word.length() >= SHORTEST
                && word.length() <= LONGEST
                && word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    /** The forms in the archive that a word may stand for, the likeliest first, {@value #TOLD} at most. */
    List<String> read(String word) throws IOException {
        if (!mayBe(word)) {
            return List.of();
        }
        List<Letters> found = new ArrayList<>();
        Set<Integer> shards = new HashSet<>();
        for (Letters spelled : spellings(word)) {
            Word written = Word.of(spelled.letters());
            int shard = index.shardOf(written.stem());
            if (!written.isContent() || shard < 0 || (!shards.contains(shard) && shards.size() == SHARDS)) {
                continue;
            }
            shards.add(shard);
            int score = spelled.cost() * STEP;
            int documents = 0;
            for (TermGroup.Form form : index.group(written.stem()).forms()) {
                if (form.form().equals(written.form())) {
                    documents = Spelling.documents(form);
                }
            }
            boolean other = documents == 0
                    && index.group(written.stem()).forms().stream()
                            .anyMatch(form -> form.alias().isEmpty());
            if (documents > 0 || other) {
                int unlikely = score + (other ? OTHER_FORM * STEP : 0) - Spelling.popularity(documents);
                found.add(new Letters(written.form(), unlikely));
            }
        }
        return found.stream()
                .sorted(LIKELIEST)
                .map(Letters::letters)
                .distinct()
                .limit(TOLD)
                .toList();
    }

    /** How a word may be written, the likeliest first. */
    private static List<Letters> spellings(String word) {
        List<Map<String, Integer>> ends = new ArrayList<>();
        for (int i = 0; i <= word.length(); i++) {
            ends.add(new LinkedHashMap<>());
        }
        ends.get(0).put("", 0);
        for (int at = 0; at < word.length(); at++) {
            List<Letters> beginnings = likeliest(ends.get(at));
            for (int size = 1; size <= 2 && at + size <= word.length(); size++) {
                String sound = word.substring(at, at + size);
                for (Letters option : options(sound, at == 0, at + size == word.length())) {
                    Map<String, Integer> into = ends.get(afterDouble(word, at + size));
                    for (Letters beginning : beginnings) {
                        into.merge(beginning.letters() + option.letters(), beginning.cost() + option.cost(), Math::min);
                    }
                }
            }
        }
        return likeliest(ends.get(word.length())).stream()
                .filter(spelled -> !spelled.letters().isEmpty())
                .toList();
    }

    /** Where reading goes on: a consonant that is typed twice is written once. */
    private static int afterDouble(String word, int end) {
        boolean twice = end < word.length()
                && word.charAt(end) == word.charAt(end - 1)
                && "aeiou".indexOf(word.charAt(end)) < 0;
        return twice ? end + 1 : end;
    }

    private static List<Letters> options(String sound, boolean first, boolean last) {
        List<Letters> options = last ? ENDS.get(sound) : null;
        options = options == null && first ? STARTS.get(sound) : options;
        return Objects.requireNonNullElse(options == null ? MIDDLES.get(sound) : options, List.of());
    }

    private static List<Letters> likeliest(Map<String, Integer> costs) {
        return costs.entrySet().stream()
                .map(each -> new Letters(each.getKey(), each.getValue()))
                .sorted(LIKELIEST)
                .limit(BEAM)
                .toList();
    }
}
