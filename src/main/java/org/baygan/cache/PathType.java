package org.baygan.cache;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** How the store keeps keys. Unlike the store's own type it makes no room for bytes before it knows they're there. */
final class PathType extends BasicDataType<String> {
    private static final int OVERHEAD = 24;

    private final BytesType bytes = new BytesType();

    @Override
    public int getMemory(String path) {
        return OVERHEAD + 2 * path.length();
    }

    @Override
    public int compare(String one, String other) {
        return one.compareTo(other);
    }

    @Override
    public void write(WriteBuffer out, String path) {
        bytes.write(out, path.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String read(ByteBuffer in) {
        return new String(bytes.read(in), StandardCharsets.UTF_8);
    }

    @Override
    public String[] createStorage(int size) {
        return new String[size];
    }
}
