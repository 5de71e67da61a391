package dev.relaunch.emulator.wda;

import dev.relaunch.emulator.ui.Node;
import dev.relaunch.emulator.ui.Screen;
import java.time.Duration;
import java.util.function.Supplier;

/** The finger: what it may touch, and its traces in the log. */
final class Touch {

    /** From here on a touch that does not move is a press and no tap: UILongPressGestureRecognizer's default. */
    private static final Duration LONG = Duration.ofMillis(500);

    private static final String KEYBOARD = Attributes.TYPE_PREFIX + "Keyboard";
    private static final int SWIPES_MAX = 20;

    private final Agent agent;

    Touch(Agent agent) {
        this.agent = agent;
    }

    private Screen screen() {
        return agent.screen();
    }

    /**
     * Taps the centre of what can be seen of the element.
     *
     * @throws WdaException where no part of it is on the screen
     */
    void tap(Node node) {
        Node.Rect hit = onScreen(node);
        if (coveredByKeyboard(node, hit)) {
            // XCTest scrolls what is covered into view, and pages that scroll put the keyboard away.
            screen().hideKeyboard();
        }
        tap(hit.centerX(), hit.centerY());
    }

    private boolean coveredByKeyboard(Node node, Node.Rect hit) {
        return screen().focus().isPresent()
                && Nodes.descendants(screen().tree())
                        .filter(each -> each.type().equals(KEYBOARD))
                        .filter(each -> Nodes.byKey(each, node.key()).isEmpty())
                        .anyMatch(each -> each.rect().contains(hit.centerX(), hit.centerY()));
    }

    private Node.Rect onScreen(Node node) {
        Node.Rect rect = node.rect();
        int left = Math.max(0, rect.x());
        int top = Math.max(0, rect.y());
        int right = Math.min(screen().width(), rect.x() + rect.width());
        int bottom = Math.min(screen().height(), rect.y() + rect.height());
        if (left >= right || top >= bottom) {
            throw WdaError.ELEMENT_NOT_VISIBLE.because(
                    "The element " + node.name().orElse(node.type()) + " is not on the visible part of the screen: "
                            + Attributes.rect(rect));
        }
        return new Node.Rect(left, top, right - left, bottom - top);
    }

    /**
     * Swipes until the element shows.
     *
     * @throws WdaException where it does not come
     */
    void scrollTo(Supplier<Node> element) {
        for (int swipes = 0; swipes < SWIPES_MAX; swipes++) {
            Node node = element.get();
            if (node.visible()) {
                return;
            }
            Node.Rect rect = node.rect();
            boolean beside = rect.x() + rect.width() <= 0 || rect.x() >= screen().width();
            boolean above = rect.centerY() < screen().height() / 2;
            String way = beside ? (rect.x() < 0 ? "right" : "left") : above ? "down" : "up";
            swipe(wholeScreen(), way);
        }
        throw WdaError.INVALID_ELEMENT_STATE.because("Failed to scroll the element into view");
    }

    void tap(int x, int y) {
        agent.log().synthesized("tap at {" + x + ", " + y + "}");
        screen().tap(checkedX(x), checkedY(y));
    }

    /** A touch that does not move: a tap where it is short. */
    void hold(int x, int y, Duration duration) {
        if (duration.compareTo(LONG) < 0) {
            tap(x, y);
        } else {
            drag(x, y, x, y, duration, Duration.ZERO);
        }
    }

    void drag(int fromX, int fromY, int toX, int toY, Duration pressed, Duration heldAtEnd) {
        agent.log().synthesized("drag from {" + fromX + ", " + fromY + "} to {" + toX + ", " + toY + "}");
        screen().drag(
                        checkedX(fromX),
                        checkedY(fromY),
                        clamp(toX, screen().width()),
                        clamp(toY, screen().height()),
                        pressed,
                        heldAtEnd);
    }

    /** Moves the finger through the middle half of the rectangle, towards the direction. */
    void swipe(Node.Rect within, String direction) {
        int dx = within.width() / 4;
        int dy = within.height() / 4;
        int x = within.centerX();
        int y = within.centerY();
        switch (direction) {
            case "up" -> drag(x, y + dy, x, y - dy, Duration.ZERO, Duration.ZERO);
            case "down" -> drag(x, y - dy, x, y + dy, Duration.ZERO, Duration.ZERO);
            case "left" -> drag(x + dx, y, x - dx, y, Duration.ZERO, Duration.ZERO);
            case "right" -> drag(x - dx, y, x + dx, y, Duration.ZERO, Duration.ZERO);
            default ->
                throw WdaError.INVALID_ARGUMENT.because("Unsupported swipe direction '" + direction
                        + "'. Only the following directions are supported: [up, down, left, right]");
        }
    }

    Node.Rect wholeScreen() {
        return new Node.Rect(0, 0, screen().width(), screen().height());
    }

    private int checkedX(int x) {
        return checked(x, screen().width(), "x");
    }

    private int checkedY(int y) {
        return checked(y, screen().height(), "y");
    }

    /** A finger cannot be put down beside the glass; on the very edge it can. */
    private static int checked(int value, int size, String axis) {
        if (value < 0 || value > size) {
            throw WdaError.INVALID_ELEMENT_STATE.because(
                    axis + " " + value + " is outside of the screen, which ends at " + size);
        }
        return Math.min(value, size - 1);
    }

    /** A finger that slides off the glass is lifted at its edge. */
    private static int clamp(int value, int size) {
        return Math.max(0, Math.min(value, size - 1));
    }
}
