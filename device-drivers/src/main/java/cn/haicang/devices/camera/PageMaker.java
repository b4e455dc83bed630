package cn.haicang.devices.camera;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Makes an upright, bounded page of a camera's picture. A picture's size is read from its head before a pixel is decoded,
 * and nothing is cached on disk.
 */
final class PageMaker {
    /** Less than that no page needs, and no picture of one is still legible. */
    static final int FEWEST_BYTES = 20_000;

    /** A little more than A4 has at 300 dots per inch; turning one upright takes up to 135 MB for a moment. */
    private static final long MOST_PIXELS = 9_000_000;
    /** Below that a page is upright for every eye, and turning it would only blur it. */
    private static final double UPRIGHT = 0.2;

    private PageMaker() {}

    static CaptureResult page(byte[] frame, int mostBytes) {
        if (frame.length > ImageSource.MOST_BYTES) {
            return new CaptureResult.TooLarge();
        }
        if (!isWholeJpeg(frame)) {
            return new CaptureResult.Unreadable();
        }
        try {
            var picture = decode(MotionJpeg.withTables(frame));
            return picture.isEmpty() ? new CaptureResult.TooLarge() : upright(picture.get(), mostBytes);
        } catch (IOException | RuntimeException e) {
            return new CaptureResult.Unreadable(); // the decoder's own exceptions name no cause that helps anyone
        }
    }

    // ITU-T T.81 B.1.1.3: a picture begins with SOI and ends with EOI; some cameras fill the rest of a buffer with
    // zeros.
    private static boolean isWholeJpeg(byte[] frame) {
        int end = frame.length;
        while (end > 0 && frame[end - 1] == 0) {
            end--;
        }
        return end > 4
                && Arrays.equals(frame, 0, 2, new byte[] {(byte) 0xFF, (byte) 0xD8}, 0, 2)
                && Arrays.equals(frame, end - 2, end, new byte[] {(byte) 0xFF, (byte) 0xD9}, 0, 2);
    }

    /** Empty if it has too many pixels. */
    private static Optional<BufferedImage> decode(byte[] frame) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(frame))) {
            reader.setInput(in, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                return Optional.empty();
            }
            return Optional.of(reader.read(0));
        } finally {
            reader.dispose();
        }
    }

    private static CaptureResult upright(BufferedImage picture, int mostBytes) throws IOException {
        var edges = Edges.of(picture);
        if (edges.isEven()) {
            return new CaptureResult.NoDocument();
        }
        double angle = edges.skew();
        var page = Math.abs(angle) < UPRIGHT ? picture : turned(picture, -angle);
        return new CaptureResult.Captured(new PageImage(JpegWriter.write(page, mostBytes), angle));
    }

    private static BufferedImage turned(BufferedImage picture, double degrees) {
        double radians = Math.toRadians(degrees);
        double cos = Math.abs(Math.cos(radians));
        double sin = Math.abs(Math.sin(radians));
        int width = (int) Math.ceil(picture.getWidth() * cos + picture.getHeight() * sin);
        int height = (int) Math.ceil(picture.getWidth() * sin + picture.getHeight() * cos);
        var page = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var brush = page.createGraphics();
        try {
            brush.setColor(Color.WHITE);
            brush.fillRect(0, 0, width, height);
            brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            var turn = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
            turn.rotate(radians);
            turn.translate(-picture.getWidth() / 2.0, -picture.getHeight() / 2.0);
            brush.drawImage(picture, turn, null);
        } finally {
            brush.dispose();
        }
        return page;
    }
}
