package org.baygan.cache;

import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** How the store keeps values. Unlike the store's own type it makes no room for bytes before it knows they're there. */
final class BytesType extends BasicDataType<byte[]> {
    private static final int OVERHEAD = 24;

    @Override
    public int getMemory(byte[] value) {
        return OVERHEAD + value.length;
    }

    @Override
    public void write(WriteBuffer out, byte[] value) {
        out.putVarInt(value.length).put(value);
    }

    @Override
    public byte[] read(ByteBuffer in) {
        int length = DataUtils.readVarInt(in);
        if (length < 0 || length > in.remaining()) {
            throw DataUtils.newMVStoreException(DataUtils.ERROR_FILE_CORRUPT, "a value of {0} bytes", length);
        }
        byte[] value = new byte[length];
        in.get(value);
        return value;
    }

    @Override
    public byte[][] createStorage(int size) {
        return new byte[size][];
    }
}
