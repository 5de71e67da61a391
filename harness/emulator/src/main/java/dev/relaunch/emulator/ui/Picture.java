package dev.relaunch.emulator.ui;

import dev.relaunch.emulator.ui.Node.Rect;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/**
 * What a camera would see of a scene: for screenshots. The same scene gives the same picture on the same host; another host has other letters.
 */
public final class Picture {

    static {
        // A lab needs no display, and drawing must not make the JVM look for one.
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
    }

    private Picture() {}

    /** The whole screen as a PNG in the device's own pixels. */
    public static byte[] png(Scene scene) {
        return png(scene, new Rect(0, 0, scene.bounds().width(), scene.bounds().height()));
    }

    /** A part of the screen as a PNG; what lies beside the screen is black. */
    public static byte[] png(Scene scene, Rect part) {
        return Png.encode(draw(scene, part));
    }

    static BufferedImage draw(Scene scene, Rect part) {
        Bounds bounds = scene.bounds();
        int width = Math.max(1, Math.min(part.width(), bounds.width()));
        int height = Math.max(1, Math.min(part.height(), bounds.height()));
        BufferedImage image =
                new BufferedImage(width * bounds.scale(), height * bounds.scale(), BufferedImage.TYPE_INT_RGB);
        if (!scene.lit()) {
            return image;
        }
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.scale(bounds.scale(), bounds.scale());
            graphics.translate(-part.x(), -part.y());
            graphics.setClip(0, 0, bounds.width(), bounds.height());
            paint(scene, graphics);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private static void paint(Scene scene, Graphics2D graphics) {
        ElementPainter elements = new ElementPainter(graphics, scene.appearance());
        scene.layers().forEach(elements::paint);
        boolean onWallpaper = scene.layers().stream().anyMatch(Picture::hasWallpaper);
        boolean hasClock = scene.layers().stream().anyMatch(layer -> has(layer, Look.Kind.CLOCK));
        Color ink = onWallpaper ? Color.WHITE : Palette.of(scene.appearance()).ink();
        new StatusBarPainter(graphics, new Lettering(graphics))
                .paint(scene.statusBar(), scene.bounds(), ink, !hasClock);
    }

    private static boolean hasWallpaper(Node layer) {
        return has(layer, Look.Kind.WALLPAPER) || has(layer, Look.Kind.BLURRED);
    }

    private static boolean has(Node node, Look.Kind kind) {
        return node.look().kind() == kind || node.children().stream().anyMatch(child -> has(child, kind));
    }
}
