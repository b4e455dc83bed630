package cn.haicang.devices.camera;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes a picture within a number of bytes: first with less quality, then with fewer pixels. */
final class JpegWriter {
    private static final float[] QUALITIES = {0.85f, 0.7f, 0.55f, 0.4f};
    private static final double SMALLER = 0.7;

    private JpegWriter() {}

    static byte[] write(BufferedImage picture, int mostBytes) throws IOException {
        var page = resized(picture, 1.0);
        while (true) {
            for (float quality : QUALITIES) {
                byte[] jpeg = write(page, quality);
                if (jpeg.length <= mostBytes) {
                    return jpeg;
                }
            }
            page = resized(page, SMALLER);
        }
    }

    private static byte[] write(BufferedImage page, float quality) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(page, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage resized(BufferedImage page, double scale) {
        int width = Math.max(1, (int) (page.getWidth() * scale));
        int height = Math.max(1, (int) (page.getHeight() * scale));
        var smaller = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var brush = smaller.createGraphics();
        try {
            brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            brush.drawImage(page, 0, 0, width, height, Color.WHITE, null);
        } finally {
            brush.dispose();
        }
        return smaller;
    }
}
