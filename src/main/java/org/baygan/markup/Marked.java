package org.baygan.markup;

import com.vladsch.flexmark.ast.DelimitedNodeImpl;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A passage between signs that CommonMark doesn't know and others do: {@code ==marked==}, {@code H~2~O}, {@code x^2^}.
 * Subscripts and superscripts hold no blank and stand behind a letter, a digit or a closing bracket, so that {@code
 * ~10} and {@code ^_^} are left alone.
 */
final class Marked extends DelimitedNodeImpl {
    /** The most characters of a subscript or superscript, its signs included. */
    private static final int LONGEST = 40;

    private final String element;

    private Marked(String element, BasedSequence open, BasedSequence text, BasedSequence close) {
        super(open, text, close);
        this.element = element;
    }

    /** The HTML element that it is. */
    String element() {
        return element;
    }

    /** Pairs of two equals signs; in {@code a==b} they compare. */
    static final class Highlights implements DelimiterProcessor {
        @Override
        public char getOpeningCharacter() {
            return '=';
        }

        @Override
        public char getClosingCharacter() {
            return '=';
        }

        @Override
        public int getMinLength() {
            return 2;
        }

        @Override
        public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
            return Math.min(opener.length(), closer.length()) < 2 ? 0 : 2; // of three signs one is left
        }

        @Override
        public void process(Delimiter opener, Delimiter closer, int used) {
            opener.moveNodesBetweenDelimitersTo(
                    new Marked("mark", opener.getTailChars(used), BasedSequence.NULL, closer.getLeadChars(used)),
                    closer);
        }

        @Override
        public @Nullable Node unmatchedDelimiterNode(InlineParser parser, DelimiterRun run) {
            return null;
        }

        @Override
        public boolean canBeOpener(
                String before,
                String after,
                boolean leftFlanking,
                boolean rightFlanking,
                boolean beforeIsPunctuation,
                boolean afterIsPunctuation,
                boolean beforeIsWhitespace,
                boolean afterIsWhitespace) {
            char c = before.charAt(0);
            return !afterIsWhitespace && !(c < 0x80 && Character.isLetterOrDigit(c));
        }

        @Override
        public boolean canBeCloser(
                String before,
                String after,
                boolean leftFlanking,
                boolean rightFlanking,
                boolean beforeIsPunctuation,
                boolean afterIsPunctuation,
                boolean beforeIsWhitespace,
                boolean afterIsWhitespace) {
            return !beforeIsWhitespace;
        }

        @Override
        public boolean skipNonOpenerCloser() {
            return false;
        }
    }

    /**
     * Subscripts and superscripts. The closing sign is looked for in a few characters only, so that parsing stays
     * linear.
     */
    static final class Indices implements InlineParserExtensionFactory {
        @Override
        public CharSequence getCharacters() {
            return "~^";
        }

        @Override
        public InlineParserExtension apply(LightInlineParser parser) {
            return new InlineParserExtension() {
                @Override
                public void finalizeDocument(InlineParser unused) {}

                @Override
                public void finalizeBlock(InlineParser unused) {}

                @Override
                public boolean parse(LightInlineParser at) {
                    return index(at);
                }
            };
        }

        private static boolean index(LightInlineParser parser) {
            BasedSequence input = parser.getInput();
            int start = parser.getIndex();
            char sign = input.charAt(start);
            if (start == 0 || !standsBehind(input.charAt(start - 1))) {
                return false;
            }
            int limit = Math.min(input.length(), start + LONGEST);
            int end = start + 1;
            while (end < limit && input.charAt(end) > ' ' && input.charAt(end) != sign) {
                if ("\\`<[]*_".indexOf(input.charAt(end)) >= 0) {
                    return false;
                }
                end++;
            }
            boolean closed = end < limit && input.charAt(end) == sign && end > start + 1;
            if (!closed || (end + 1 < input.length() && input.charAt(end + 1) == sign)) {
                return false;
            }
            BasedSequence words = input.subSequence(start + 1, end);
            Marked index = new Marked(
                    sign == '^' ? "sup" : "sub",
                    input.subSequence(start, start + 1),
                    words,
                    input.subSequence(end, end + 1));
            index.appendChild(new Text(words));
            parser.flushTextNode();
            parser.appendNode(index);
            parser.setIndex(end + 1);
            return true;
        }

        private static boolean standsBehind(char before) {
            return Character.isLetterOrDigit(before) || before == ')' || before == '»' || before == '\u200C';
        }

        @Override
        public @Nullable Set<Class<?>> getAfterDependents() {
            return null;
        }

        @Override
        public @Nullable Set<Class<?>> getBeforeDependents() {
            return null;
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }
    }
}
