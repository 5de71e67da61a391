package dev.relaunch.emulator.ui;

import dev.relaunch.emulator.ui.Lettering.Place;
import dev.relaunch.emulator.ui.Node.Rect;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** The parts that pages are made of: switches, fields, buttons, marks. */
final class Controls {

    private final Graphics2D graphics;
    private final Lettering lettering;
    private final Palette palette;

    Controls(Graphics2D graphics, Lettering lettering, Palette palette) {
        this.graphics = graphics;
        this.lettering = lettering;
        this.palette = palette;
    }

    void toggle(Rect at, boolean on, boolean enabled) {
        Color track = on ? Palette.GREEN : palette.field();
        pill(at, enabled ? track : faded(track));
        int knob = at.height() - 4;
        int x = on ? at.x() + at.width() - knob - 2 : at.x() + 2;
        graphics.setColor(new Color(0, 0, 0, 40));
        graphics.fill(new Ellipse2D.Double(x - 0.5, at.y() + 2.7, knob + 1, knob + 1));
        graphics.setColor(Color.WHITE);
        graphics.fill(new Ellipse2D.Double(x, at.y() + 2, knob, knob));
    }

    void field(Rect at, String text, String placeholder) {
        round(at, 10, palette.field());
        Rect inner = new Rect(at.x() + 12, at.y(), at.width() - 24, at.height());
        boolean empty = text.isEmpty();
        lettering.line(
                empty ? placeholder : text, inner, Place.LEFT, 16, false, empty ? palette.faint() : palette.ink());
    }

    void button(Rect at, String text, boolean enabled) {
        Color accent = palette.accent();
        round(at, 11, new Color(accent.getRed(), accent.getGreen(), accent.getBlue(), 38));
        lettering.line(text, at, Place.CENTER, 16, true, enabled ? accent : palette.faint());
    }

    /** A button that is only its words. */
    void words(Rect at, String text, boolean bold) {
        lettering.line(text, at, Place.CENTER, 17, bold, palette.accent());
    }

    void back(Rect at, String text) {
        stroke(2.6f, palette.accent());
        Path2D arrow = new Path2D.Double();
        arrow.moveTo(at.x() + 10, at.centerY() - 8);
        arrow.lineTo(at.x() + 2, at.centerY());
        arrow.lineTo(at.x() + 10, at.centerY() + 8);
        graphics.draw(arrow);
        Rect words = new Rect(at.x() + 17, at.y(), at.width() - 17, at.height());
        lettering.line(text, words, Place.LEFT, 17, false, palette.accent());
    }

    void checkmark(Rect at) {
        stroke(2.4f, palette.accent());
        Path2D mark = new Path2D.Double();
        mark.moveTo(at.x() + 2, at.centerY() + 1);
        mark.lineTo(at.x() + at.width() * 0.4, at.bottom() - 5);
        mark.lineTo(at.x() + at.width() - 2, at.y() + 4);
        graphics.draw(mark);
    }

    /** The mark of a row that leads on. */
    void chevron(Rect row) {
        stroke(2f, palette.line());
        int x = row.x() + row.width() - 22;
        Path2D arrow = new Path2D.Double();
        arrow.moveTo(x, row.centerY() - 6);
        arrow.lineTo(x + 6, row.centerY());
        arrow.lineTo(x, row.centerY() + 6);
        graphics.draw(arrow);
    }

    /** A round button with a telephone's colour. */
    void round(Rect at, Color color, String text) {
        int size = Math.min(at.width(), at.height());
        graphics.setColor(color);
        graphics.fill(new Ellipse2D.Double(at.centerX() - size / 2.0, at.y(), size, size));
        Rect words = new Rect(at.x() - 20, at.y() + size + 4, at.width() + 40, 18);
        lettering.line(text, words, Place.CENTER, 13, false, Color.WHITE);
    }

    /** Six places, as many of them filled as digits were entered. */
    void passcode(Rect at, int entered) {
        stroke(1.2f, Color.WHITE);
        for (int place = 0; place < 6; place++) {
            Ellipse2D dot = new Ellipse2D.Double(at.x() + place * at.width() / 6.0 + 7, at.centerY() - 6.5, 13, 13);
            if (place < entered) {
                graphics.fill(dot);
            } else {
                graphics.draw(dot);
            }
        }
    }

    void digit(Rect at, String text) {
        graphics.setColor(new Color(255, 255, 255, 60));
        graphics.fill(new Ellipse2D.Double(at.x(), at.y(), at.width(), at.height()));
        lettering.line(text, at, Place.CENTER, 30, false, Color.WHITE);
    }

    /** One key of the keyboard. */
    void key(Rect at, String text) {
        graphics.setColor(new Color(0, 0, 0, 60));
        graphics.fill(new RoundRectangle2D.Double(at.x(), at.y() + 1, at.width(), at.height(), 10, 10));
        graphics.setColor(palette.row());
        graphics.fill(new RoundRectangle2D.Double(at.x(), at.y(), at.width(), at.height(), 10, 10));
        float points = text.length() > 1 ? 15 : 21;
        lettering.line(text, at, Place.CENTER, points, false, palette.ink());
    }

    /** One dot for each page, the current one bright. */
    void dots(Rect at, int current, int count) {
        double x = at.centerX() - (count - 1) * 9.0;
        for (int page = 1; page <= count; page++, x += 18) {
            graphics.setColor(new Color(255, 255, 255, page == current ? 255 : 110));
            graphics.fill(new Ellipse2D.Double(x - 4, at.centerY() - 4, 8, 8));
        }
    }

    /** The lines around a button of an alert. */
    void frame(Rect button, boolean atLeft) {
        line(button.x(), button.x() + button.width(), button.y());
        if (atLeft) {
            graphics.draw(new Line2D.Double(button.x(), button.y(), button.x(), button.bottom()));
        }
    }

    void line(int fromX, int toX, int y) {
        stroke(0.5f, palette.line());
        graphics.draw(new Line2D.Double(fromX, y, toX, y));
    }

    void round(Rect at, int radius, Color color) {
        graphics.setColor(color);
        graphics.fill(new RoundRectangle2D.Double(at.x(), at.y(), at.width(), at.height(), radius * 2.0, radius * 2.0));
    }

    void pill(Rect at, Color color) {
        round(at, at.height() / 2, color);
    }

    private void stroke(float width, Color color) {
        graphics.setColor(color);
        graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }

    private static Color faded(Color color) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), 110);
    }
}
