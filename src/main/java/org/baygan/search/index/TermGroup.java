package org.baygan.search.index;

import java.util.ArrayList;
import java.util.List;

/**
 * What an index knows of a stem, read from the form that {@link TermGroups} writes.
 *
 * @param stem the stem
 * @param forms its forms, in order
 * @param joins words that begin with one of them and are also written in parts
 */
public record TermGroup(String stem, List<Form> forms, List<String> joins) {
    private static final String MARKS = ":-*>";

    /**
     * A form of a stem.
     *
     * @param form the folded word
     * @param alias the forms that it stands for; empty for most
     * @param documents how many documents have it, if {@code postings} are only the best of them; else 0
     * @param postings the text of its postings, or of the best of them
     * @param positioned whether {@code postings} has positions
     * @param further the hashes of the files of its further postings
     * @param next the text of the next best documents, without positions
     */
    public record Form(
            String form,
            List<String> alias,
            int documents,
            String postings,
            boolean positioned,
            List<String> further,
            String next) {
        /** The postings that stand in the shard. */
        public Postings read() {
            return positioned ? PostingsText.read(postings) : PostingsText.readDocuments(postings);
        }

        /** The next best documents, which stand in the shard without positions. */
        public Postings readNext() {
            return PostingsText.readWithoutPositions(next);
        }

        private Form with(String next) {
            return new Form(form, alias, documents, postings, positioned, further, next);
        }
    }

    static TermGroup none(String stem) {
        return new TermGroup(stem, List.of(), List.of());
    }

    /**
     * Reads a group; the hash of its file has been checked before.
     *
     * @param before the stem of the group before in the shard
     */
    static TermGroup parse(String group, String before) {
        String[] fields = group.split(" ", -1);
        int shared = new Varints.Reader(fields[0]).next();
        String stem = before.substring(0, shared) + fields[0].substring(1);
        List<Form> forms = new ArrayList<>();
        List<String> joins = new ArrayList<>();
        for (int i = 1; i < fields.length; i++) {
            if (fields[i].startsWith("+")) {
                joins.add(fields[i].substring(1));
            } else if (fields[i].startsWith("~")) {
                forms.add(forms.remove(forms.size() - 1).with(fields[i].substring(1)));
            } else {
                forms.add(form(stem, fields[i]));
            }
        }
        return new TermGroup(stem, forms, joins);
    }

    private static Form form(String stem, String field) {
        int mark = 0;
        while (mark < field.length() && MARKS.indexOf(field.charAt(mark)) < 0) {
            mark++;
        }
        if (mark == field.length()) {
            throw new IllegalArgumentException("a form without postings: " + field);
        }
        String form = field.startsWith("!") ? field.substring(1, mark) : stem + field.substring(0, mark);
        if (field.charAt(mark) == '>') {
            return new Form(form, List.of(field.substring(mark + 1).split(",", -1)), 0, "", true, List.of(), "");
        }
        int colon = field.indexOf(':', mark);
        String postings = field.substring(colon + 1);
        boolean positioned = field.charAt(mark) != '-';
        if (field.charAt(mark) != '*') {
            return new Form(form, List.of(), 0, postings, positioned, List.of(), "");
        }
        String[] numbers = field.substring(mark + 1, colon).split(",", -1);
        List<String> further = List.of(numbers).subList(1, numbers.length);
        return new Form(form, List.of(), Integer.parseInt(numbers[0]), postings, true, further, "");
    }
}
