package org.baygan.cache;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.baygan.model.Article;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Digest;
import org.baygan.model.StoryHead;

/**
 * The form of a head in a {@link HeadStore}: some numbers, then where each part begins and the last ends, counted from
 * the head's beginning, then the parts. So a fact is found without the others being read. Stateless.
 */
@SuppressWarnings("EnumOrdinal") // the form belongs to one version of the program
final class HeadForm {
    /** A part; texts are in UTF-8, the others as {@link ModelForm} writes them. */
    enum Part {
        SOURCE_PATH,
        ID,
        LANGUAGE,
        PERMALINK,
        TITLE,
        KICKER,
        DECK,
        DATE,
        SECTION,
        TOPICS,
        SOURCE,
        AUTHORS,
        LINKS,
        SHOWING,
        REST
    }

    /** The {@code SHELF_DAY} of an undated article. */
    static final long NO_DAY = Long.MIN_VALUE;

    // Where the numbers are, each of eight bytes, a digest of two.
    static final int INSTANT = 0;
    static final int CHANGED = INSTANT + Long.BYTES;
    static final int SHELF_DAY = CHANGED + Long.BYTES;
    static final int MADE_OF = SHELF_DAY + Long.BYTES;
    static final int FACTS = MADE_OF + 2 * Long.BYTES;
    static final int KIND = FACTS + 2 * Long.BYTES;

    private static final int TABLE = KIND + Long.BYTES;
    private static final int HEADER = TABLE + (Part.values().length + 1) * Integer.BYTES;

    private HeadForm() {}

    /** Where the place of a part's beginning stands; of its end, that of the next. */
    static int place(Part part) {
        return TABLE + part.ordinal() * Integer.BYTES;
    }

    /** A head as bytes; those of one that was read are copied. */
    static byte[] encode(StoryHead head) {
        if (head.summary() instanceof StoredSummary stored) {
            return stored.bytes();
        }
        int[] ends = new int[Part.values().length];
        byte[] parts = BinaryForm.encode(head, (out, of) -> {
            for (Part part : Part.values()) {
                write(out, of, part);
                ends[part.ordinal()] = HEADER + out.size();
            }
        });
        ArticleSummary a = head.summary();
        ByteBuffer all = ByteBuffer.allocate(HEADER + parts.length)
                .putLong(a.instant())
                .putLong(a.changed())
                .putLong(a.shelfDay().map(LocalDate::toEpochDay).orElse(NO_DAY));
        put(all, a.madeOf());
        put(all, a.facts());
        all.putLong(a.kind().ordinal()).putInt(HEADER);
        for (int end : ends) {
            all.putInt(end);
        }
        return all.put(parts).array();
    }

    private static void put(ByteBuffer all, Digest digest) {
        all.putLong(digest.high()).putLong(digest.low());
    }

    private static void write(DataOutputStream out, StoryHead head, Part part) throws IOException {
        ArticleSummary a = head.summary();
        switch (part) {
            case SOURCE_PATH -> write(out, a.sourcePath());
            case ID -> write(out, a.id().value());
            case LANGUAGE -> write(out, a.language().tag());
            case PERMALINK -> write(out, a.permalink().path());
            case TITLE -> write(out, a.title());
            case KICKER -> write(out, a.kicker());
            case DECK -> write(out, a.deck());
            case DATE -> ModelForm.writeDate(out, a.date());
            case SECTION -> write(out, a.section());
            case TOPICS -> BinaryForm.writeList(out, a.topics(), BinaryForm::writeString);
            case SOURCE -> write(out, a.source());
            case AUTHORS -> BinaryForm.writeList(out, a.authors(), BinaryForm::writeString);
            case LINKS -> ModelForm.writeLinks(out, a.links());
            case SHOWING -> ModelForm.writeShowing(out, a.showing());
            case REST -> writeRest(out, head);
        }
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void writeRest(DataOutputStream out, StoryHead head) throws IOException {
        out.writeByte(head.status().ordinal());
        ModelForm.writeDate(out, head.expires());
        BinaryForm.writeOptional(out, head.image());
        BinaryForm.writeList(out, head.references(), ModelForm::writeReference);
    }

    /**
     * The head of which {@link #encode} made these bytes.
     *
     * @throws IOException if these are no such bytes
     */
    static StoryHead decode(byte[] bytes) throws IOException {
        ByteBuffer all = ByteBuffer.wrap(bytes);
        if (bytes.length < HEADER || all.getLong(KIND) < 0 || all.getLong(KIND) >= Article.Kind.values().length) {
            throw new IOException("no head");
        }
        int end = HEADER;
        for (Part part : Part.values()) {
            if (all.getInt(place(part)) != end || all.getInt(place(part) + Integer.BYTES) < end) {
                throw new IOException("a head without " + part);
            }
            end = all.getInt(place(part) + Integer.BYTES);
        }
        if (end != bytes.length) {
            throw new IOException("a head of another length");
        }
        try {
            return head(new StoredSummary(new HeadStore.Chunk(all), 0));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The head whose summary this is. */
    static StoryHead head(StoredSummary summary) {
        return summary.read(Part.REST, in -> readHead(in, summary));
    }

    private static StoryHead readHead(ByteBuffer in, ArticleSummary summary) throws IOException {
        return new StoryHead(
                summary,
                BinaryForm.readEnum(in, Article.Status.values()),
                ModelForm.readDate(in),
                BinaryForm.readOptional(in),
                BinaryForm.readList(in, ModelForm::readReference));
    }
}
