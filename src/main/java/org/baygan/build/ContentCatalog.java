package org.baygan.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Permalink;
import org.baygan.render.ImageSize;
import org.baygan.render.PublishedFiles;
import org.baygan.render.ThemeFiles;
import org.baygan.source.ContentFile;
import org.baygan.source.ImageSizes;

/** Where this build's pages, content files, assets and theme files are published. Thread-safe. */
final class ContentCatalog implements PublishedFiles {
    /**
     * Kinds of files that may be published from the content folder: what a browser shows or saves, and never runs.
     * Content comes from strangers; what is to be published as it is belongs into the asset folder.
     */
    private static final Set<String> HARMLESS = Set.of(
            "png", "jpg", "jpeg", "gif", "webp", "avif", "bmp", "ico", "mp3", "m4a", "ogg", "oga", "opus", "wav",
            "flac", "mp4", "m4v", "webm", "ogv", "vtt", "srt", "pdf", "csv", "tsv", "json", "epub", "odt", "ods", "odp",
            "docx", "xlsx", "pptx", "rtf", "zip", "gz");

    private final Map<String, Permalink> pages = new HashMap<>();
    private final Map<String, Permalink> addresses = new HashMap<>();
    private final Set<String> unpublished = new HashSet<>();
    private final Map<String, ContentFile> contentFiles = new HashMap<>();
    private final Map<String, ContentFile> assets = new HashMap<>();
    private final Map<String, Path> published = new HashMap<>();
    private final Map<String, Optional<ImageSize>> sizes = new ConcurrentHashMap<>();
    private final ThemeFiles theme;

    ContentCatalog(
            Collection<ContentFile> content,
            Collection<ContentFile> assets,
            Collection<ArticleSummary> articles,
            Collection<String> unpublished,
            ThemeFiles theme) {
        this.theme = theme;
        articles.forEach(article -> {
            pages.put(article.sourcePath(), article.permalink());
            addresses.put(article.permalink().path(), article.permalink());
        });
        this.unpublished.addAll(unpublished);
        for (ContentFile file : content) {
            if (isHarmless(file.path())) {
                contentFiles.put(file.path(), file);
                published.put(file.path(), file.file());
            }
        }
        for (ContentFile file : assets) {
            this.assets.put(file.path(), file);
            published.put(file.path(), file.file());
        }
    }

    static boolean isHarmless(String path) {
        int dot = path.lastIndexOf('.');
        return HARMLESS.contains(path.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    @Override
    public Optional<Permalink> page(String contentPath) {
        return Optional.ofNullable(pages.get(contentPath));
    }

    @Override
    public Optional<Permalink> address(String path) {
        return Optional.ofNullable(addresses.get(path));
    }

    @Override
    public boolean isUnpublished(String contentPath) {
        return unpublished.contains(contentPath);
    }

    @Override
    public Optional<String> contentFile(String contentPath) {
        return Optional.ofNullable(contentFiles.get(contentPath)).map(ContentFile::path);
    }

    @Override
    public Optional<String> asset(String assetPath) {
        return Optional.ofNullable(assets.get(assetPath)).map(ContentFile::path);
    }

    @Override
    public Optional<ImageSize> imageSize(String publishedPath) {
        return sizes.computeIfAbsent(publishedPath, this::measure);
    }

    private Optional<ImageSize> measure(String path) {
        Path file = published.get(path);
        if (file == null) {
            return Optional.empty();
        }
        try {
            return ImageSizes.of(file).map(size -> new ImageSize(size.width(), size.height()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("can't read " + file, e);
        }
    }

    @Override
    public String themeFile(String name) {
        return theme.path(name);
    }
}
