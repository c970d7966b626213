package org.baygan.serve;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file, as players of sound and film ask for (RFC 9110, section 14).
 *
 * @param first the first byte, from 0
 * @param last the last byte, included
 */
record ByteRange(long first, long last) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** What becomes of a Range header: {@link #whole} if it is to be passed over, as servers may. */
    record Result(boolean whole, Optional<ByteRange> range) {
        static final Result WHOLE = new Result(true, Optional.empty());
        static final Result UNSATISFIABLE = new Result(false, Optional.empty());
    }

    /**
     * Reads a Range header of one range of bytes.
     *
     * @param size how many bytes there are
     * @return the range within them, none if it begins behind them
     */
    static Result parse(String header, long size) {
        Matcher range = ONE.matcher(header.strip());
        if (!range.matches()) {
            return Result.WHOLE;
        }
        String from = range.group(1);
        String to = range.group(2);
        if (from.isEmpty()) {
            return to.isEmpty() ? Result.WHOLE : of(Math.max(0, size - Long.parseLong(to)), size - 1, size);
        }
        long last = to.isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(to));
        return of(Long.parseLong(from), last, size);
    }

    private static Result of(long first, long last, long size) {
        if (first >= size) {
            return Result.UNSATISFIABLE;
        }
        return last < first ? Result.WHOLE : new Result(false, Optional.of(new ByteRange(first, last)));
    }

    long length() {
        return last - first + 1;
    }
}
