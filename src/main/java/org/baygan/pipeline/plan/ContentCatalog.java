package org.baygan.pipeline.plan;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baygan.config.SiteConfig;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Lookup;
import org.baygan.model.Memo;
import org.baygan.model.Permalink;
import org.baygan.render.ImageSize;
import org.baygan.render.PublishedFiles;
import org.baygan.render.ThemeFiles;
import org.baygan.source.ContentFile;
import org.baygan.source.HarmlessFiles;
import org.baygan.source.ImageSizes;
import org.baygan.text.FileNames;

/** Where this build's pages, content files, assets and theme files are published. Thread-safe. */
public final class ContentCatalog implements PublishedFiles {
    /** What word processors write: somebody may take such a file for an article. */
    private static final Set<String> WORD_PROCESSORS =
            Set.of("doc", "docm", "docx", "dot", "dotm", "dotx", "fodt", "odt", "ott", "pages", "rtf", "wpd", "wps");

    private final Lookup<ArticleSummary> pages;
    private final Memo<Lookup<ArticleSummary>> addresses;
    private final Map<Permalink, ArticleSummary> oldAddresses;
    private final Set<String> unpublished;
    private final Lookup<ContentFile> contentFiles;
    private final Lookup<ContentFile> assets;
    private final Memo<Lookup<ContentFile>> contentInAnyCase;
    private final Memo<Lookup<ContentFile>> assetsInAnyCase;
    private final Memo<Map<String, Optional<String>>> byName;
    private final Set<String> leftOut;
    private final Map<String, Optional<ImageSize>> sizes = new ConcurrentHashMap<>();
    private final ThemeFiles theme;
    private final SiteConfig.Folders folders;
    private final Runnable unreadable;

    /** @param unreadable called by any thread if an image can't be read: that may be otherwise in the next build */
    ContentCatalog(
            Collection<ContentFile> content,
            Collection<ContentFile> assets,
            Collection<ArticleSummary> articles,
            Map<Permalink, ArticleSummary> oldAddresses,
            Collection<String> unpublished,
            ThemeFiles theme,
            SiteConfig.Folders folders,
            Runnable unreadable) {
        this.theme = theme;
        this.folders = folders;
        this.unreadable = unreadable;
        this.oldAddresses = Map.copyOf(oldAddresses);
        this.pages = new Lookup<>(articles, article -> FileNames.composed(article.sourcePath()));
        this.addresses = new Memo<>(
                () -> new Lookup<>(articles, article -> article.permalink().path()));
        this.unpublished = unpublished.stream().map(FileNames::composed).collect(Collectors.toUnmodifiableSet());
        List<ContentFile> harmless =
                content.stream().filter(file -> isHarmless(file.path())).toList();
        this.contentFiles = new Lookup<>(harmless, file -> FileNames.composed(file.path()));
        this.assets = new Lookup<>(assets, file -> FileNames.composed(file.path()));
        this.contentInAnyCase = new Memo<>(() -> inAnyCase(harmless));
        this.assetsInAnyCase = new Memo<>(() -> inAnyCase(assets));
        this.byName = new Memo<>(() -> byName(Stream.concat(harmless.stream(), assets.stream())));
        this.leftOut = content.stream()
                .filter(file -> !file.isArticle() && !isHarmless(file.path()))
                .map(file -> FileNames.composed(file.path()))
                .flatMap(path -> Stream.of(path, path.substring(path.lastIndexOf('/') + 1)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Lookup<ContentFile> inAnyCase(Collection<ContentFile> files) {
        return new Lookup<>(files, file -> FileNames.folded(file.path()));
    }

    private static Map<String, Optional<String>> byName(Stream<ContentFile> files) {
        Map<String, Optional<String>> found = new HashMap<>();
        files.forEach(file -> found.merge(
                FileNames.folded(file.path().substring(file.path().lastIndexOf('/') + 1)),
                Optional.of(file.path()),
                (one, other) -> Optional.empty()));
        return found;
    }

    static boolean isHarmless(String path) {
        return HarmlessFiles.contain(path);
    }

    static boolean isOfWordProcessor(String path) {
        return WORD_PROCESSORS.contains(HarmlessFiles.ending(path));
    }

    @Override
    public Optional<Permalink> page(String contentPath) {
        return pages.find(FileNames.composed(contentPath)).map(ArticleSummary::permalink);
    }

    @Override
    public Optional<Permalink> address(String path) {
        String composed = FileNames.composed(path);
        return addresses
                .get()
                .find(composed)
                .or(() -> Optional.ofNullable(oldAddresses.get(new Permalink(composed))))
                .map(ArticleSummary::permalink);
    }

    @Override
    public boolean isUnpublished(String contentPath) {
        return unpublished.contains(FileNames.composed(contentPath));
    }

    @Override
    public boolean isLeftOut(String contentPath) {
        return leftOut.contains(FileNames.composed(contentPath));
    }

    @Override
    public Optional<String> contentFile(String contentPath) {
        return contentFiles
                .find(FileNames.composed(contentPath))
                .or(() -> contentInAnyCase.get().find(FileNames.folded(contentPath)))
                .map(ContentFile::path);
    }

    @Override
    public Optional<String> asset(String assetPath) {
        return assets.find(FileNames.composed(assetPath))
                .or(() -> assetsInAnyCase.get().find(FileNames.folded(assetPath)))
                .map(ContentFile::path);
    }

    @Override
    public Optional<String> fileNamed(String name) {
        return byName.get().getOrDefault(FileNames.folded(name), Optional.empty());
    }

    @Override
    public Optional<ImageSize> imageSize(String publishedPath) {
        return sizes.computeIfAbsent(publishedPath, this::measure);
    }

    /**
     * A file that is published as it is, but for what a camera noted in it.
     *
     * @param path its path below the site's folder
     */
    record Source(String path, ContentFile file) {}

    /** The file that is published at a path; empty if none is. */
    Optional<Source> source(String publishedPath) {
        String composed = FileNames.composed(publishedPath);
        return assets.find(composed)
                .map(file -> new Source(folders.assets() + "/" + file.path(), file))
                .or(() -> contentFiles
                        .find(composed)
                        .map(file -> new Source(folders.content() + "/" + file.path(), file)));
    }

    private Optional<ImageSize> measure(String path) {
        Optional<ContentFile> file = source(path).map(Source::file);
        try {
            return file.isEmpty()
                    ? Optional.empty()
                    : ImageSizes.of(file.get().file()).map(size -> new ImageSize(size.width(), size.height()));
        } catch (IOException fault) { // whoever shows the picture reports it
            unreadable.run();
            return Optional.empty();
        }
    }

    @Override
    public boolean isDamaged(String publishedPath) {
        return ImageSizes.isMeasured(publishedPath) && imageSize(publishedPath).isEmpty();
    }

    @Override
    public String themeFile(String name) {
        return theme.path(name);
    }
}
