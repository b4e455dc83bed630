package cn.haicang.devices.escpos;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws what the printer's font lacks with a font of this machine. Costs nothing before the first such character; without
 * any font that has it, or without fonts at all, it says so and the caller prints a substitute.
 */
final class GlyphArtist {
    private static final Logger log = LoggerFactory.getLogger(GlyphArtist.class);
    private static final int INK = 128;

    private List<Font> fonts = List.of();
    private boolean looked;

    /** @return empty if no font of this machine has all of it */
    Optional<Dots> draw(String text, int width, int height) {
        try {
            return font(text).map(font -> drawn(text, font, width, height)).filter(dots -> !dots.isEmpty());
        } catch (LinkageError | RuntimeException e) {
            // A machine without font libraries prints all the same.
            log.warn(
                    "no characters can be drawn on this machine: {}",
                    e.getClass().getName());
            return Optional.empty();
        }
    }

    private Optional<Font> font(String text) {
        if (!looked) {
            looked = true;
            // Drawing into memory must not need a screen, also where one is configured.
            if (System.getProperty("java.awt.headless") == null) {
                System.setProperty("java.awt.headless", "true");
            }
            fonts = Arrays.stream(
                            GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                    .filter(font -> !font.isBold() && !font.getFontName().matches(".*(Bold|Black|Light|Thin).*"))
                    .toList();
        }
        return fonts.stream().filter(font -> font.canDisplayUpTo(text) < 0).findFirst();
    }

    private static Dots drawn(String text, Font font, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setColor(Color.WHITE);
            place(graphics, text, font.deriveFont(height * 0.9f), width, height);
        } finally {
            graphics.dispose();
        }
        return ink(image);
    }

    // Into its cell and no farther, its baseline where the printer's own characters have theirs.
    private static void place(Graphics2D graphics, String text, Font font, int width, int height) {
        var shape = font.createGlyphVector(graphics.getFontRenderContext(), text);
        Rectangle2D ink = shape.getVisualBounds();
        double wide = Math.min(1, width / Math.max(1, ink.getMaxX() - Math.min(0, ink.getX())));
        double advance = Math.min(width, shape.getLogicalBounds().getWidth() * wide);
        double above = Math.max(0, -ink.getY() - height * 0.86);
        graphics.translate((width - advance) / 2, height * 0.86 + above);
        graphics.scale(wide, 1);
        graphics.fill(shape.getOutline());
    }

    private static Dots ink(BufferedImage image) {
        var black = new BitSet();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRaster().getSample(x, y, 0) >= INK) {
                    black.set(y * image.getWidth() + x);
                }
            }
        }
        return new Dots(image.getWidth(), image.getHeight(), black);
    }
}
