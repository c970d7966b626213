package org.baygan.source;

import java.awt.image.BufferedImage;
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
import java.util.concurrent.Semaphore;
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
 * {@link #MOST_PIXELS} of it are in memory, and as many pictures at a time as the heap has room for. What is made has the picture's orientation
 * applied, is in sRGB, and carries no metadata. Of one file the same JDK always makes the same bytes. Stateless.
 */
public final class PictureScaler {
    /** The version of what is made, to be raised with every change of it. */
    public static final int FORM = 3;

    /** The widths that are made, as far as they are smaller than the picture. */
    public static final List<Integer> WIDTHS = List.of(320, 640, 1024, 1600);

    /** How many pixels of a picture are held at most; of a larger one only every second or third is read. */
    private static final int MOST_PIXELS = 16_000_000;

    /** Pictures of more pixels aren't read at all. */
    private static final long MOST_CLAIMED = 400_000_000;

    /** Pictures that are in memory at a time take about an eighth of the heap, of which a pixel takes eight at most. */
    private static final int BYTES_OF_HEAP_FOR_A_PIXEL = 8 * 8;

    /** The pixels that there is room for, of one picture at least. */
    private static final int ROOM = (int)
            Math.max(MOST_PIXELS, Math.min(MOST_CLAIMED, Runtime.getRuntime().maxMemory() / BYTES_OF_HEAP_FOR_A_PIXEL));

    private static final Semaphore FREE = new Semaphore(ROOM, true);

    /**
     * How many bytes of a PNG are looked through for what says that it moves. A colour profile may stand before it, but
     * few are as large.
     */
    private static final int BEGIN_OF_PNG = 1 << 20;

    /** How the JDK's readers word that a file is cut off. */
    private static final Pattern CUT_OFF = Pattern.compile("(?i)premature end|truncated");

    private static final float QUALITY = 0.82f;
    private static final Set<String> READ = Set.of("jpeg", "png");

    private PictureScaler() {}

    /**
     * What came of a picture.
     *
     * @param sizes the smaller sizes, the smallest first, up to the first whose file would be no smaller than the picture's
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
        int pixels = (int) Math.min(ROOM, width * height); // readers may hold those that aren't read, too
        FREE.acquireUninterruptibly(pixels);
        try {
            return sizes(read(reader), orientation, format, widths, length, ratio);
        } finally {
            FREE.release(pixels);
        }
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
        List<BufferedImage> images = new ArrayList<>();
        BufferedImage image = read;
        Orientation toApply = orientation;
        for (int i = widths.size() - 1; i >= 0; i--) {
            int width = widths.get(i);
            int height = height(width, ratio);
            boolean swapped = toApply.swapsSides();
            image = toApply.applied(PictureShrinker.shrunk(image, swapped ? height : width, swapped ? width : height));
            images.add(0, image);
            toApply = Orientation.UPRIGHT;
        }
        List<Size> sizes = new ArrayList<>();
        for (int i = 0; i < images.size(); i++) {
            byte[] bytes = write(images.get(i), format);
            if (bytes.length >= length) {
                break; // those of larger sizes would hardly be smaller
            }
            int width = widths.get(i);
            sizes.add(new Size(width, height(width, ratio), format.equals("jpeg") ? "jpg" : format, bytes));
        }
        return new Scaled(sizes, Optional.empty());
    }

    private static int height(int width, double ratio) {
        return Math.max(1, (int) Math.round(width * ratio));
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
}
