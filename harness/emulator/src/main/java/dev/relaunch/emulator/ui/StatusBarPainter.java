package dev.relaunch.emulator.ui;

import dev.relaunch.emulator.ui.Lettering.Place;
import dev.relaunch.emulator.ui.Node.Rect;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** Paints the time, the signals and the battery at the upper edge, and the home indicator at the lower one. */
final class StatusBarPainter {

    private static final int TALL = 40;

    private final Graphics2D graphics;
    private final Lettering lettering;

    StatusBarPainter(Graphics2D graphics, Lettering lettering) {
        this.graphics = graphics;
        this.lettering = lettering;
    }

    void paint(StatusBar status, Bounds bounds, Color ink, boolean withTime) {
        boolean tall = bounds.top() >= TALL;
        int middle = tall ? bounds.top() / 2 + 3 : bounds.top() / 2;
        float points = tall ? 16 : 12;
        if (withTime) {
            Rect left = tall ? new Rect(30, middle - 12, 90, 24) : new Rect(0, middle - 8, bounds.width(), 16);
            lettering.line(status.time(), left, Place.CENTER, points, true, ink);
        }
        int x = bounds.width() - (tall ? 58 : 34);
        battery(x, middle, status, ink);
        x -= 24;
        if (status.wifi()) {
            wifi(x, middle, ink);
            x -= 24;
        }
        if (status.cellular()) {
            bars(x, middle, ink);
        }
        if (bounds.bottom() > 0) {
            graphics.setColor(ink);
            double width = bounds.width() * 0.36;
            graphics.fill(
                    new RoundRectangle2D.Double((bounds.width() - width) / 2, bounds.height() - 13, width, 5, 5, 5));
        }
    }

    private void battery(int x, int middle, StatusBar status, Color ink) {
        graphics.setColor(new Color(ink.getRed(), ink.getGreen(), ink.getBlue(), 110));
        graphics.setStroke(new BasicStroke(1));
        graphics.draw(new RoundRectangle2D.Double(x, middle - 6, 25, 12, 7, 7));
        graphics.fill(new RoundRectangle2D.Double(x + 26.2, middle - 2, 1.8, 4, 1.5, 1.5));
        Color level = status.lowPower() ? Palette.YELLOW : ink;
        if (status.charging() && !status.lowPower()) {
            level = Palette.GREEN;
        } else if (status.battery() <= 20 && !status.lowPower()) {
            level = Palette.RED;
        }
        graphics.setColor(level);
        double width = 21.0 * Math.max(0, Math.min(100, status.battery())) / 100;
        graphics.fill(new RoundRectangle2D.Double(x + 2, middle - 4, width, 8, 4, 4));
        if (status.charging()) {
            bolt(x + 12.5, middle);
        }
    }

    private void bolt(double x, double y) {
        Path2D bolt = new Path2D.Double();
        bolt.moveTo(x + 1.5, y - 6);
        bolt.lineTo(x - 4, y + 1);
        bolt.lineTo(x - 0.5, y + 1);
        bolt.lineTo(x - 1.5, y + 6);
        bolt.lineTo(x + 4, y - 1);
        bolt.lineTo(x + 0.5, y - 1);
        bolt.closePath();
        graphics.setColor(Color.WHITE);
        graphics.fill(bolt);
    }

    private void wifi(int x, int middle, Color ink) {
        graphics.setColor(ink);
        for (int ring = 0; ring < 3; ring++) {
            double radius = 3.5 + ring * 4;
            double y = middle + 5 - radius;
            if (ring == 0) {
                graphics.fill(new Arc2D.Double(x + 8.5 - radius, y, radius * 2, radius * 2, 45, 90, Arc2D.PIE));
            } else {
                graphics.setStroke(new BasicStroke(2.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
                graphics.draw(new Arc2D.Double(x + 8.5 - radius, y, radius * 2, radius * 2, 47, 86, Arc2D.OPEN));
            }
        }
    }

    private void bars(int x, int middle, Color ink) {
        graphics.setColor(ink);
        for (int bar = 0; bar < 4; bar++) {
            double height = 4.5 + bar * 2.4;
            graphics.fill(new RoundRectangle2D.Double(x + bar * 4.8, middle + 6 - height, 3.2, height, 1.6, 1.6));
        }
    }
}
