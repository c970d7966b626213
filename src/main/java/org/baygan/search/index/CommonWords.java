package org.baygan.search.index;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words that more than one document has. If one of them is two others written as one, those two, typed beside each
 * other, find it as well. Not thread-safe.
 */
final class CommonWords {
    /** Parts shorter than this are chance: half of all words begin with another word of two letters. */
    static final int SHORTEST_PART = 3;

    private static final String DIVIDER = " ";

    /** The words in order, divided by blanks, in UTF-8. */
    private final byte[] text;

    /** The words, once somebody has asked for them; null before. */
    private String @Nullable [] words;

    private CommonWords(byte[] text) {
        this.text = text;
    }

    static CommonWords of(Collection<String> words) {
        return new CommonWords(String.join(DIVIDER, new TreeSet<>(words)).getBytes(StandardCharsets.UTF_8));
    }

    static CommonWords read(DataInputStream in) throws IOException {
        byte[] text = new byte[in.readInt()];
        in.readFully(text);
        return new CommonWords(text);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(text.length);
        out.write(text);
    }

    private String[] words() {
        if (words == null) {
            String joined = new String(text, StandardCharsets.UTF_8);
            words = joined.isEmpty() ? new String[0] : joined.split(DIVIDER, -1);
        }
        return words;
    }

    /** These words without {@code gone} and with {@code come}. */
    CommonWords with(Set<String> come, Set<String> gone) {
        Set<String> all = new TreeSet<>(Arrays.asList(words()));
        all.removeAll(gone);
        all.addAll(come);
        return of(all);
    }

    /**
     * Whether any of {@code some} is two words written as one, or part of such a word. All words are among these or
     * {@code some}.
     */
    boolean haveCompoundsWith(Set<String> some) {
        return some.stream().anyMatch(word -> isCompound(word, some) || isPart(word, some));
    }

    private boolean isCompound(String word, Set<String> some) {
        for (int i = SHORTEST_PART; i <= word.length() - SHORTEST_PART; i++) {
            if (isAmong(word.substring(0, i), some) && isAmong(word.substring(i), some)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPart(String part, Set<String> some) {
        return part.length() >= SHORTEST_PART
                && Stream.concat(Arrays.stream(words()), some.stream())
                        .filter(word -> word.length() >= part.length() + SHORTEST_PART)
                        .anyMatch(word -> (word.startsWith(part) && isAmong(word.substring(part.length()), some))
                                || (word.endsWith(part)
                                        && isAmong(word.substring(0, word.length() - part.length()), some)));
    }

    private boolean isAmong(String word, Set<String> some) {
        return some.contains(word) || Arrays.binarySearch(words(), word) >= 0;
    }
}
