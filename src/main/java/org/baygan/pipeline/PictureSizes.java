package org.baygan.pipeline;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baygan.cache.BinaryForm;
import org.baygan.render.Pictures;

/**
 * The smaller sizes of pictures, as one process tells another. Immutable.
 *
 * @param byPath those of each picture that has some, by its published path
 */
record PictureSizes(Map<String, List<Pictures.Size>> byPath) implements Pictures {
    PictureSizes {
        byPath = Map.copyOf(byPath);
    }

    @Override
    public List<Size> sizesOf(String path) {
        return byPath.getOrDefault(path, List.of());
    }

    byte[] encode() {
        return BinaryForm.encode(this, PictureSizes::write);
    }

    private static void write(DataOutputStream out, PictureSizes all) throws IOException {
        BinaryForm.writeList(out, List.copyOf(new TreeMap<>(all.byPath).entrySet()), (to, picture) -> {
            BinaryForm.writeString(to, picture.getKey());
            BinaryForm.writeList(to, picture.getValue(), PictureSizes::writeSize);
        });
    }

    private static void writeSize(DataOutputStream out, Size size) throws IOException {
        BinaryForm.writeString(out, size.path());
        out.writeInt(size.width());
    }

    /** @throws IOException if {@link #encode} hasn't made these bytes */
    static PictureSizes decode(byte[] bytes) throws IOException {
        return BinaryForm.decode(bytes, PictureSizes::read);
    }

    private static PictureSizes read(DataInputStream in) throws IOException {
        Map<String, List<Size>> all = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String picture = BinaryForm.readString(in);
            List<Size> sizes = new ArrayList<>();
            for (int more = in.readInt(); more > 0; more--) {
                sizes.add(new Size(BinaryForm.readString(in), in.readInt()));
            }
            all.put(picture, sizes);
        }
        return new PictureSizes(all);
    }
}
