package cn.haicang.devices.camera;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * Where a picture goes from light to dark or back on the way down. On a page these places lie in rows, its lines of text
 * and its upper and lower edge; the angle at which the rows are sharpest is the angle of the page (projection profile).
 */
final class Edges {
    private static final int LONG_SIDE = 800;
    private static final int STEP = 40;
    private static final double WIDEST = 15.5;
    private static final double COARSE = 0.5;
    private static final double FINE = 0.05;
    /** An even surface has noise, but hardly an edge. */
    private static final double EVEN = 0.001;

    private final int[] xs;
    private final int[] ys;
    private final int width;
    private final int height;

    private Edges(int[] xs, int[] ys, int width, int height) {
        this.xs = xs;
        this.ys = ys;
        this.width = width;
        this.height = height;
    }

    static Edges of(BufferedImage picture) {
        var small = shrunk(picture);
        int width = small.getWidth();
        int height = small.getHeight();
        int[] xs = new int[width * height];
        int[] ys = new int[width * height];
        int found = 0;
        var raster = small.getRaster();
        for (int y = 0; y + 1 < height; y++) {
            for (int x = 0; x < width; x++) {
                if (Math.abs(raster.getSample(x, y, 0) - raster.getSample(x, y + 1, 0)) > STEP) {
                    xs[found] = x;
                    ys[found++] = y;
                }
            }
        }
        return new Edges(Arrays.copyOf(xs, found), Arrays.copyOf(ys, found), width, height);
    }

    private static BufferedImage shrunk(BufferedImage picture) {
        double scale = Math.min(1.0, (double) LONG_SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        var small = new BufferedImage(
                Math.max(1, (int) (picture.getWidth() * scale)),
                Math.max(1, (int) (picture.getHeight() * scale)),
                BufferedImage.TYPE_BYTE_GRAY);
        var brush = small.createGraphics();
        try {
            brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            brush.drawImage(picture, 0, 0, small.getWidth(), small.getHeight(), null);
        } finally {
            brush.dispose();
        }
        return small;
    }

    boolean isEven() {
        return xs.length < EVEN * width * height;
    }

    /** In degrees, clockwise above zero; at most fifteen and a half to either side. */
    double skew() {
        double coarse = sharpest(-WIDEST, WIDEST, COARSE);
        return sharpest(coarse - COARSE, coarse + COARSE, FINE);
    }

    private double sharpest(double from, double to, double step) {
        double best = 0;
        double bestSharpness = -1;
        for (double angle = from; angle <= to + step / 2; angle += step) {
            double sharpness = sharpness(angle);
            if (sharpness > bestSharpness) {
                bestSharpness = sharpness;
                best = angle;
            }
        }
        return best;
    }

    private double sharpness(double degrees) {
        double sin = Math.sin(Math.toRadians(degrees));
        double cos = Math.cos(Math.toRadians(degrees));
        int[] rows = new int[2 * (width + height)];
        for (int i = 0; i < xs.length; i++) {
            rows[(int) Math.round(ys[i] * cos - xs[i] * sin) + width]++;
        }
        double sum = 0;
        for (int row : rows) {
            sum += (double) row * row;
        }
        return sum;
    }
}
