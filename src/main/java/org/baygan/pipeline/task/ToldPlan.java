package org.baygan.pipeline.task;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baygan.cache.BinaryForm;
import org.baygan.model.Digest;
import org.baygan.render.Pictures;

/**
 * Which tasks there are, and the smaller sizes of pictures, as one process tells another. Immutable.
 *
 * @param tasks sums up the tasks
 * @param byPath those of each picture that has some, by its published path
 */
record ToldPlan(Digest tasks, Map<String, List<Pictures.Size>> byPath) implements Pictures {
    ToldPlan {
        byPath = Map.copyOf(byPath);
    }

    @Override
    public List<Size> sizesOf(String path) {
        return byPath.getOrDefault(path, List.of());
    }

    byte[] encode() {
        return BinaryForm.encode(this, ToldPlan::write);
    }

    private static void write(DataOutputStream out, ToldPlan all) throws IOException {
        BinaryForm.writeDigest(out, all.tasks);
        BinaryForm.writeList(out, List.copyOf(new TreeMap<>(all.byPath).entrySet()), (to, picture) -> {
            BinaryForm.writeString(to, picture.getKey());
            BinaryForm.writeList(to, picture.getValue(), ToldPlan::writeSize);
        });
    }

    private static void writeSize(DataOutputStream out, Size size) throws IOException {
        BinaryForm.writeString(out, size.path());
        out.writeInt(size.width());
    }

    /** @throws IOException if {@link #encode} hasn't made these bytes */
    static ToldPlan decode(byte[] bytes) throws IOException {
        return BinaryForm.decode(bytes, ToldPlan::read);
    }

    private static ToldPlan read(ByteBuffer in) throws IOException {
        Digest tasks = BinaryForm.readDigest(in);
        Map<String, List<Size>> all = new TreeMap<>();
        for (int left = in.getInt(); left > 0; left--) {
            String picture = BinaryForm.readString(in);
            List<Size> sizes = new ArrayList<>();
            for (int more = in.getInt(); more > 0; more--) {
                sizes.add(new Size(BinaryForm.readString(in), in.getInt()));
            }
            all.put(picture, sizes);
        }
        return new ToldPlan(tasks, all);
    }
}
