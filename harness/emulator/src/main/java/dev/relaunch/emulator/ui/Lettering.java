package dev.relaunch.emulator.ui;

import dev.relaunch.emulator.ui.Node.Rect;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts text on a picture, in the host's own sans serif. What the host has no letters for, or a host without any font, gets a bar of about the
 * text's length instead: the place of words that cannot be read there.
 */
final class Lettering {

    private static final boolean FONTS = fonts();
    private static final double WIDTH_OF_A_LETTER = 0.5;
    private static final double WIDTH_OF_AN_IDEOGRAPH = 0.95;
    private static final float SMALLEST = 0.7f;
    private static final double NARROWED = FONTS ? narrowed() : 1;

    private final Graphics2D graphics;

    Lettering(Graphics2D graphics) {
        this.graphics = graphics;
    }

    /** A headless Java on a bare machine may have no fonts at all. */
    private static boolean fonts() {
        try {
            return new Font(Font.SANS_SERIF, Font.PLAIN, 12).canDisplay('a');
        } catch (LinkageError | InternalError | RuntimeException none) {
            return false;
        }
    }

    /** Hosts' sans serifs are often wider than the system's on a phone, for which its pages are laid out. */
    private static double narrowed() {
        String sample = "Background App Refresh";
        Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 100);
        double width = font.getStringBounds(sample, new FontRenderContext(null, true, true))
                .getWidth();
        return Math.min(1, sample.length() * 100 * WIDTH_OF_A_LETTER / width);
    }

    /** Where in its rectangle a text stands. */
    enum Place {
        LEFT,
        CENTER,
        RIGHT
    }

    /** One line in the middle of the rectangle's height, cut off with an ellipsis where it is too long. */
    void line(String text, Rect rect, Place place, float points, boolean bold, Color color) {
        graphics.setColor(color);
        if (!legible(text)) {
            int width = Math.min(rect.width(), (int) Math.round(guess(text, points)));
            bar(left(rect, place, width), rect.centerY() - points * 0.3, width, points * 0.6, color);
            return;
        }
        FontMetrics metrics = fittingMetrics(text, rect.width(), points, bold);
        graphics.setFont(metrics.getFont());
        String shown = fitting(text, metrics, rect.width());
        double baseline = rect.y() + (rect.height() + metrics.getAscent() - metrics.getDescent()) / 2.0;
        graphics.drawString(shown, (float) left(rect, place, metrics.stringWidth(shown)), (float) baseline);
    }

    /** As many lines as it takes, from the top of the rectangle. */
    void paragraph(String text, Rect rect, Place place, float points, boolean bold, Color color) {
        int height = Math.round(points * 1.3f);
        int y = rect.y();
        for (String line : wrapped(text, rect.width(), points, bold)) {
            line(line, new Rect(rect.x(), y, rect.width(), height), place, points, bold, color);
            y += height;
        }
    }

    private List<String> wrapped(String text, int width, float points, boolean bold) {
        if (!legible(text)) {
            int perLine = Math.max(1, (int) (width / (points * WIDTH_OF_AN_IDEOGRAPH)));
            List<String> lines = new ArrayList<>();
            for (int at = 0; at < text.length(); at += perLine) {
                lines.add(text.substring(at, Math.min(text.length(), at + perLine)));
            }
            return lines;
        }
        FontMetrics metrics = graphics.getFontMetrics(font(points, bold));
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && metrics.stringWidth(line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static Font font(float points, boolean bold) {
        AffineTransform size = AffineTransform.getScaleInstance(points * NARROWED, points);
        return new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, 1).deriveFont(size);
    }

    private static boolean legible(String text) {
        return FONTS && new Font(Font.SANS_SERIF, Font.PLAIN, 12).canDisplayUpTo(text) < 0;
    }

    private static double left(Rect rect, Place place, double width) {
        return switch (place) {
            case LEFT -> rect.x();
            case CENTER -> rect.x() + (rect.width() - width) / 2;
            case RIGHT -> rect.x() + rect.width() - width;
        };
    }

    /** Of letters made a little smaller where they do not fit otherwise, as labels on the phone do it. */
    private FontMetrics fittingMetrics(String text, int width, float points, boolean bold) {
        FontMetrics metrics = graphics.getFontMetrics(font(points, bold));
        int needed = metrics.stringWidth(text);
        return needed <= width
                ? metrics
                : graphics.getFontMetrics(font(Math.max(points * SMALLEST, points * width / (needed + 1)), bold));
    }

    private static String fitting(String text, FontMetrics metrics, int width) {
        if (metrics.stringWidth(text) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0 && metrics.stringWidth(text.substring(0, end) + "…") > width) {
            end--;
        }
        return text.substring(0, end) + "…";
    }

    private static double guess(String text, float points) {
        return text.codePoints()
                .mapToDouble(c -> (c >= 0x2e80 ? WIDTH_OF_AN_IDEOGRAPH : WIDTH_OF_A_LETTER) * points)
                .sum();
    }

    private void bar(double x, double y, double width, double height, Color color) {
        graphics.setColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), 90));
        graphics.fill(new RoundRectangle2D.Double(x, y, width, height, height, height));
    }
}
