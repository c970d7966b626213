package org.baygan.cluster.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry.NameSource;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.baygan.cluster.container.ContainerFault.Place;

/**
 * The files of a zip archive (APPNOTE.TXT 6.3.10), read from its beginning to its end, as from a store. What kind of file
 * an entry was stands in the directory behind all of them, so a link is taken for a file whose text is where it leads.
 */
final class ZipRecords {
    private static final String AGAIN = "pack it again as a plain zip file";

    private final End end;
    private final RecordWriter to;

    ZipRecords(InputStream in, RecordWriter to) {
        this.end = new End(in);
        this.to = to;
    }

    /** Writes them all. */
    void read() throws IOException {
        try (Entries zip = new Entries(end)) {
            ZipArchiveEntry entry = zip.getNextEntry();
            while (entry != null) {
                String name = name(entry);
                Place place = to.entry(name);
                CRC32 sum = new CRC32();
                take(entry, name, place, zip, new CheckedInputStream(zip, sum));
                ZipArchiveEntry next = zip.getNextEntry();
                if (sum.getValue() != entry.getCrc()) { // which may stand behind the entry
                    throw place.fault("is damaged", ContainerFault.SEE_WHETHER_WHOLE);
                }
                entry = next;
            }
            if (zip.hasMore()) {
                throw to.whole()
                        .fault(
                                "has something behind its end, after " + to.records() + " entries",
                                "pack it again as one archive");
            }
        }
        // The library takes the end of the file for that of the archive.
        int told = end.entries();
        if (told < 0) {
            throw to.whole().fault("is cut off after " + to.records() + " entries", ContainerFault.SEE_WHETHER_WHOLE);
        }
        boolean many = told == End.MANY && to.records() >= End.MANY;
        if (!many && told != (to.records() & End.MANY)) {
            throw to.whole().fault("has " + to.records() + " entries, but its directory has " + told, AGAIN);
        }
    }

    private void take(ZipArchiveEntry entry, String name, Place place, ZipArchiveInputStream zip, InputStream content)
            throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw place.fault("is encrypted", "pack it again without a password");
        }
        boolean known = entry.getMethod() == ZipEntry.STORED
                || entry.getMethod() == ZipEntry.DEFLATED
                || entry.getMethod() == ZipMethod.ENHANCED_DEFLATED.getCode();
        if (!known || !zip.canReadEntryData(entry)) {
            throw place.fault("is packed in a way that can't be read from a store", AGAIN);
        }
        if (!isNamedInUtf8(entry)) {
            // Which of the old code pages it is can't be told: a guess would give a wrong name, and so a wrong address.
            throw place.fault(
                    "has a name that isn't in UTF-8", "pack it again with names in UTF-8, as 7-Zip does with -mcu=on");
        }
        if (!name.endsWith("/")) {
            to.write(place, name, entry.getSize(), content);
        } else if (to.pass(place, content) > 0) {
            throw place.fault("is a file with the name of a folder", "rename the file and pack it again");
        }
    }

    /** The name as it stands there: the library makes slashes of backslashes in some. */
    private static String name(ZipArchiveEntry entry) {
        return entry.getNameSource() == NameSource.UNICODE_EXTRA_FIELD
                ? entry.getName()
                : new String(entry.getRawName(), StandardCharsets.UTF_8);
    }

    private static boolean isNamedInUtf8(ZipArchiveEntry entry) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(entry.getRawName()));
            return true;
        } catch (CharacterCodingException e) {
            return entry.getNameSource() == NameSource.UNICODE_EXTRA_FIELD;
        }
    }

    /** The archive's entries. */
    private static final class Entries extends ZipArchiveInputStream {
        Entries(InputStream in) {
            super(in, StandardCharsets.UTF_8.name(), true, false);
        }

        /** Whether something stands behind what has been read: the library may have taken it from the stream already. */
        boolean hasMore() throws IOException {
            return in.read() >= 0;
        }
    }

    /** The archive's bytes, of which it keeps the last ones. */
    private static final class End extends PassingStream {
        /** Stands for this many entries and for more of them. */
        static final int MANY = 0xFFFF;

        private static final int SIGNATURE = 0x06054B50;
        private static final int LENGTH = 22;
        private static final int ENTRIES = 10;
        private static final int COMMENT = 20;

        /** More than the end record with the longest comment; a power of two. */
        private final byte[] ring = new byte[128 * 1024];

        private long count;

        End(InputStream in) {
            super(in);
        }

        @Override
        void passed(byte[] bytes, int from, int length) {
            int skipped = Math.max(0, length - ring.length);
            for (int i = from + skipped; i < from + length; ) {
                int at = (int) ((count + i - from) & (ring.length - 1));
                int some = Math.min(ring.length - at, from + length - i);
                System.arraycopy(bytes, i, ring, at, some);
                i += some;
            }
            count += length;
        }

        /** How many entries the end record tells of; -1 if the archive doesn't end with one. */
        int entries() {
            for (int comment = 0; comment <= 0xFFFF; comment++) {
                long record = count - LENGTH - comment;
                if (record < 0) {
                    return -1;
                }
                if (number(record, 4) == SIGNATURE && number(record + COMMENT, 2) == comment) {
                    return number(record + ENTRIES, 2);
                }
            }
            return -1;
        }

        private int number(long offset, int length) {
            int number = 0;
            for (int i = length - 1; i >= 0; i--) {
                number = number << 8 | ring[(int) ((offset + i) & (ring.length - 1))] & 0xFF;
            }
            return number;
        }
    }
}
