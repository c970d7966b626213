package org.baygan.markup;

/** Plain text: every line that isn't blank is a paragraph, or a heading if it begins with {@code #}. */
final class PlainText {
    private PlainText() {}

    /**
     * Writes a text.
     *
     * @param headings whether lines that begin with {@code #} are headings
     */
    static void write(String body, boolean headings, HtmlOutput out) {
        int highest = headings
                ? body.lines()
                        .mapToInt(PlainText::level)
                        .filter(n -> n > 0)
                        .min()
                        .orElse(0)
                : 0;
        UniqueIds taken = new UniqueIds();
        body.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            int level = headings ? level(line) : 0;
            if (level > 0) {
                String name = "h" + Math.min(6, level + 2 - highest);
                String words = line.substring(level).strip();
                out.markup("<" + name)
                        .beginText(false)
                        .attribute("id", taken.add(words))
                        .markup(">");
                out.text(words).endText().markup("</" + name + ">").endBlock();
            } else {
                out.markup("<p").beginText(false).markup(">");
                Inlines.bareLinks(line, out);
                out.endText().markup("</p>").endBlock();
            }
        });
    }

    /** How many {@code #} a heading line begins with, at most 6; 0 if the line isn't a heading. */
    private static int level(String line) {
        String text = line.strip();
        int level = 0;
        while (level < text.length() && text.charAt(level) == '#') {
            level++;
        }
        return level <= 6 && level < text.length() ? level : 0;
    }
}
