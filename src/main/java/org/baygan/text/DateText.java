package org.baygan.text;

import com.ibm.icu.lang.UCharacter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baygan.model.PublicationDate;
import org.jspecify.annotations.Nullable;

/** The plain form of a written date, and the time of day behind or before it. Stateless. */
final class DateText {
    private static final Pattern TIMED =
            Pattern.compile("(?<date>.*?[^ ,])(?:(?<=\\d)[Tt]|[ ,]+(?:[-\u2013\u2014|\u00B7\u2022] ?)?(?:ساعت ?:? ?)?)"
                    + "(?<clock>(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9}))?)?"
                    + " ?(?<half>[AaPp]\\.?[Mm]\\.?|[قب]\\.?ظ\\.?)?)"
                    + " ?(?<offset>[Zz]|UTC|GMT|[+-]\\d{1,2}(?::?\\d{2})?)?(?: [A-Z]{3,5}| [+-]\\d{4})?");
    /** The time before the date, as agencies have it. */
    private static final Pattern TIME_FIRST = Pattern.compile(
            "(?:ساعت ?:? ?)?(?<clock>(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?<fraction>))?"
                    + " ?(?<half>[AaPp]\\.?[Mm]\\.?|[قب]\\.?ظ\\.?)?)(?<offset>)"
                    + "(?: ?[-\u2013\u2014|,\u00B7\u2022] ?| )(?<date>.*\\d.*)");

    private static final Pattern SLASH = Pattern.compile("(?<=\\d) ?/ ?(?=\\d)");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private DateText() {}

    /** ASCII digits, Persian letters, single blanks, no format characters. */
    static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (UCharacter.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
                out.append((char) ('0' + UCharacter.digit(c)));
            } else if (UCharacter.getType(c) != Character.FORMAT) {
                out.appendCodePoint(plain(c));
            }
        });
        String plain = SLASH.matcher(BLANKS.matcher(out).replaceAll(" "))
                .replaceAll("/")
                .strip();
        return plain.startsWith("[[") && plain.endsWith("]]") // Obsidian's link to a day's note
                ? plain.substring(2, plain.length() - 2).strip()
                : plain;
    }

    private static int plain(int codePoint) {
        return switch (codePoint) {
            case 'ي', 'ى' -> 'ی';
            case 'ك' -> 'ک';
            case '،' -> ',';
            default -> codePoint;
        };
    }

    /** Parts the time of day from a date in {@link #plain} form; empty if there is none. */
    static Optional<Timed> splitTime(String plain) {
        return splitTime(TIMED.matcher(plain)).or(() -> splitTime(TIME_FIRST.matcher(plain)));
    }

    private static Optional<Timed> splitTime(Matcher match) {
        return match.matches() ? Optional.of(new Timed(match.group("date"), Time.of(match))) : Optional.empty();
    }

    /** A text and the time of day that stood behind or before it. */
    record Timed(String date, Time time) {}

    /**
     * A time of day as it was written, perhaps impossible.
     *
     * @param clock its text, without the offset
     * @param nanosecond from 0 to 999,999,999
     * @param offset the offset from UTC as written; empty if none was
     */
    record Time(String clock, int hour, int minute, int second, int nanosecond, String offset) {
        private static Time of(Matcher match) {
            int hour = number(match.group("hour"));
            return new Time(
                    match.group("clock").strip(),
                    match.group("half") == null ? hour : hour(hour, match.group("half")),
                    number(match.group("minute")),
                    number(match.group("second")),
                    number((Optional.ofNullable(match.group("fraction")).orElse("") + "000000000").substring(0, 9)),
                    Optional.ofNullable(match.group("offset")).orElse(""));
        }

        /**
         * The hour of a clock of twelve, from 0 to 23; for 0 or 13 and more, which such a clock doesn't have, an
         * impossible hour above 23.
         */
        private static int hour(int written, String half) {
            if (written < 1 || written > 12) {
                return 24 + written;
            }
            boolean afternoon = half.startsWith("p") || half.startsWith("P") || half.startsWith("ب");
            return written % 12 + (afternoon ? 12 : 0);
        }

        private static int number(@Nullable String digits) {
            return digits == null ? 0 : Integer.parseInt(digits);
        }

        /** The moment this time names on a day, told in {@code zone}. */
        DateReader.Result on(LocalDate day, ZoneId zone) {
            if (hour > 23 || minute > 59 || second > 59) {
                return new DateReader.Result.Refused(
                        "There is no time " + clock,
                        "Hours go from 0 to 23, with am and pm from 1 to 12; minutes and seconds from 0 to 59");
            }
            Optional<ZoneId> written = writtenZone(zone);
            if (written.isEmpty()) {
                return new DateReader.Result.Refused(
                        "There is no offset " + offset + " from UTC",
                        "Tehran's is +03:30; without one, the site's is meant");
            }
            OffsetDateTime moment = ZonedDateTime.of(day, LocalTime.of(hour, minute, second, nanosecond), written.get())
                    .withZoneSameInstant(zone)
                    .toOffsetDateTime();
            return new DateReader.Result.Read(new PublicationDate.Day(moment.toLocalDate(), Optional.of(moment)));
        }

        private Optional<ZoneId> writtenZone(ZoneId site) {
            if (offset.isEmpty()) {
                return Optional.of(site);
            }
            if (Character.isLetter(offset.charAt(0))) {
                return Optional.of(ZoneOffset.UTC);
            }
            String digits = offset.substring(1).replace(":", "");
            int hours = Integer.parseInt(digits.substring(0, digits.length() % 2 == 1 ? 1 : 2));
            int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(digits.length() - 2)) : 0;
            int sign = offset.charAt(0) == '-' ? -1 : 1;
            try {
                return Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }
}
