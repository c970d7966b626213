package org.baygan.output;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.baygan.model.FileFault;

/** The list of the files that a build wrote into its output folder: only these may ever be replaced or removed. */
final class Manifest {
    /** The manifest's own name inside the output folder. */
    static final String NAME = ".baygan-manifest";

    private static final String HEADER =
            "# Files written by baygan. Do not edit: only what is listed here is ever removed.";

    private Manifest() {}

    /**
     * What a manifest lists.
     *
     * @param paths the paths in their order
     * @param crc32 the CRC-32 of its bytes
     */
    record Listed(List<String> paths, long crc32) {
        /** No files. */
        static final Listed NONE = new Listed(List.of(), 0);

        Listed {
            paths = List.copyOf(paths);
        }
    }

    /**
     * What a folder's manifest lists.
     *
     * @return {@link Listed#NONE} if the folder has no manifest
     */
    static Listed read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Listed.NONE;
        }
        byte[] bytes = Files.readAllBytes(file);
        List<String> paths = new ArrayList<>();
        boolean inOrder = true;
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (int from = 0, to; from < text.length(); from = to + 1) {
            int end = text.indexOf('\n', from);
            to = end < 0 ? text.length() : end;
            String line = text.substring(from, to > from && text.charAt(to - 1) == '\r' ? to - 1 : to);
            if (!line.isEmpty() && !line.startsWith("#")) {
                inOrder &= paths.isEmpty() || paths.get(paths.size() - 1).compareTo(line) < 0;
                paths.add(line);
            }
        }
        if (!inOrder) { // somebody has edited it
            paths = List.copyOf(new TreeSet<>(paths));
        }
        return new Listed(paths, FileChecksum.of(bytes).crc32());
    }

    /**
     * Writes a manifest of these paths, which are in their order, to a file that isn't there.
     *
     * @return the CRC-32 of its bytes
     */
    static long write(Path file, List<String> paths) throws IOException {
        CRC32 crc = new CRC32();
        // The stream is closed even where the writer fails to write its last bytes.
        try (OutputStream bytes = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
                Writer out = new OutputStreamWriter(new CheckedOutputStream(bytes, crc), StandardCharsets.UTF_8)) {
            out.write(HEADER + "\n");
            for (String path : paths) {
                out.write(path + "\n");
            }
        } catch (IOException e) {
            throw FileFault.at(file, e);
        }
        return crc.getValue();
    }
}
