package org.baygan.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** A store that is a folder. */
class FolderStore implements Store {
    private final Path folder;

    FolderStore(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    @Override
    public String address(String path) {
        return "test://" + path;
    }

    @Override
    public List<String> list(String path) throws IOException {
        if (!Files.isDirectory(folder.resolve(path))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.resolve(path))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Override
    public OptionalLong length(String path) throws IOException {
        Path file = folder.resolve(path);
        return Files.isRegularFile(file) ? OptionalLong.of(Files.size(file)) : OptionalLong.empty();
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(path)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    @Override
    public void write(String path, byte[] content) throws IOException {
        Files.createDirectories(folder.resolve(path).resolveSibling("."));
        Files.write(folder.resolve(path), content);
    }

    @Override
    public void copy(String path, Path source) throws IOException {
        write(path, Files.readAllBytes(source));
    }

    @Override
    public void delete(String path) throws IOException {
        FileTree.delete(folder.resolve(path));
    }

    /** The paths of all files, in their order. */
    List<String> files() {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
