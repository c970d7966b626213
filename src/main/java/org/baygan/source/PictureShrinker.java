package org.baygan.source;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.ObjIntConsumer;

/**
 * Makes pictures smaller: each pixel is the mean of those that it covers, weighted by how much of each. Of a clear pixel
 * the colour counts for nothing. Stateless.
 */
final class PictureShrinker {
    private PictureShrinker() {}

    /** A picture in a smaller size, or its own, in sRGB; it is no larger than it was. */
    static BufferedImage shrunk(BufferedImage image, int asWidth, int asHeight) {
        int width = Math.min(asWidth, image.getWidth());
        int height = Math.min(asHeight, image.getHeight());
        Rows rows = Rows.of(image);
        if (rows.areSrgb()) {
            BufferedImage packed = plain(width, height, rows.alpha());
            int[] colours = new int[width];
            shrink(rows, width, height, (row, y) -> {
                pack(row, rows.alpha(), colours);
                packed.getRaster().setDataElements(0, y, width, 1, colours);
            });
            return packed;
        }
        WritableRaster raster = image.getColorModel().createCompatibleWritableRaster(width, height);
        shrink(rows, width, height, (row, y) -> raster.setPixels(0, y, width, 1, row));
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

    /** Makes one number of the bands of each pixel: red, green, blue, and alpha if there is one. */
    private static void pack(int[] row, boolean alpha, int[] colours) {
        int at = 0;
        for (int x = 0; x < colours.length; x++) {
            int colour = (row[at++] << 16) | (row[at++] << 8) | row[at++];
            colours[x] = alpha ? (row[at++] << 24) | colour : colour;
        }
    }

    /**
     * A picture's rows.
     *
     * @param bands how many values each pixel has
     * @param alpha whether the last of them is how opaque it is
     * @param areSrgb whether the others are red, green and blue, from 0 to 255
     */
    private record Rows(int width, int height, int bands, boolean alpha, boolean areSrgb, Reader reader) {
        /** Reads the values of a row's pixels, one after the other. */
        private interface Reader {
            void read(int y, int[] values);
        }

        static Rows of(BufferedImage image) {
            int width = image.getWidth();
            Raster raster = image.getRaster();
            ColorModel model = image.getColorModel();
            if (model instanceof ComponentColorModel && !model.isAlphaPremultiplied()) {
                boolean srgb = model.getColorSpace().isCS_sRGB()
                        && model.getTransferType() == DataBuffer.TYPE_BYTE
                        && model.getComponentSize(0) == 8;
                return new Rows(
                        width,
                        image.getHeight(),
                        raster.getNumBands(),
                        model.hasAlpha(),
                        srgb,
                        (y, values) -> raster.getPixels(0, y, width, 1, values));
            }
            int bands = model.hasAlpha() ? 4 : 3;
            int[] colours = new int[width];
            IntConsumer read = reader(image, colours);
            return new Rows(width, image.getHeight(), bands, model.hasAlpha(), true, (y, values) -> {
                read.accept(y);
                unpack(colours, bands, values);
            });
        }

        /** What reads a row's colours. To ask a picture's colour model of each takes several times as long. */
        private static IntConsumer reader(BufferedImage image, int[] colours) {
            int width = colours.length;
            Raster raster = image.getRaster();
            switch (image.getType()) {
                case BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB -> {
                    return y -> raster.getDataElements(0, y, width, 1, colours);
                }
                case BufferedImage.TYPE_BYTE_INDEXED -> {
                    int[] palette = new int[256];
                    ((IndexColorModel) image.getColorModel()).getRGBs(palette);
                    byte[] indexes = new byte[width];
                    return y -> {
                        raster.getDataElements(0, y, width, 1, indexes);
                        for (int x = 0; x < width; x++) {
                            colours[x] = palette[indexes[x] & 0xFF];
                        }
                    };
                }
                default -> {
                    return y -> image.getRGB(0, y, width, 1, colours, 0, width);
                }
            }
        }

        private static void unpack(int[] colours, int bands, int[] values) {
            int at = 0;
            for (int colour : colours) {
                values[at] = (colour >> 16) & 0xFF;
                values[at + 1] = (colour >> 8) & 0xFF;
                values[at + 2] = colour & 0xFF;
                if (bands > 3) {
                    values[at + 3] = colour >>> 24;
                }
                at += bands;
            }
        }
    }

    /** @param sink takes each row and its number; the row is used again for the next one */
    private static void shrink(Rows rows, int width, int height, ObjIntConsumer<int[]> sink) {
        Means means = new Means(rows, width);
        int[] row = new int[rows.width() * rows.bands()];
        int at = 0;
        double down = (double) height / rows.height();
        for (int y = 0; y < rows.height(); y++) {
            rows.reader().read(y, row);
            double top = y * down;
            double bottom = Math.min(height, (y + 1) * down);
            for (int to = (int) top; to < height && to < bottom; to++) {
                if (to > at) {
                    sink.accept(means.take(), at);
                    at = to;
                }
                means.add(row, Math.min(bottom, to + 1) - Math.max(top, to));
            }
        }
        sink.accept(means.take(), at);
    }

    /** The means of the pixels that one row of the smaller picture covers. */
    private static final class Means {
        private final int bands;
        private final int colours;
        private final double[] sums;
        private final double[] weights;
        private final int[] means;

        /** The pixel that each pixel of the larger picture lies in, how much of it does, and how much in the next. */
        private final int[] first;

        private final double[] inFirst;
        private final double[] inNext;

        Means(Rows rows, int width) {
            this.bands = rows.bands();
            this.colours = rows.alpha() ? bands - 1 : bands;
            this.sums = new double[width * bands];
            this.weights = new double[width];
            this.means = new int[sums.length];
            this.first = new int[rows.width()];
            this.inFirst = new double[first.length];
            this.inNext = new double[first.length];
            double across = (double) width / first.length;
            for (int x = 0; x < first.length; x++) {
                double left = x * across;
                double right = Math.min(width, left + across);
                first[x] = (int) left;
                inFirst[x] = Math.min(right, first[x] + 1) - left;
                inNext[x] = Math.max(0, right - (first[x] + 1));
            }
        }

        /** Adds a row of the larger picture, of which a part lies in the smaller one's. */
        void add(int[] row, double part) {
            for (int x = 0; x < first.length; x++) {
                add(row, x, part * inFirst[x], first[x]);
                if (inNext[x] > 0) {
                    add(row, x, part * inNext[x], first[x] + 1);
                }
            }
        }

        private void add(int[] row, int x, double covered, int to) {
            int from = x * bands;
            int at = to * bands;
            double seen = covered;
            if (colours < bands) {
                seen *= row[from + colours];
                sums[at + colours] += seen;
            }
            if (colours == 3) { // nearly always, and without the loop it takes half as long
                sums[at] += seen * row[from];
                sums[at + 1] += seen * row[from + 1];
                sums[at + 2] += seen * row[from + 2];
            } else {
                for (int band = 0; band < colours; band++) {
                    sums[at + band] += seen * row[from + band];
                }
            }
            weights[to] += covered;
        }

        /** The means, which stand until the next call; from now on those of the next row are added up. */
        int[] take() {
            for (int x = 0; x < weights.length; x++) {
                int at = x * bands;
                double seen = colours < bands ? sums[at + colours] : weights[x];
                for (int band = 0; band < bands; band++) {
                    double by = band < colours ? seen : weights[x];
                    means[at + band] = by > 0 ? (int) (sums[at + band] / by + 0.5) : 0;
                }
            }
            Arrays.fill(sums, 0);
            Arrays.fill(weights, 0);
            return means;
        }
    }
}
