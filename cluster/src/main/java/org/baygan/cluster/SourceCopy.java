package org.baygan.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.baygan.config.SiteConfig;
import org.baygan.config.SiteConfigReader;

/** Fetches a site out of a store to a folder of this machine: what a build reads of it, and nothing else. */
final class SourceCopy {
    /** So many files at a time: a store answers many, but each of them slowly. */
    private static final int FILES_AT_ONCE = 16;

    private final HadoopStore store;
    private final Path folder;
    private final Set<String> files = new LinkedHashSet<>();

    private SourceCopy(HadoopStore store, Path folder) {
        this.store = store;
        this.folder = folder;
    }

    /**
     * Fetches a site.
     *
     * @param folder an empty folder, or one that isn't there
     * @throws IOException if it can't be read or written, or if there is no content folder in the store
     */
    static void fetch(HadoopStore store, Path folder) throws IOException {
        SourceCopy copy = new SourceCopy(store, folder);
        Files.createDirectories(folder);
        for (String name : List.of(SiteConfigReader.FILE_NAME, SiteConfigReader.LEGACY_FILE_NAME)) {
            copy.fetchIfThere(name);
        }
        SiteConfig config = SiteConfigReader.read(folder).config();
        Set<String> parts = new LinkedHashSet<>(
                List.of(config.contentFolder(), config.assetFolder(), config.templateFolder(), config.dataFolder()));
        for (String part : parts) {
            copy.list(part);
        }
        if (!Files.isDirectory(folder.resolve(config.contentFolder()))) {
            throw new IOException(store.address("") + " holds no folder “" + config.contentFolder()
                    + "” with articles: name the place that holds it with --source");
        }
        copy.fetchAll();
    }

    private void fetchIfThere(String name) throws IOException {
        Optional<byte[]> content = store.read(name);
        if (content.isPresent()) {
            Files.write(folder.resolve(name), content.get());
        }
    }

    /** Lists what is to be fetched; hidden files aren't, as no build reads them. */
    private void list(String path) throws IOException {
        for (HadoopStore.Entry entry : store.entries(path)) {
            if (entry.name().startsWith(".")) {
                continue;
            }
            Files.createDirectories(local(path));
            String below = path + "/" + entry.name();
            if (entry.isFolder()) {
                list(below);
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
        ExecutorService workers = Executors.newFixedThreadPool(FILES_AT_ONCE);
        try {
            List<Future<?>> fetched = new ArrayList<>();
            for (String file : files) {
                fetched.add(workers.submit(() -> {
                    fetch(file);
                    return null;
                }));
            }
            for (Future<?> each : fetched) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The site wasn't fetched to its end", e);
        } finally {
            workers.shutdownNow();
        }
    }

    private void fetch(String file) throws IOException {
        try (InputStream in = store.input(file)) {
            Files.copy(in, local(file));
        }
    }
}
