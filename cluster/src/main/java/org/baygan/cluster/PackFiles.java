package org.baygan.cluster;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.baygan.model.FileFault;
import org.baygan.output.ReproducibleZip;
import org.baygan.output.Store;

/** Writes the files of a range of tasks as one pack: whoever runs them again writes the same. */
final class PackFiles implements WrittenFiles {
    private final Store store;
    private final String place;
    private final Path file;
    private final ReproducibleZip pack;

    /**
     * A pack without files.
     *
     * @param place where it will be in the store
     * @param file has it until it is whole; deleted at the end
     */
    PackFiles(Store store, String place, Path file) throws IOException {
        this.store = store;
        this.place = place;
        this.file = file;
        this.pack = new ReproducibleZip(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    @Override
    public String write(String path, byte[] content) throws IOException {
        try {
            pack.add(path, content);
        } catch (IOException e) {
            throw FileFault.at(file, e);
        }
        return place;
    }

    @Override
    public long finish() throws IOException {
        end();
        store.copy(place, file);
        return Files.size(file);
    }

    private void end() throws IOException {
        try {
            pack.close();
        } catch (IOException e) {
            throw FileFault.at(file, e);
        }
    }

    @Override
    public void close() throws IOException {
        end();
        Files.deleteIfExists(file);
    }
}
