package dev.relaunch.emulator.ui;

import dev.relaunch.emulator.ui.Lettering.Place;
import dev.relaunch.emulator.ui.Node.Rect;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** Paints a tree of elements, each by its look, or else by its type. */
final class ElementPainter {

    private static final String PREFIX = "XCUIElementType";

    private final Graphics2D graphics;
    private final Lettering lettering;
    private final Appearance appearance;
    private final Palette palette;
    private final Controls controls;
    private final Artwork artwork;

    ElementPainter(Graphics2D graphics, Appearance appearance) {
        this.graphics = graphics;
        this.appearance = appearance;
        this.lettering = new Lettering(graphics);
        this.palette = Palette.of(appearance);
        this.controls = new Controls(graphics, lettering, palette);
        this.artwork = new Artwork(graphics, lettering);
    }

    void paint(Node node) {
        paint(node, List.of(node));
    }

    private void paint(Node node, List<Node> siblings) {
        if (node.look().kind() == Look.Kind.PLAIN) {
            byType(node, siblings);
        } else {
            byLook(node, siblings);
        }
    }

    private void children(Node node) {
        node.children().forEach(child -> paint(child, node.children()));
    }

    private void byLook(Node node, List<Node> siblings) {
        Rect rect = node.rect();
        String text = caption(node);
        switch (node.look().kind()) {
            case CLEAR -> {
                // Only its children show.
            }
            case WALLPAPER -> artwork.wallpaper(rect, appearance);
            case BLURRED -> artwork.blurred(rect, appearance);
            case DOCK -> controls.round(rect, 32, new Color(255, 255, 255, 70));
            case ICON -> {
                dockIcon(node);
                Rect name = new Rect(rect.x() - 12, rect.y() + rect.width() + 2, rect.width() + 24, 16);
                lettering.line(text, name, Place.CENTER, 11.5f, false, Color.WHITE);
            }
            case DOCK_ICON -> dockIcon(node);
            case CARD -> card(node);
            case TITLE -> lettering.line(text, rect, Place.CENTER, 17, true, palette.ink());
            case DETAIL -> lettering.line(text, rect, Place.RIGHT, 17, false, palette.faint());
            case FOOTNOTE -> lettering.paragraph(text, rect, Place.LEFT, 13, false, palette.faint());
            case CHECKMARK -> controls.checkmark(rect);
            case LINK -> {
                cell(node, siblings);
                controls.chevron(rect);
            }
            case CLOCK -> lettering.line(text, rect, Place.CENTER, 84, true, new Color(255, 255, 255, 235));
            case LOCK_TEXT -> lettering.line(text, rect, Place.CENTER, 20, true, new Color(255, 255, 255, 225));
            case CALLER -> lettering.line(text, rect, Place.CENTER, 34, false, Color.WHITE);
            case PASSCODE -> controls.passcode(rect, node.value().orElse("").length());
            case DIGIT -> controls.digit(rect, text);
            case DECLINE -> controls.round(rect, Palette.RED, text);
            case ACCEPT -> controls.round(rect, Palette.GREEN, text);
            case HEADING -> lettering.paragraph(text, rect, Place.CENTER, 17, true, palette.ink());
            case PLAIN -> byType(node, siblings);
        }
        children(node);
    }

    private void byType(Node node, List<Node> siblings) {
        Rect rect = node.rect();
        String text = caption(node);
        switch (node.type().substring(PREFIX.length())) {
            case "Application" -> fill(rect, palette.page());
            case "NavigationBar" -> {
                fill(new Rect(rect.x(), 0, rect.width(), rect.bottom()), palette.bar());
                controls.line(rect.x(), rect.x() + rect.width(), rect.bottom());
                node.children().forEach(child -> inBar(child, node.children()));
                return;
            }
            case "Table" -> {
                Shape clip = graphics.getClip();
                graphics.clip(Artwork.rectangle(rect));
                children(node);
                graphics.setClip(clip);
                return;
            }
            case "Cell" -> cell(node, siblings);
            case "StaticText" ->
                lettering.line(text, rect, Place.LEFT, 17, false, node.enabled() ? palette.ink() : palette.faint());
            case "Switch" -> controls.toggle(rect, node.value().orElse("").equals("1"), node.enabled());
            case "TextField", "SecureTextField", "SearchField" ->
                controls.field(rect, shown(node), node.label().orElse(""));
            case "Button" -> controls.button(rect, text, node.enabled());
            case "Key" -> controls.key(rect, text);
            case "Keyboard" -> fill(rect, palette.line());
            case "PageIndicator" -> pages(rect, node.value().orElse(""));
            case "Alert" -> {
                alert(node);
                return;
            }
            default -> {
                // A container, which has no face of its own.
            }
        }
        children(node);
    }

