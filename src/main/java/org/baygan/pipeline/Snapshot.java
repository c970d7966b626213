package org.baygan.pipeline;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.baygan.cache.BinaryForm;
import org.baygan.cache.CacheFolder;
import org.baygan.model.Digest;
import org.baygan.model.Permalink;
import org.baygan.output.FileKind;
import org.baygan.output.KindSize;

/**
 * What the last build was made from, what it wrote, and what it reported. If the next one would be made from the same,
 * and finds the site as it was written, it has nothing to do but to report the same again.
 *
 * @param madeFrom everything that the build depended on, except the time
 * @param from the first moment at which it would have published the same articles
 * @param until the first moment at which it wouldn't any more
 * @param wrote the paths and contents of the site's files
 * @param report what came of it
 */
record Snapshot(Digest madeFrom, Instant from, Instant until, Digest wrote, BuildReport report) {
    private static final String NAME = "last-build";

    /**
     * Reads what is kept, if a build at this moment would publish the same articles.
     *
     * @param output the site's folder, for the report
     * @return empty if it wouldn't, or if nothing is kept, or if that is damaged
     */
    static Optional<Snapshot> find(CacheFolder folder, Instant now, Path output) {
        try {
            Optional<byte[]> bytes = folder.kept(NAME);
            return bytes.isPresent()
                    ? Optional.of(BinaryForm.decode(bytes.get(), in -> read(in, output)))
                            .filter(last -> !now.isBefore(last.from) && now.isBefore(last.until))
                    : Optional.empty();
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    private static Snapshot read(ByteBuffer in, Path output) throws IOException {
        return new Snapshot(
                BinaryForm.readDigest(in),
                readInstant(in),
                readInstant(in),
                BinaryForm.readDigest(in),
                readReport(in, output));
    }

    /**
     * Keeps this in the place of what was kept before.
     *
     * @throws IOException if it can't be written
     */
    void save(CacheFolder folder) throws IOException {
        folder.keep(NAME, BinaryForm.encode(this, Snapshot::write));
    }

    private static void write(DataOutputStream out, Snapshot build) throws IOException {
        BinaryForm.writeDigest(out, build.madeFrom);
        write(out, build.from);
        write(out, build.until);
        BinaryForm.writeDigest(out, build.wrote);
        write(out, build.report);
    }

    private static void write(DataOutputStream out, Instant moment) throws IOException {
        out.writeLong(moment.getEpochSecond());
        out.writeInt(moment.getNano());
    }

    private static Instant readInstant(ByteBuffer in) throws IOException {
        return Instant.ofEpochSecond(in.getLong(), in.getInt());
    }

    private static void write(DataOutputStream out, BuildReport report) throws IOException {
        out.writeInt(report.counts().articles());
        out.writeInt(report.counts().drafts());
        out.writeInt(report.counts().scheduled());
        out.writeInt(report.counts().expired());
        out.writeInt(report.size().files());
        out.writeLong(report.size().bytes());
        BinaryForm.writeList(out, report.size().kinds(), Snapshot::write);
        byte[] pages = report.pages() instanceof EncodedPages encoded
                ? encoded.bytes
                : BinaryForm.encode(report.pages().get(), Snapshot::writePages);
        BinaryForm.writeBytes(out, pages);
        BinaryForm.writeList(out, report.diagnostics(), BinaryForm::writeDiagnostic);
    }

    private static BuildReport readReport(ByteBuffer in, Path output) throws IOException {
        return new BuildReport(
                output,
                BuildReport.Outcome.UNCHANGED,
                new BuildReport.Counts(in.getInt(), in.getInt(), in.getInt(), in.getInt()),
                new BuildReport.Size(in.getInt(), in.getLong(), BinaryForm.readList(in, Snapshot::readSize)),
                BuildReport.Work.NONE,
                new EncodedPages(BinaryForm.readBytes(in)),
                Optional.empty(),
                BinaryForm.readList(in, BinaryForm::readDiagnostic));
    }

    private static void writePages(DataOutputStream out, Map<String, Permalink> pages) throws IOException {
        BinaryForm.writeList(out, List.copyOf(pages.entrySet()), Snapshot::write);
    }

    private static void write(DataOutputStream out, Map.Entry<String, Permalink> page) throws IOException {
        BinaryForm.writeString(out, page.getKey());
        BinaryForm.writeString(out, page.getValue().path());
    }

    /** The addresses of the articles' pages, decoded only if somebody asks. */
    private static final class EncodedPages implements Supplier<Map<String, Permalink>> {
        private final byte[] bytes;

        EncodedPages(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public Map<String, Permalink> get() {
            try {
                return BinaryForm.decode(bytes, Snapshot::readPages);
            } catch (IOException e) {
                throw new UncheckedIOException("the whole was sealed", e);
            }
        }
    }

    private static Map<String, Permalink> readPages(ByteBuffer in) throws IOException {
        Map<String, Permalink> pages = new TreeMap<>();
        BinaryForm.readList(in, from -> Map.entry(BinaryForm.readString(from), BinaryForm.readString(from)))
                .forEach(page -> pages.put(page.getKey(), new Permalink(page.getValue())));
        return pages;
    }

    @SuppressWarnings("EnumOrdinal") // the record belongs to one version of the program
    private static void write(DataOutputStream out, KindSize size) throws IOException {
        out.writeByte(size.kind().ordinal());
        out.writeInt(size.files());
        out.writeLong(size.bytes());
    }

    private static KindSize readSize(ByteBuffer in) throws IOException {
        return new KindSize(BinaryForm.readEnum(in, FileKind.values()), in.getInt(), in.getLong());
    }
}
