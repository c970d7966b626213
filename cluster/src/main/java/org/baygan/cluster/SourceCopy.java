package org.baygan.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.baygan.cluster.container.Container;
import org.baygan.config.SiteConfig;
import org.baygan.config.SiteConfigReader;

/** Fetches a site out of a store to a folder of this machine: what a build reads of it, and nothing else. */
final class SourceCopy {
    private final HadoopStore store;
    private final Path folder;
    private final Set<String> files = new LinkedHashSet<>();

    /** Those that are unpacked in place of being fetched, by their paths. */
    private final Map<String, Container> containers = new TreeMap<>();

    private SourceCopy(HadoopStore store, Path folder) {
        this.store = store;
        this.folder = folder;
    }

    /**
     * Fetches a site.
     *
     * @param folder an empty folder, or one that isn't there
     * @param unpack whether containers in the content folder are unpacked where they lie
     * @throws IOException if it can't be read or written, or if there is no content folder in the store
     */
    static void fetch(HadoopStore store, Path folder, boolean unpack) throws IOException {
        SourceCopy copy = new SourceCopy(store, folder);
        Files.createDirectories(folder);
        for (String name : List.of(SiteConfigReader.FILE_NAME, SiteConfigReader.LEGACY_FILE_NAME)) {
            copy.fetchIfThere(name);
        }
        SiteConfig config = SiteConfigReader.read(folder).config();
        Set<String> parts = new LinkedHashSet<>(
                List.of(config.contentFolder(), config.assetFolder(), config.templateFolder(), config.dataFolder()));
        for (String part : parts) {
            copy.list(part, unpack && part.equals(config.contentFolder()));
        }
        if (!Files.isDirectory(folder.resolve(config.contentFolder()))) {
            throw new IOException(store.address("") + " holds no folder “" + config.contentFolder()
                    + "” with articles: name the place that holds it with --source");
        }
        copy.fetchAll();
        copy.unpackAll();
    }

    private void fetchIfThere(String name) throws IOException {
        Optional<byte[]> content = store.read(name);
        if (content.isPresent()) {
            Files.write(folder.resolve(name), content.get());
        }
    }

    /** Lists what is to be fetched; hidden files aren't, as no build reads them. */
    private void list(String path, boolean unpack) throws IOException {
        List<HadoopStore.Entry> seen = store.entries(path).stream()
                .filter(entry -> !entry.name().startsWith("."))
                .toList();
        if (!seen.isEmpty()) {
            Files.createDirectories(local(path));
        }
        for (HadoopStore.Entry entry : seen) {
            String below = path + "/" + entry.name();
            Optional<Container> container = unpack ? Container.of(below) : Optional.empty();
            if (entry.isFolder()) {
                list(below, unpack);
            } else if (container.isPresent()) {
                containers.put(below, container.get());
            } else {
                files.add(below);
            }
        }
    }

    /** The place of a file of the store; never out of the folder. */
    private Path local(String path) throws IOException {
        Path local = folder.resolve(path).normalize();
        if (!local.startsWith(folder) || local.getNameCount() <= folder.getNameCount()) {
            throw new IOException(store.address(path) + " leads out of the site's folder");
        }
        return local;
    }

    private void fetchAll() throws IOException {
        try (ManyAtOnce fetching = new ManyAtOnce()) {
            for (String file : files) {
                fetching.begin(() -> fetch(file));
            }
            fetching.finish();
        }
    }

    /** One after the other, so that what is in two of them, or there already, is found. */
    private void unpackAll() throws IOException {
        for (Map.Entry<String, Container> each : containers.entrySet()) {
            Path place = local(each.getKey()).resolveSibling(""); // its folder
            try (InputStream in = store.input(each.getKey())) {
                each.getValue().unpack(in, place);
            }
        }
    }

    private void fetch(String file) throws IOException {
        try (InputStream in = store.input(file)) {
            Files.copy(in, local(file));
        }
    }
}
