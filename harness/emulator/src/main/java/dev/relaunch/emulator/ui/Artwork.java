package dev.relaunch.emulator.ui;

import dev.relaunch.emulator.ui.Node.Rect;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Pictures that are nobody's: wallpapers, and for each app a tile with its initials in colours of its own. */
final class Artwork {

    /** Of a superellipse that looks like an icon's outline. */
    private static final double ROUNDNESS = 5;

    private static final int OUTLINE_POINTS = 72;

    /** Top and bottom of a tile. */
    private static final int[][] TILES = {
        {0x5ac8fa, 0x0a6cff}, {0xffb340, 0xff7a00}, {0x6ee06e, 0x1fa64a}, {0xff7a8a, 0xe0245e},
        {0xb18cff, 0x6a3de8}, {0x4be0d0, 0x0a8f9c}, {0xffe066, 0xf0a800}, {0x9aa4b2, 0x566072},
        {0xff9ecb, 0xd6408f}, {0x7fb2ff, 0x2747c7}, {0x8fd694, 0x2f7d5b}, {0xf2a07b, 0xb5512c},
    };

    private static final int SMALL_WIDTH = 120;
    private static final int SMALL_HEIGHT = 240;
    private static final Map<Appearance, BufferedImage> WALLPAPERS = new ConcurrentHashMap<>();

    private final Graphics2D graphics;
    private final Lettering lettering;

    Artwork(Graphics2D graphics, Lettering lettering) {
        this.graphics = graphics;
        this.lettering = lettering;
    }

    /** The picture behind the Home screen. */
    void wallpaper(Rect screen, Appearance appearance) {
        // Soft as it is, a small one does, made once.
        BufferedImage small = WALLPAPERS.computeIfAbsent(appearance, Artwork::wallpaper);
        Object before = graphics.getRenderingHint(RenderingHints.KEY_INTERPOLATION);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(small, screen.x(), screen.y(), screen.width(), screen.height(), null);
        if (before != null) {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, before);
        }
    }

    /** The same, as it shows behind the cards of the switcher. */
    void blurred(Rect screen, Appearance appearance) {
        wallpaper(screen, appearance);
        graphics.setColor(new Color(20, 20, 30, 110));
        graphics.fill(rectangle(screen));
    }

    private static BufferedImage wallpaper(Appearance appearance) {
        boolean dark = appearance == Appearance.DARK;
        BufferedImage image = new BufferedImage(SMALL_WIDTH, SMALL_HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        Color top = new Color(dark ? 0x0b1026 : 0x1e40af);
        Color bottom = new Color(dark ? 0x2b1640 : 0x7c3aed);
        graphics.setPaint(new GradientPaint(0, 0, top, 0, SMALL_HEIGHT, bottom));
        graphics.fillRect(0, 0, SMALL_WIDTH, SMALL_HEIGHT);
        glow(graphics, 0.05, 0.95, 0.65, new Color(dark ? 0x7a1f4d : 0xf472b6));
        glow(graphics, 0.95, 0.05, 0.60, new Color(dark ? 0x0e4a66 : 0x38bdf8));
        glow(graphics, 0.95, 0.70, 0.40, new Color(dark ? 0x3b2a6b : 0x818cf8));
        graphics.dispose();
        return image;
    }

    private static void glow(Graphics2D graphics, double x, double y, double radius, Color color) {
        Color clear = new Color(color.getRed(), color.getGreen(), color.getBlue(), 0);
        Point2D center = new Point2D.Double(x * SMALL_WIDTH, y * SMALL_HEIGHT);
        float reach = (float) (radius * SMALL_HEIGHT);
        graphics.setPaint(new RadialGradientPaint(center, reach, new float[] {0, 1}, new Color[] {color, clear}));
        graphics.fillRect(0, 0, SMALL_WIDTH, SMALL_HEIGHT);
    }

    /** An app's tile. */
    void tile(String bundleId, String name, Rect square) {
        int[] colors = TILES[Math.floorMod(bundleId.hashCode(), TILES.length)];
        graphics.setPaint(new GradientPaint(
                square.x(), square.y(), new Color(colors[0]), square.x(), square.bottom(), new Color(colors[1])));
        graphics.fill(outline(square));
        String initials = initials(name);
        float points = square.width() * (initials.codePointCount(0, initials.length()) > 1 ? 0.38f : 0.5f);
        lettering.line(initials, square, Lettering.Place.CENTER, points, true, Color.WHITE);
    }

    private static String initials(String name) {
        String[] words = name.trim().split("\\s+");
        StringBuilder initials = new StringBuilder();
        for (int i = 0; i < Math.min(2, words.length); i++) {
            if (!words[i].isEmpty()) {
                initials.appendCodePoint(words[i].codePointAt(0));
            }
        }
        return initials.toString().toUpperCase(Locale.ROOT);
    }

    private static Path2D outline(Rect square) {
        Path2D path = new Path2D.Double();
        double half = square.width() / 2.0;
        for (int i = 0; i < OUTLINE_POINTS; i++) {
            double angle = 2 * Math.PI * i / OUTLINE_POINTS;
            double x = square.x() + half + half * rounded(Math.cos(angle));
            double y = square.y() + half + half * rounded(Math.sin(angle));
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        path.closePath();
        return path;
    }

    private static double rounded(double coordinate) {
        return Math.signum(coordinate) * Math.pow(Math.abs(coordinate), 2 / ROUNDNESS);
    }

    static Rectangle2D rectangle(Rect rect) {
        return new Rectangle2D.Double(rect.x(), rect.y(), rect.width(), rect.height());
    }
}
