package org.baygan.markup;

import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Reads a destination in angle brackets as CommonMark 0.31, 6.3, has it: blanks may stand in it. The library follows
 * 0.28, which allowed none, and its own option allows them without the brackets too.
 */
final class DestinationParser extends CommonmarkInlineParser {
    DestinationParser(
            DataHolder options,
            BitSet specialCharacters,
            BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiterProcessors,
            LinkRefProcessorData linkRefProcessors,
            List<InlineParserExtensionFactory> extensions) {
        super(options, specialCharacters, delimiterCharacters, delimiterProcessors, linkRefProcessors, extensions);
    }

    @Override
    public BasedSequence parseLinkDestination() {
        BasedSequence text = getInput();
        int start = getIndex();
        int end = end(text, start);
        if (end < 0) {
            return super.parseLinkDestination();
        }
        setIndex(end);
        return text.subSequence(start, end);
    }

    /** The index after the bracket that closes a destination; -1 if none begins at {@code start}, or it isn't closed. */
    private static int end(BasedSequence text, int start) {
        if (start >= text.length() || text.charAt(start) != '<') {
            return -1;
        }
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (c == '<' || c == '\n' || c == '\r') {
                return -1;
            }
            if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) != '\n' && text.charAt(i + 1) != '\r') {
                i++;
            }
        }
        return -1;
    }
}
