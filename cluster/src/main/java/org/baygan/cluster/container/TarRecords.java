package org.baygan.cluster.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.baygan.cluster.container.ContainerFault.Place;

/** The files of a tar archive, of any of its dialects (POSIX.1-2017, pax; GNU tar's manual, "Basic Tar Format"). */
final class TarRecords {
    private static final int BLOCK = TarConstants.DEFAULT_RCDSIZE;

    /** How much may stand before an entry to describe it: the library keeps it in memory. */
    private static final long LONGEST_HEAD = 256 * 1024;

    private final Blocks blocks;
    private final RecordWriter to;

    TarRecords(InputStream in, RecordWriter to) {
        this.blocks = new Blocks(in);
        this.to = to;
    }

    /** Writes them all. */
    void read() throws IOException {
        try (Entries entries = new Entries(blocks)) {
            long end = 0;
            for (TarArchiveEntry entry = next(entries); entry != null; entry = next(entries)) {
                take(entry, entries);
                end = (blocks.count + BLOCK - 1) / BLOCK * BLOCK;
            }
            end(end);
        }
    }

    private TarArchiveEntry next(Entries entries) throws IOException {
        blocks.allow(LONGEST_HEAD);
        TarArchiveEntry entry = entries.getNextEntry();
        blocks.allow(Long.MAX_VALUE - blocks.count);
        return entry;
    }

    private void take(TarArchiveEntry entry, Entries entries) throws IOException {
        String name = entry.getName();
        Place place = to.entry(name);
        if (!entry.isCheckSumOK()) {
            throw place.fault("has a damaged head", ContainerFault.SEE_WHETHER_WHOLE);
        }
        if (!entries.isNamedInUtf8(name)) {
            throw place.fault("has a name that isn't in UTF-8", "pack it again with names in UTF-8");
        }
        switch (entry.getLinkFlag()) {
            case TarConstants.LF_DIR, 'D', 'V' -> to.pass(place, entries); // GNU's lists and labels too
            case TarConstants.LF_OLDNORM, TarConstants.LF_NORMAL, TarConstants.LF_CONTIG -> file(entry, place, entries);
            default -> refuseUnlessHidden(entry, place, entries);
        }
    }

    private void file(TarArchiveEntry entry, Place place, Entries entries) throws IOException {
        boolean folder = entry.getName().endsWith("/") && entry.getSize() == 0; // so the oldest dialect has them
        if (entry.isSparse()) {
            refuseUnlessHidden(entry, place, entries);
        } else if (!folder) {
            to.write(place, entry.getName(), entry.getSize(), entries);
        }
    }

    private void refuseUnlessHidden(TarArchiveEntry entry, Place place, Entries entries) throws IOException {
        if (!RecordName.of(entry.getName(), place).isHidden()) {
            throw place.fault(kind(entry), "pack it again with plain files alone");
        }
        to.pass(place, entries);
    }

    private static String kind(TarArchiveEntry entry) {
        return switch (entry.getLinkFlag()) {
            case TarConstants.LF_SYMLINK -> "is a symbolic link to " + ContainerFault.quoted(entry.getLinkName());
            case TarConstants.LF_LINK -> "is a hard link to " + ContainerFault.quoted(entry.getLinkName());
            case TarConstants.LF_CHR, TarConstants.LF_BLK -> "is a device";
            case TarConstants.LF_FIFO -> "is a pipe";
            default -> entry.isSparse() ? "is a file with holes (--sparse)" : "is of an unknown kind";
        };
    }

    /** @param entriesEnd the block behind the last entry */
    private void end(long entriesEnd) throws IOException {
        // The library takes the end of the file for that of the archive.
        if (blocks.count - entriesEnd < BLOCK || blocks.zeros < BLOCK) {
            throw to.whole().fault("is cut off after " + to.records() + " entries", ContainerFault.SEE_WHETHER_WHOLE);
        }
        long behind = blocks.count - blocks.zeros;
        blocks.transferTo(OutputStream.nullOutputStream());
        if (blocks.count - blocks.zeros != behind) {
            throw to.whole()
                    .fault(
                            "has something behind its end, after " + to.records() + " entries",
                            "pack it again as one archive");
        }
    }

    /** The archive's bytes, of which it knows how many have been read and how many zeros were the last ones. */
    private static final class Blocks extends PassingStream {
        private long count;
        private long zeros;
        private long most = Long.MAX_VALUE;

        Blocks(InputStream in) {
            super(in);
        }

        /** Lets so many more be read. */
        void allow(long more) {
            most = count + more;
        }

        @Override
        void passed(byte[] bytes, int from, int length) throws IOException {
            count += length;
            if (count > most) {
                throw new IOException("the head of the next one is too long");
            }
            int first = from + length;
            while (first > from && bytes[first - 1] == 0) {
                first--;
            }
            zeros = first == from ? zeros + length : from + length - first;
        }
    }

    /** The archive's entries; knows whether the name of the last one was in UTF-8. */
    private static final class Entries extends TarArchiveInputStream {
        private static final int PREFIX = 345;
        private static final int PREFIX_LENGTH = 155;

        /** The last head, or GNU's long name, whichever came later. */
        private byte[] named = {};

        Entries(InputStream in) {
            super(in, BLOCK, StandardCharsets.UTF_8.name());
        }

        @Override
        protected byte[] readRecord() throws IOException {
            byte[] head = super.readRecord();
            named = head == null ? new byte[0] : head;
            return head;
        }

        @Override
        protected byte[] getLongNameData() throws IOException {
            byte[] name = super.getLongNameData();
            named = name == null ? new byte[0] : name;
            return name;
        }

        /** For what isn't in UTF-8 the library gives a question mark, as may also stand in a name. */
        boolean isNamedInUtf8(String name) {
            if (name.indexOf('?') < 0) {
                return true;
            }
            return named.length != BLOCK
                    ? isUtf8(named, 0, named.length)
                    : isUtf8(named, 0, TarConstants.NAMELEN) && isUtf8(named, PREFIX, PREFIX_LENGTH);
        }

        private static boolean isUtf8(byte[] bytes, int from, int length) {
            int end = from;
            while (end < from + length && bytes[end] != 0) {
                end++;
            }
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, end - from));
                return true;
            } catch (CharacterCodingException e) {
                return false;
            }
        }
    }
}
