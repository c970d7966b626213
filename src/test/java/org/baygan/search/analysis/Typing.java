package org.baygan.search.analysis;

import java.util.regex.Pattern;

/** Ways in which Persian is typed: what they do to a text. */
public enum Typing {
    AS_IT_IS {
        @Override
        public String type(String text) {
            return text;
        }
    },
    /** With the letters of an Arabic keyboard. */
    ARABIC_LETTERS {
        @Override
        public String type(String text) {
            return text.replace('ی', 'ي').replace('ک', 'ك');
        }
    },
    /** With the letters of a Persian keyboard. */
    PERSIAN_LETTERS {
        @Override
        public String type(String text) {
            return text.replace('ي', 'ی').replace('ى', 'ی').replace('ك', 'ک');
        }
    },
    /** HEH WITH YEH ABOVE in one character. */
    HEH_WITH_YEH {
        @Override
        public String type(String text) {
            return text.replace("ه\u0654", "ۀ");
        }
    },
    /** HEH and HAMZA ABOVE. */
    HEH_AND_HAMZA {
        @Override
        public String type(String text) {
            return text.replace("ۀ", "ه\u0654");
        }
    },
    PLAIN_HEH {
        @Override
        public String type(String text) {
            return text.replace("ۀ", "ه").replace("ه\u0654", "ه");
        }
    },
    ASCII_DIGITS {
        @Override
        public String type(String text) {
            return digits(text, '0');
        }
    },
    PERSIAN_DIGITS {
        @Override
        public String type(String text) {
            return digits(text, '۰');
        }
    },
    ARABIC_DIGITS {
        @Override
        public String type(String text) {
            return digits(text, '٠');
        }
    },
    BLANK_FOR_HALF_SPACE {
        @Override
        public String type(String text) {
            return text.replace('\u200C', ' ');
        }
    },
    NO_HALF_SPACE {
        @Override
        public String type(String text) {
            return text.replace("\u200C", "");
        }
    },
    HARAKAT {
        @Override
        public String type(String text) {
            return LETTER.matcher(text).replaceAll("$0\u064E");
        }
    },
    NO_HARAKAT {
        @Override
        public String type(String text) {
            return text.replaceAll("[\u064B-\u0652\u0670]", "");
        }
    },
    TATWEEL {
        @Override
        public String type(String text) {
            return INSIDE.matcher(text).replaceAll("$0\u0640");
        }
    };

    private static final Pattern LETTER = Pattern.compile("[ء-غف-یٱ-ۓ]");
    private static final Pattern INSIDE = Pattern.compile(LETTER + "(?=" + LETTER + ")");

    /** The text typed so. */
    public abstract String type(String text);

    private static String digits(String text, char zero) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            if (Character.isDigit(out.charAt(i))) {
                out.setCharAt(i, (char) (zero + Character.digit(out.charAt(i), 10)));
            }
        }
        return out.toString();
    }
}
