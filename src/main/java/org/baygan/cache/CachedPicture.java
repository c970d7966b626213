package org.baygan.cache;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * What a build keeps of a picture.
 *
 * @param sizes the smaller sizes that were made of it, the smallest first
 * @param failure why no sizes could be made; empty if they could, or if the picture is too small to need any
 */
public record CachedPicture(List<Size> sizes, Optional<String> failure) {
    public CachedPicture {
        sizes = List.copyOf(sizes);
    }

    /**
     * A size.
     *
     * @param width in pixels
     * @param ending the ending of its file's name
     * @param bytes how long its file is
     */
    public record Size(int width, String ending, int bytes) {}

    static void write(DataOutputStream out, CachedPicture picture) throws IOException {
        BinaryForm.writeList(out, picture.sizes, (to, size) -> {
            to.writeInt(size.width);
            BinaryForm.writeString(to, size.ending);
            to.writeInt(size.bytes);
        });
        BinaryForm.writeOptional(out, picture.failure);
    }

    static CachedPicture read(ByteBuffer in) throws IOException {
        return new CachedPicture(
                BinaryForm.readList(in, from -> new Size(from.getInt(), BinaryForm.readString(from), from.getInt())),
                BinaryForm.readOptional(in));
    }
}