    private static String shown(Node field) {
        String value = field.value().orElse("");
        return field.type().endsWith("SecureTextField") ? "•".repeat(value.length()) : value;
    }

    private void inBar(Node node, List<Node> siblings) {
        if (node.type().equals(PREFIX + "Button")) {
            controls.back(node.rect(), caption(node));
        } else {
            paint(node, siblings);
        }
    }

    /** Rows that touch each other are one group with round corners. */
    private void cell(Node node, List<Node> siblings) {
        Rect rect = node.rect();
        boolean joinsAbove =
                siblings.stream().anyMatch(other -> isRow(other) && other.rect().bottom() == rect.y());
        boolean joinsBelow =
                siblings.stream().anyMatch(other -> isRow(other) && other.rect().y() == rect.bottom());
        Shape clip = graphics.getClip();
        graphics.clip(Artwork.rectangle(rect));
        int above = joinsAbove ? 20 : 0;
        int below = joinsBelow ? 20 : 0;
        controls.round(
                new Rect(rect.x(), rect.y() - above, rect.width(), rect.height() + above + below), 12, palette.row());
        if (joinsBelow) {
            controls.line(rect.x() + 20, rect.x() + rect.width(), rect.bottom());
        }
        graphics.setClip(clip);
    }

    private static boolean isRow(Node node) {
        return node.type().equals(PREFIX + "Cell");
    }

    private void dockIcon(Node node) {
        Rect rect = node.rect();
        artwork.tile(node.look().subject(), caption(node), new Rect(rect.x(), rect.y(), rect.width(), rect.width()));
    }

    /** The app's last picture, made small, under its icon and name. */
    private void card(Node node) {
        Rect rect = node.rect();
        artwork.tile(node.look().subject(), caption(node), new Rect(rect.x() + 8, rect.y() - 38, 28, 28));
        Rect name = new Rect(rect.x() + 44, rect.y() - 38, rect.width() - 44, 28);
        lettering.line(caption(node), name, Place.LEFT, 15, true, Color.WHITE);
        controls.round(
                new Rect(rect.x() - 2, rect.y(), rect.width() + 4, rect.height() + 5), 28, new Color(0, 0, 0, 50));
        controls.round(rect, 26, palette.page());
        node.look().content().ifPresent(content -> small(content, rect));
    }

    private void small(Node content, Rect into) {
        Shape clip = graphics.getClip();
        AffineTransform transform = graphics.getTransform();
        graphics.clip(new RoundRectangle2D.Double(into.x(), into.y(), into.width(), into.height(), 52, 52));
        graphics.translate(into.x(), into.y());
        graphics.scale(
                (double) into.width() / content.rect().width(),
                (double) into.height() / content.rect().height());
        paint(content);
        graphics.setTransform(transform);
        graphics.setClip(clip);
    }

    private void alert(Node node) {
        Rect clip = graphics.getClipBounds() == null ? node.rect() : bounds(graphics.getClipBounds());
        fill(clip, new Color(0, 0, 0, 90));
        Rect rect = node.rect();
        controls.round(rect, 14, palette.panel());
        for (Node child : node.children()) {
            if (child.type().equals(PREFIX + "Button")) {
                controls.frame(child.rect(), child.rect().x() > rect.x());
                controls.words(child.rect(), caption(child), false);
            } else if (child.look().kind() == Look.Kind.PLAIN && child.type().equals(PREFIX + "StaticText")) {
                lettering.paragraph(caption(child), child.rect(), Place.CENTER, 13, false, palette.ink());
            } else {
                paint(child, node.children());
            }
        }
    }

    private static Rect bounds(java.awt.Rectangle clip) {
        return new Rect(clip.x, clip.y, clip.width, clip.height);
    }

    private void pages(Rect rect, String value) {
        String[] words = value.replaceAll("\\D+", " ").trim().split(" ");
        if (words.length == 2 && words[0].length() + words[1].length() < 6) {
            controls.dots(rect, Integer.parseInt(words[0]), Integer.parseInt(words[1]));
        }
    }

    private void fill(Rect rect, Color color) {
        graphics.setColor(color);
        graphics.fill(Artwork.rectangle(rect));
    }

    private static String caption(Node node) {
        return node.label().or(node::name).orElse("");
    }
}
