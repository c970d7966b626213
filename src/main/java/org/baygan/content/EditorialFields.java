package org.baygan.content;

import java.util.Optional;
import org.baygan.content.FrontMatterValue.Items;
import org.baygan.content.FrontMatterValue.Text;
import org.baygan.model.Article;
import org.baygan.model.Series;

/** Front matter's values by which an editor arranges articles: what leads the first page, and what is a series. */
final class EditorialFields {
    private static final int MOST = 1_000_000;

    private final FieldReader fields;
    private final Findings findings;

    EditorialFields(FieldReader fields, Findings findings) {
        this.fields = fields;
        this.findings = findings;
    }

    /** The rank among what is pinned to the first page; empty if it isn't pinned. */
    Optional<Integer> featured() {
        Optional<Text> text = text(FrontMatterKey.FEATURED);
        // Truth values are compared without hyphens, so that −1 would be 1, which means true.
        Optional<Boolean> flag =
                text.filter(of -> !of.text().startsWith("-")).flatMap(of -> StatusWords.flag(of.text()));
        if (text.isEmpty() || (flag.isPresent() && number(text.get()).isEmpty())) {
            return flag.filter(on -> on).map(on -> Article.FEATURED_WITHOUT_RANK);
        }
        Optional<Integer> rank = number(text.get());
        if (rank.isEmpty()) {
            warn(
                    text.get(),
                    "featured must be true or a rank from 1, not "
                            + Findings.quoted(text.get().text()),
                    "Write featured: true, or featured: 1 for the lead");
        }
        return rank;
    }

    /** The place in a series. */
    Optional<Series> series() {
        Optional<Text> part = text(FrontMatterKey.PART);
        Optional<String> name = fields.entries(FrontMatterKey.SERIES).stream()
                .findFirst()
                .flatMap(entry -> entry.value() instanceof Items items
                        ? items.items().stream()
                                .filter(Text.class::isInstance)
                                .map(each -> (Text) each)
                                .findFirst()
                        : fields.textOf(entry, "a series' name"))
                .map(text -> InlineText.collapse(text.text()))
                .filter(text -> !text.isEmpty());
        Optional<Integer> number = part.flatMap(EditorialFields::number);
        if (part.isPresent() && name.isEmpty()) {
            warn(part.get(), "A part of no series has no place to be shown", "Name the series: add a line series:");
        } else if (part.isPresent() && number.isEmpty()) {
            warn(
                    part.get(),
                    "part must be a number from 1, not "
                            + Findings.quoted(part.get().text()),
                    "Write it in digits: part: 3");
        }
        return name.map(of -> new Series(of, number));
    }

    private Optional<Text> text(FrontMatterKey key) {
        return fields.entry(key).flatMap(entry -> fields.textOf(entry, "text"));
    }

    /** A whole number from 1, in digits of any script. */
    private static Optional<Integer> number(Text text) {
        boolean digits = text.text().length() <= 7 && text.text().chars().allMatch(c -> Character.isDigit((char) c));
        return digits && !text.text().isEmpty()
                ? Optional.of(Integer.parseInt(text.text())).filter(number -> number >= 1 && number <= MOST)
                : Optional.empty();
    }

    private void warn(Text text, String message, String hint) {
        findings.warning(text.line(), text.column(), message, hint);
    }
}
