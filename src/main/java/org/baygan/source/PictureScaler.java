package org.baygan.source;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import java.util.regex.Pattern;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes smaller sizes of a picture, with the readers and writers of the JDK. Whatever a picture claims to be, no more than
 * {@link #MOST_PIXELS} of it are in memory, and one large picture at a time. What is made has the picture's orientation
 * applied, is in sRGB, and carries no metadata. Of one file the same JDK always makes the same bytes. Stateless.
 */
public final class PictureScaler {
    /** The version of what is made, to be raised with every change of it. */
    public static final int FORM = 2;

    /** The widths that are made, as far as they are smaller than the picture. */
    public static final List<Integer> WIDTHS = List.of(320, 640, 1024, 1600);

    /** How many pixels of a picture are held at most; of a larger one only every second or third is read. */
    private static final int MOST_PIXELS = 16_000_000;

    /** Pictures of more pixels aren't read at all. */
    private static final long MOST_CLAIMED = 400_000_000;

    /** Pictures of fewer pixels are read by several threads at a time; of larger ones, one at a time. */
    private static final int LARGE = 2_000_000;

    /**
     * How many bytes of a PNG are looked through for what says that it moves. A colour profile may stand before it, but
     * few are as large.
     */
    private static final int BEGIN_OF_PNG = 1 << 20;

    /** How the JDK's readers word that a file is cut off. */
    private static final Pattern CUT_OFF = Pattern.compile("(?i)premature end|truncated");

    private static final float QUALITY = 0.82f;
    private static final Set<String> READ = Set.of("jpeg", "png");
    private static final Object ONE_LARGE_AT_A_TIME = new Object();

    private PictureScaler() {}

    /**
     * What came of a picture.
     *
     * @param sizes the smaller sizes, the smallest first; none is larger than the file
     * @param failure why there are none, to stand behind "The picture"; empty if there is no reason but its own size
     */
    public record Scaled(List<Size> sizes, Optional<String> failure) {
        static Scaled failed(String why) {
            return new Scaled(List.of(), Optional.of(why));
        }
    }

    /**
     * A picture in one size.
     *
     * @param width in pixels
     * @param height in pixels
     * @param ending the ending of its file's name
     * @param bytes the file
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    public record Size(int width, int height, String ending, byte[] bytes) {}

    /** Whether a picture of this width gets smaller sizes. */
    public static boolean isLarge(int width) {
        return width > WIDTHS.get(0);
    }

    /** Whether a picture is of a kind of which no smaller sizes are made, by its name. */
    public static boolean isOtherKind(String path) {
        return ImageSizes.isMeasured(path) && !Set.of("jpg", "jpeg", "png").contains(HarmlessFiles.ending(path));
    }

    /**
     * Makes the sizes. A picture of which none can be made is no exception, but a {@link Scaled#failure}.
     *
     * @throws IOException if the file can't be opened
     */
    public static Scaled scale(Path file) throws IOException {
        Orientation orientation = ImageSizes.orientationOf(file);
        long length = Files.size(file);
        try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Scaled.failed("is of no kind that can be made smaller");
            }
            ImageReader reader = readers.next();
            try {
                String format = reader.getFormatName().toLowerCase(Locale.ROOT);
                if (!READ.contains(format)) {
                    return Scaled.failed("is of no kind that can be made smaller");
                }
                if (format.equals("png") && isAnimated(in)) {
                    return Scaled.failed("moves");
                }
                reader.setInput(in, true, true);
                return scale(reader, orientation, format, length);
            } catch (IOException | RuntimeException unreadable) {
                String why = unreadable.getMessage() == null
                        ? unreadable.getClass().getSimpleName()
                        : unreadable.getMessage().replaceAll("\\s+", " ");
                return Scaled.failed("can't be read (" + why + ")");
            } finally {
                reader.dispose();
            }
        }
    }

    /** Whether a PNG moves; leaves the file where it stood. */
    private static boolean isAnimated(ImageInputStream in) throws IOException {
        byte[] begin = new byte[BEGIN_OF_PNG];
        in.mark();
        int length = Math.max(0, in.read(begin));
        in.reset();
        return PictureChunks.isAnimated(Arrays.copyOf(begin, length));
    }

    private static Scaled scale(ImageReader reader, Orientation orientation, String format, long length)
            throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > MOST_CLAIMED) {
            return Scaled.failed("has more than " + MOST_CLAIMED / 1_000_000 + " million pixels");
        }
        int shown = (int) (orientation.swapsSides() ? height : width);
        List<Integer> widths = WIDTHS.stream().filter(each -> each < shown).toList();
        if (widths.isEmpty()) {
            return new Scaled(List.of(), Optional.empty());
        }
        double ratio = (double) (orientation.swapsSides() ? width : height) / shown;
        Making making = () -> sizes(read(reader), orientation, format, widths, length, ratio);
        if (width * height < LARGE) {
            return making.make();
        }
        synchronized (ONE_LARGE_AT_A_TIME) {
            return making.make();
        }
    }

    private interface Making {
        Scaled make() throws IOException;
    }

    private static BufferedImage read(ImageReader reader) throws IOException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        int step = (int) Math.ceil(Math.sqrt((double) pixels / MOST_PIXELS));
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        List<String> warnings = new ArrayList<>();
        reader.addIIOReadWarningListener((from, warning) -> warnings.add(warning));
        BufferedImage image = reader.read(0, param);
        if (warnings.stream().anyMatch(CUT_OFF.asPredicate())) {
            throw new EOFException("it is cut off");
        }
        if (reader.getFormatName().equalsIgnoreCase("jpeg") && image.getRaster().getNumBands() > 3) {
            throw new IIOException("its colours are those of print, CMYK");
        }
        return image;
    }

    private static Scaled sizes(
            BufferedImage read, Orientation orientation, String format, List<Integer> widths, long length, double ratio)
            throws IOException {
        List<Size> sizes = new ArrayList<>();
        BufferedImage image = read;
        Orientation toApply = orientation;
        for (int i = widths.size() - 1; i >= 0; i--) {
            int width = widths.get(i);
            int height = Math.max(1, (int) Math.round(width * ratio));
            boolean swapped = toApply.swapsSides();
            image = toApply.applied(shrunk(image, swapped ? height : width, swapped ? width : height));
            toApply = Orientation.UPRIGHT;
            byte[] bytes = write(image, format);
            if (bytes.length < length) {
                sizes.add(0, new Size(width, height, format.equals("jpeg") ? "jpg" : format, bytes));
            }
        }
        return new Scaled(sizes, Optional.empty());
    }

    private static byte[] write(BufferedImage image, String format) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /**
     * A picture in a smaller size, or its own: each pixel is the mean of those that it covers, weighted by how much of
     * each.
     */
    private static BufferedImage shrunk(BufferedImage image, int asWidth, int asHeight) {
        int width = Math.min(asWidth, image.getWidth());
        int height = Math.min(asHeight, image.getHeight());
        boolean components = image.getColorModel() instanceof ComponentColorModel
                && !image.getColorModel().isAlphaPremultiplied();
        int bands = components ? image.getRaster().getNumBands() : 4;
        boolean alpha = components ? image.getColorModel().hasAlpha() : true;
        Rows rows = new Rows(image, components, bands);
        Shrinking shrinking = new Shrinking(width, height, bands, alpha);
        if (!components) {
            BufferedImage packed = plain(width, height, image.getColorModel().hasAlpha());
            shrinking.shrink(rows, (row, y) -> {
                for (int x = 0; x < width; x++) {
                    packed.setRGB(x, y, row[x * 4 + 3] << 24 | row[x * 4] << 16 | row[x * 4 + 1] << 8 | row[x * 4 + 2]);
                }
            });
            return packed;
        }
        WritableRaster raster = image.getColorModel().createCompatibleWritableRaster(width, height);
        shrinking.shrink(rows, (row, y) -> raster.setPixels(0, y, width, 1, row));
        return inSrgb(new BufferedImage(image.getColorModel(), raster, false, null));
    }

    private static BufferedImage plain(int width, int height, boolean alpha) {
        return new BufferedImage(width, height, alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    }

    private static BufferedImage inSrgb(BufferedImage image) {
        BufferedImage converted =
                plain(image.getWidth(), image.getHeight(), image.getColorModel().hasAlpha());
        ColorSpace space = image.getColorModel().getColorSpace();
        if (space.isCS_sRGB() || space.getType() == ColorSpace.TYPE_GRAY) {
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    converted.setRGB(x, y, image.getRGB(x, y));
                }
            }
            return converted;
        }
        return new ColorConvertOp(null).filter(image, converted);
    }

    /** A picture's rows, one at a time, as the values of its pixels' bands. */
    private static final class Rows {
        private final BufferedImage image;
        private final boolean components;
        private final int[] values;

        Rows(BufferedImage image, boolean components, int bands) {
            this.image = image;
            this.components = components;
            this.values = new int[image.getWidth() * bands];
        }

        int width() {
            return image.getWidth();
        }

        int height() {
            return image.getHeight();
        }

        /** The row's values; they stand until the next row is asked for. Packed colours come as red, green, blue, alpha. */
        int[] row(int y) {
            if (components) {
                Raster raster = image.getRaster();
                return raster.getPixels(0, y, width(), 1, values);
            }
            int[] colours = image.getRGB(0, y, width(), 1, null, 0, width());
            for (int x = 0; x < colours.length; x++) {
                values[x * 4] = (colours[x] >> 16) & 0xFF;
                values[x * 4 + 1] = (colours[x] >> 8) & 0xFF;
                values[x * 4 + 2] = colours[x] & 0xFF;
                values[x * 4 + 3] = colours[x] >>> 24;
            }
            return values;
        }
    }

    /** Shrinks rows to a size. Where the last band is how opaque a pixel is, a clear one's colour counts for nothing. */
    private record Shrinking(int width, int height, int bands, boolean alpha) {
        /** @param sink takes each row and its number; the row is used again for the next one */
        void shrink(Rows rows, ObjIntConsumer<int[]> sink) {
            double[] sums = new double[width * bands];
            double[] weights = new double[width];
            int[] mean = new int[sums.length];
            int at = 0;
            double down = (double) height / rows.height();
            for (int y = 0; y < rows.height(); y++) {
                int[] row = rows.row(y);
                double top = y * down;
                double bottom = Math.min(height, (y + 1) * down);
                for (int to = (int) top; to < height && to < bottom; to++) {
                    if (to > at) {
                        divide(sums, weights, mean);
                        sink.accept(mean, at);
                        at = to;
                    }
                    add(row, rows.width(), Math.min(bottom, to + 1) - Math.max(top, to), sums, weights);
                }
            }
            divide(sums, weights, mean);
            sink.accept(mean, at);
        }

        private void add(int[] row, int sourceWidth, double part, double[] sums, double[] weights) {
            double across = (double) width / sourceWidth;
            for (int x = 0; x < sourceWidth; x++) {
                double left = x * across;
                double right = Math.min(width, left + across);
                for (int to = (int) left; to < width && to < right; to++) {
                    double covered = part * (Math.min(right, to + 1) - Math.max(left, to));
                    add(row, x * bands, covered, sums, to * bands);
                    weights[to] += covered;
                }
            }
        }

        private void add(int[] row, int from, double covered, double[] sums, int to) {
            int colours = alpha ? bands - 1 : bands;
            double seen = alpha ? covered * row[from + colours] : covered;
            for (int band = 0; band < colours; band++) {
                sums[to + band] += seen * row[from + band];
            }
            if (alpha) {
                sums[to + colours] += seen;
            }
        }

        /** Makes means of the sums, and sets these to 0. */
        private void divide(double[] sums, double[] weights, int[] mean) {
            int colours = alpha ? bands - 1 : bands;
            for (int x = 0; x < width; x++) {
                double seen = alpha ? sums[x * bands + colours] : weights[x];
                for (int band = 0; band < bands; band++) {
                    double by = band < colours ? seen : weights[x];
                    mean[x * bands + band] = by > 0 ? (int) Math.round(sums[x * bands + band] / by) : 0;
                }
            }
            Arrays.fill(sums, 0);
            Arrays.fill(weights, 0);
        }
    }
}
