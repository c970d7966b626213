package org.baygan.search.index;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** The numbers of the index's format that the browser's client needs too; docs/search.md explains them. Stateless. */
public final class IndexFormat {
    private IndexFormat() {}

    /**
     * Writes the format's numbers as fields of the current object.
     *
     * @throws IOException if the generator can't write
     */
    public static void describe(JsonGenerator json) throws IOException {
        json.writeNumberField("format", IndexHead.FORMAT);
        json.writeNumberField("deck", Fields.DECK);
        json.writeNumberField("opened", Fields.OPENED);
        json.writeNumberField("title", Fields.TITLE_WEIGHT);
        json.writeNumberField("lower", Fields.DECK_WEIGHT);
        json.writeNumberField("last", Varints.LAST);
        json.writeNumberField("size", DocumentShards.SIZE);
        json.writeNumberField("block", DocumentShards.BLOCK);
        json.writeNumberField("digits", Scripts.SHORT);
    }
}
