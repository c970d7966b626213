package org.baygan.site.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import org.baygan.site.faults.FaultyDisk.Call;
import org.jspecify.annotations.Nullable;

/** An open file, whose reads, writes and syncs are calls too. */
final class FaultyChannel extends FileChannel {
    private final FaultyDisk disk;
    private final Path file;
    private final FileChannel real;

    FaultyChannel(FaultyDisk disk, Path file, FileChannel real) {
        this.disk = disk;
        this.file = file;
        this.real = real;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        disk.before(Call.READ, file);
        return real.read(into);
    }

    @Override
    public long read(ByteBuffer[] into, int from, int length) throws IOException {
        disk.before(Call.READ, file);
        return real.read(into, from, length);
    }

    @Override
    public int read(ByteBuffer into, long position) throws IOException {
        disk.before(Call.READ, file);
        return real.read(into, position);
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        disk.before(Call.WRITE, file);
        return real.write(from);
    }

    @Override
    public long write(ByteBuffer[] from, int first, int length) throws IOException {
        disk.before(Call.WRITE, file);
        return real.write(from, first, length);
    }

    @Override
    public int write(ByteBuffer from, long position) throws IOException {
        disk.before(Call.WRITE, file);
        return real.write(from, position);
    }

    @Override
    public long position() throws IOException {
        return real.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        FileChannel unused = real.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return real.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        disk.before(Call.WRITE, file);
        FileChannel unused = real.truncate(size);
        return this;
    }

    @Override
    public void force(boolean metadata) throws IOException {
        disk.before(Call.SYNC, file);
        real.force(metadata);
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel to) throws IOException {
        disk.before(Call.READ, file);
        return real.transferTo(position, count, to);
    }

    @Override
    public long transferFrom(ReadableByteChannel from, long position, long count) throws IOException {
        disk.before(Call.WRITE, file);
        return real.transferFrom(from, position, count);
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
        return real.map(mode, position, size);
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        return real.lock(position, size, shared);
    }

    @Override
    public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return real.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        real.close();
    }
}
