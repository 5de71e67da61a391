package dev.relaunch.emulator.wda;

import dev.relaunch.emulator.ui.Node;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Draws the screen's tree as boxes with their labels: a plan of the screen, not its looks. */
final class Screenshot {

    /** Pixels per point, of the phones of these years. */
    static final int SCALE = 3;

    private static final Color PAPER = new Color(0xf2f2f7);
    private static final Color INK = new Color(0x1c1c1e);
    private static final Color OFF = new Color(0x8e8e93);
    private static final Color ACTIVE = new Color(0xd6e4ff);
    private static final int FONT_POINTS = 11;

    static {
        // A lab needs no display, and drawing must not make the JVM look for one.
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
    }

    private Screenshot() {}

    /** The part of the screen as a PNG in Base64. */
    static String draw(Node root, Node.Rect part) {
        int width = Math.max(1, part.width());
        int height = Math.max(1, part.height());
        BufferedImage image = new BufferedImage(width * SCALE, height * SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setColor(PAPER);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.scale(SCALE, SCALE);
            graphics.translate(-part.x(), -part.y());
            boolean fonts = fonts(graphics);
            Nodes.withDescendants(root).filter(Node::visible).forEach(node -> draw(node, graphics, fonts));
        } finally {
            graphics.dispose();
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(image, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Base64.getEncoder().encodeToString(png.toByteArray());
    }

    /** A headless Java on a bare machine has no fonts; then the boxes have to do. */
    private static boolean fonts(Graphics2D graphics) {
        try {
            graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, FONT_POINTS));
            graphics.getFontMetrics();
            return true;
        } catch (LinkageError | InternalError | RuntimeException none) {
            return false;
        }
    }

    private static void draw(Node node, Graphics2D graphics, boolean fonts) {
        Node.Rect rect = node.rect();
        if (node.accessible()) {
            graphics.setColor(node.enabled() ? ACTIVE : PAPER);
            graphics.fillRect(rect.x(), rect.y(), rect.width(), rect.height());
        }
        graphics.setColor(node.enabled() ? INK : OFF);
        graphics.drawRect(rect.x(), rect.y(), rect.width() - 1, rect.height() - 1);
        if (fonts && node.children().isEmpty()) {
            String text = caption(node);
            Shape clip = graphics.getClip();
            graphics.clipRect(rect.x(), rect.y(), rect.width(), rect.height());
            graphics.drawString(text, rect.x() + 3, rect.centerY() + FONT_POINTS / 2 - 1);
            graphics.setClip(clip);
        }
    }

    private static String caption(Node node) {
        String label = node.label().or(node::name).orElse("");
        return node.value()
                .filter(value -> !value.isEmpty() && !value.equals(label))
                .map(value -> label + ": " + value)
                .orElse(label);
    }
}
