package org.baygan.render;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baygan.model.Permalink;

/**
 * A picture of the site, wherever it is shown.
 *
 * @param path its site path
 * @param size its size as it is shown; empty if it can't be measured
 * @param smaller the smaller sizes that there are of it, the smallest first
 */
record PictureFile(String path, Optional<ImageSize> size, List<Pictures.Size> smaller) {
    /** In pixels: a wider picture isn't shown itself if there are smaller sizes of it. */
    private static final int WIDEST = 2_000;

    /** In pixels: a preview of a link gets no narrower size of a picture, as some would show only a thumbnail of it. */
    private static final int PREVIEW = 1_000;

    static PictureFile of(SiteContext site, String path) {
        return new PictureFile(
                path, site.files().imageSize(path), site.pictures().sizesOf(path));
    }

    /**
     * The site path of what a browser loads that knows no other sizes, or has no reason to choose: the largest that a
     * page shows.
     */
    String shown() {
        return isTooWide() ? smaller.get(smaller.size() - 1).path() : path;
    }

    /** The value of {@code srcset}; empty if there is nothing to choose from. */
    String sourceSet(Permalink page) {
        if (smaller.isEmpty() || size.isEmpty()) {
            return "";
        }
        Stream<String> all = Stream.concat(
                smaller.stream().map(each -> encoded(page, each.path()) + " " + each.width() + "w"),
                Stream.of(size.get())
                        .filter(own -> !isTooWide())
                        .map(own -> encoded(page, path) + " " + own.width() + "w"));
        return all.collect(Collectors.joining(","));
    }

    /** The picture for previews of links: the largest of its smaller sizes, as some give up on files of megabytes. */
    LinkPreview.Image preview(RenderContext common, String alt) {
        Optional<Pictures.Size> fit =
                smaller.stream().filter(each -> each.width() >= PREVIEW).reduce((one, other) -> other);
        return fit.isPresent() && size.isPresent()
                ? new LinkPreview.Image(common.url(fit.get().path()), size.map(fit.get()::of), alt)
                : new LinkPreview.Image(common.url(Hrefs.encode(path)), size, alt);
    }

    private boolean isTooWide() {
        return !smaller.isEmpty() && size.filter(own -> own.width() > WIDEST).isPresent();
    }

    /** A comma would end a source of {@code srcset}. */
    private static String encoded(Permalink page, String path) {
        return Hrefs.encode(page.hrefTo(path)).replace(",", "%2C");
    }

    /** The picture as seen from a page. */
    ImageView view(Permalink page, String alt, String caption, String credit) {
        return new ImageView(
                Hrefs.encode(page.hrefTo(shown())),
                sourceSet(page),
                size.map(ImageSize::width).orElse(null),
                size.map(ImageSize::height).orElse(null),
                alt,
                caption,
                credit);
    }
}
