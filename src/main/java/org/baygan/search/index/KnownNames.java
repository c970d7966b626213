package org.baygan.search.index;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.TaxonomyKind;
import org.baygan.archive.Term;
import org.baygan.model.Language;

/** The names of an archive that its readers are likely to type, and what other languages call them. */
final class KnownNames {
    /** What the file of sections, topics and authors is called. */
    static final String TERMS = "name";

    /** What the file of names in headlines is called. */
    static final String HEADLINES = "alike";

    /** The kinds of terms whose names are told; in the file a kind is its place here. */
    static final List<TaxonomyKind> KINDS = List.of(TaxonomyKind.SECTION, TaxonomyKind.TOPIC, TaxonomyKind.AUTHOR);

    /** How large the file of terms may become, in bytes of JSON: it is loaded beside the first query that is typed. */
    private static final int MOST_BYTES = 16_000;

    /** How large the file of names in headlines may become. */
    private static final int MOST_BYTES_OF_HEADLINES = 8_000;

    private static final Comparator<Term> MOST_ARTICLES_FIRST = Comparator.comparingInt(
                    (Term term) -> -term.articles().size())
            .thenComparing(Term::kind)
            .thenComparing(Term::id);

    private KnownNames() {}

    /** The terms' names as JSON, those with most articles first, as many as there is room for; empty if there are none. */
    static String ofTerms(LanguageArchive own, OtherNames others) {
        List<Term> terms = new ArrayList<>();
        KINDS.forEach(kind -> terms.addAll(own.taxonomy(kind).terms()));
        terms.sort(MOST_ARTICLES_FIRST);
        return array(terms, MOST_BYTES, (out, term) -> {
            out.writeNumber(KINDS.indexOf(term.kind()));
            out.writeString(term.name());
            out.writeString(term.slug());
            out.writeNumber(term.articles().size());
            writeOthers(out, others.of(term));
        });
    }

    /**
     * The names in headlines that translations have too, as JSON, as many as there is room for; empty if there are
     * none.
     */
    static String ofHeadlines(OtherNames others) {
        return array(others.ofHeadlines().entrySet(), MOST_BYTES_OF_HEADLINES, (out, name) -> {
            out.writeString(name.getKey());
            writeOthers(out, name.getValue());
        });
    }

    private static void writeOthers(JsonGenerator out, Map<Language, String> others) throws IOException {
        for (Map.Entry<Language, String> other : others.entrySet()) {
            out.writeString(other.getKey() + "=" + other.getValue());
        }
    }

    /** Writes what an array has of one name. */
    private interface Name<T> {
        void write(JsonGenerator out, T name) throws IOException;
    }

    private static <T> String array(Collection<T> names, int mostBytes, Name<T> each) {
        StringBuilder all = new StringBuilder();
        int bytes = 0;
        for (T name : names) {
            String json = Scripts.json(out -> {
                out.writeStartArray();
                each.write(out, name);
                out.writeEndArray();
            });
            bytes += json.getBytes(StandardCharsets.UTF_8).length + 1;
            if (bytes > mostBytes) {
                break;
            }
            all.append(all.isEmpty() ? "[" : ",").append(json);
        }
        return all.isEmpty() ? "" : all.append(']').toString();
    }
}
