package org.baygan.search.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.TaxonomyKind;
import org.baygan.archive.Term;
import org.baygan.model.Language;

/** The names of an archive that its readers are likely to type: those of sections, topics and authors. */
final class KnownNames {
    /** What their file is called. */
    static final String NAME = "name";

    /** Whose names these are, each told by its place here. */
    static final List<TaxonomyKind> KINDS = List.of(TaxonomyKind.SECTION, TaxonomyKind.TOPIC, TaxonomyKind.AUTHOR);

    /** How large the file may become: it is loaded beside the first query that is typed. */
    private static final int MOST_BYTES = 16_000;

    private static final Comparator<Term> MOST_ARTICLES_FIRST = Comparator.comparingInt(
                    (Term term) -> -term.articles().size())
            .thenComparing(Term::kind)
            .thenComparing(Term::id);

    private KnownNames() {}

    /** The names as JSON, those with most articles first, as many as there is room for; empty if there are none. */
    static String json(LanguageArchive own, OtherNames others) {
        List<Term> terms = new ArrayList<>();
        KINDS.forEach(kind -> terms.addAll(own.taxonomy(kind).terms()));
        terms.sort(MOST_ARTICLES_FIRST);
        StringBuilder all = new StringBuilder();
        int bytes = 0;
        for (Term term : terms) {
            String json = json(term, others);
            bytes += json.getBytes(StandardCharsets.UTF_8).length + 1;
            if (bytes > MOST_BYTES) {
                break;
            }
            all.append(all.isEmpty() ? "[" : ",").append(json);
        }
        return all.isEmpty() ? "" : all.append(']').toString();
    }

    private static String json(Term term, OtherNames others) {
        return Scripts.json(out -> {
            out.writeStartArray();
            out.writeNumber(KINDS.indexOf(term.kind()));
            out.writeString(term.name());
            out.writeString(term.slug());
            out.writeNumber(term.articles().size());
            for (Map.Entry<Language, String> other : others.of(term).entrySet()) {
                out.writeString(other.getKey() + "=" + other.getValue());
            }
            out.writeEndArray();
        });
    }
}
