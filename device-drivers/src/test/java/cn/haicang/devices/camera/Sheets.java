package cn.haicang.devices.camera;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Random;

/** Pictures of pages that lie under a camera, drawn here. */
final class Sheets {
    private Sheets() {}

    /** A page with lines of words, turned clockwise, on a dark table. */
    static byte[] page(double degrees) throws IOException {
        return jpeg(picture(1240, 1000, degrees));
    }

    static BufferedImage picture(int width, int height, double degrees) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var brush = picture.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.setColor(new Color(60, 50, 40));
        brush.fillRect(0, 0, width, height);
        brush.rotate(Math.toRadians(degrees), width / 2.0, height / 2.0);
        int left = width / 5;
        int top = height / 6;
        brush.setColor(new Color(245, 245, 240));
        brush.fillRect(left, top, width * 3 / 5, height * 2 / 3);
        brush.setColor(new Color(30, 30, 30));
        var random = new Random(7);
        for (int y = top + 30; y < top + height * 2 / 3 - 30; y += 28) {
            for (int x = left + 30; x < left + width * 3 / 5 - 90; x += 12 + random.nextInt(40)) {
                int word = 10 + random.nextInt(40);
                brush.fillRect(x, y, word, 11);
                x += word;
            }
        }
        brush.dispose();
        return picture;
    }

    /** A table with nothing on it, seen by a camera with some noise. */
    static byte[] emptyTable() throws IOException {
        var picture = new BufferedImage(1240, 1000, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int grey = 70 + random.nextInt(12);
                picture.setRGB(x, y, (grey << 16) | (grey << 8) | grey);
            }
        }
        return jpeg(picture);
    }

    static byte[] jpeg(BufferedImage picture) throws IOException {
        return JpegWriter.write(picture, 8 << 20);
    }
}
