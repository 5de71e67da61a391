package dev.relaunch.emulator.testing;

import dev.relaunch.emulator.ui.Appearance;
import dev.relaunch.emulator.ui.Bounds;
import dev.relaunch.emulator.ui.Look;
import dev.relaunch.emulator.ui.Node;
import dev.relaunch.emulator.ui.Scene;
import dev.relaunch.emulator.ui.Screen;
import dev.relaunch.emulator.ui.StatusBar;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A form with a field, a switch, two rows and a button below the fold; it notes what is done to it. */
public final class BenchScreen implements Screen {

    private final List<String> done = new ArrayList<>();
    private String typed = "";
    private boolean rowsGone;

    /** Everything that was done to the glass, in order: {@code tap 196,150}. */
    public synchronized List<String> done() {
        return List.copyOf(done);
    }

    public synchronized void removeRows() {
        rowsGone = true;
    }

    @Override
    public synchronized Node tree() {
        List<Node> children = new ArrayList<>();
        children.add(node("field", "TextField", "form.url", "", typed, rect(100, 100), true));
        children.add(node("switch", "Switch", "Wi-Fi", "Wi-Fi", "1", rect(200, 50), true));
        if (!rowsGone) {
            children.add(row("row-1", "Café", 300));
            children.add(row("row-2", "Bar", 350));
        }
        children.add(node("below", "Button", "form.send", "Send <now>", "", rect(900, 50), false));
        return new Node(
                "app",
                "XCUIElementTypeApplication",
                Optional.of("Form"),
                Optional.of("Form"),
                Optional.empty(),
                new Node.Rect(0, 0, width(), height()),
                true,
                true,
                false,
                Look.PLAIN,
                children);
    }

    private static Node row(String key, String label, int y) {
        Node text = node(key + "-text", "StaticText", "", label, "", rect(y, 50), true);
        return new Node(
                key,
                "XCUIElementTypeCell",
                Optional.of(key),
                Optional.empty(),
                Optional.empty(),
                rect(y, 50),
                true,
                true,
                false,
                Look.PLAIN,
                List.of(text));
    }

    private static Node node(
            String key, String type, String name, String label, String value, Node.Rect rect, boolean visible) {
        return new Node(
                key,
                "XCUIElementType" + type,
                present(name).or(() -> present(label)),
                present(label),
                present(value),
                rect,
                visible,
                visible,
                true,
                Look.PLAIN,
                List.of());
    }

    private static Optional<String> present(String text) {
        return Optional.of(text).filter(each -> !each.isEmpty());
    }

    private static Node.Rect rect(int y, int height) {
        return new Node.Rect(0, y, 393, height);
    }

    @Override
    public Node system() {
        return tree();
    }

    @Override
    public Scene scene() {
        StatusBar statusBar = new StatusBar("9:41", 80, false, false, true, true);
        return new Scene(Bounds.IPHONE_15, List.of(tree()), statusBar, Appearance.LIGHT, true);
    }

    @Override
    public Active active() {
        return new Active("com.example.form", "Form", 321);
    }

    @Override
    public int width() {
        return 393;
    }

    @Override
    public int height() {
        return 852;
    }

    @Override
    public synchronized void tap(int x, int y) {
        done.add("tap " + x + "," + y);
    }

    @Override
    public synchronized void drag(int fromX, int fromY, int toX, int toY, Duration pressed, Duration heldAtEnd) {
        done.add("drag %d,%d %d,%d pressed %d held %d"
                .formatted(fromX, fromY, toX, toY, pressed.toMillis(), heldAtEnd.toMillis()));
    }

    @Override
    public synchronized void type(String text) {
        typed += text;
        done.add("type " + text);
    }

    @Override
    public synchronized boolean clear(String key) {
        if (!key.equals("field")) {
            return false;
        }
        typed = "";
        done.add("clear " + key);
        return true;
    }

    @Override
    public Optional<String> focus() {
        return Optional.empty();
    }

    @Override
    public synchronized boolean hideKeyboard() {
        done.add("hide keyboard");
        return true;
    }

    @Override
    public synchronized void pressHome() {
        done.add("home");
    }
}
