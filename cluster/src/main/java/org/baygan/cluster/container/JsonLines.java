package org.baygan.cluster.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.baygan.cluster.container.ContainerFault.Place;

/** Articles as objects of JSON, one a line; lines with nothing in them are passed over. */
final class JsonLines {
    /** In MB. With each letter as an escape, an article that isn't too long for the program still has a shorter line. */
    private static final int LONGEST = 32;

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final ByteLines lines;
    private final RecordWriter to;
    private final String folder;

    /** @param folder where articles go that don't say where */
    JsonLines(InputStream in, RecordWriter to, String folder) {
        this.lines = new ByteLines(in, LONGEST << 20);
        this.to = to;
        this.folder = folder;
    }

    /** Writes them all. */
    void read() throws IOException {
        for (Optional<ByteBuffer> next = lines.next(); next.isPresent(); next = lines.next()) {
            ByteBuffer line = unmarked(next.get());
            if (!isBlank(line)) {
                Place place = to.line(lines.number());
                JsonArticle.read(place, text(place, line)).write(to, place, folder + "/" + lines.number() + ".md");
            }
        }
    }

    /** Sets a line behind the mark of the byte order that a file may begin with. */
    private ByteBuffer unmarked(ByteBuffer line) {
        boolean marked = lines.number() == 1
                && line.limit() >= MARK.length
                && line.slice(0, MARK.length).equals(ByteBuffer.wrap(MARK));
        return line.position(marked ? MARK.length : 0);
    }

    private static boolean isBlank(ByteBuffer line) {
        for (int i = line.position(); i < line.limit(); i++) {
            if (line.get(i) != ' ' && line.get(i) != '\t' && line.get(i) != '\r') {
                return false;
            }
        }
        return true;
    }

    private static CharBuffer text(Place place, ByteBuffer line) throws ContainerFault {
        if (line.limit() > LONGEST << 20) {
            throw place.fault("is longer than " + LONGEST + " MB", "divide the article");
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(line);
        } catch (CharacterCodingException e) {
            throw place.fault("isn't in UTF-8", "save the file as UTF-8", e);
        }
    }
}
