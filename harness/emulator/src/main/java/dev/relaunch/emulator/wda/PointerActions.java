package dev.relaunch.emulator.wda;

import com.fasterxml.jackson.databind.JsonNode;
import dev.relaunch.emulator.ui.Node;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** W3C actions of one finger and a keyboard, turned into taps, presses, drags and letters. */
final class PointerActions {

    private static final String W3C_ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
    private static final int ITEMS_MAX = 10_000;

    private final Touch touch;
    private final Function<String, Node> elements;
    private final Consumer<String> keyboard;

    private int x;
    private int y;
    private boolean down;
    private int downX;
    private int downY;
    private boolean moved;
    private Duration pressed = Duration.ZERO;
    private Duration held = Duration.ZERO;

    /**
     * A finger that has not touched anything yet.
     *
     * @param elements finds the element that a move is relative to
     * @param keyboard types into the field that has the focus
     */
    PointerActions(Touch touch, Function<String, Node> elements, Consumer<String> keyboard) {
        this.touch = touch;
        this.elements = elements;
        this.keyboard = keyboard;
    }

    /**
     * Carries out the {@code actions} of a request.
     *
     * @throws WdaException where they are not those of a single touch pointer
     */
    void perform(JsonNode actions) {
        List<JsonNode> pointers = new ArrayList<>();
        List<JsonNode> keys = new ArrayList<>();
        for (JsonNode source : actions) {
            switch (source.path("type").asText()) {
                case "key" -> keys.add(source.path("actions"));
                case "pointer" -> pointers.add(source.path("actions"));
                case "none" -> {
                    // A pause, which the other sources take in their own steps.
                }
                default ->
                    throw WdaError.INVALID_ARGUMENT.because("Unsupported input source type '"
                            + source.path("type").asText() + "'");
            }
        }
        if (pointers.isEmpty() && keys.isEmpty()) {
            throw WdaError.INVALID_ARGUMENT.because("'actions' is expected to have a pointer or keys");
        }
        if (pointers.size() > 1) {
            throw WdaError.UNSUPPORTED_OPERATION.because("The emulated WebDriverAgent has one finger");
        }
        pointers.forEach(items -> checked(items).forEach(this::step));
        keys.forEach(items -> checked(items).forEach(this::key));
    }

    private static JsonNode checked(JsonNode items) {
        if (items.isEmpty() || items.size() > ITEMS_MAX) {
            throw WdaError.INVALID_ARGUMENT.because("An input source is expected to have actions");
        }
        return items;
    }

    private void key(JsonNode item) {
        if (item.path("type").asText().equals("keyDown")) {
            keyboard.accept(item.path("value").asText());
        }
    }

    private void step(JsonNode item) {
        String type = item.path("type").asText();
        switch (type) {
            case "pointerMove" -> move(item);
            case "pointerDown" -> putDown();
            case "pointerUp" -> lift();
            case "pause" ->
                pause(Duration.ofMillis(Math.max(0, item.path("duration").asLong(0))));
            default -> throw WdaError.INVALID_ARGUMENT.because("Unknown action item type '" + type + "'");
        }
    }

    private void move(JsonNode item) {
        JsonNode origin = item.path("origin");
        int dx = (int) Math.round(item.path("x").asDouble());
        int dy = (int) Math.round(item.path("y").asDouble());
        if (origin.isObject()) {
            Node.Rect rect = elements.apply(origin.path(W3C_ELEMENT).asText()).rect();
            x = rect.centerX() + dx;
            y = rect.centerY() + dy;
        } else if (origin.asText().equals("pointer")) {
            x += dx;
            y += dy;
        } else {
            x = dx;
            y = dy;
        }
        if (down) {
            moved |= x != downX || y != downY;
            // What was waited on the way is part of the way.
            held = Duration.ZERO;
        }
    }

    private void putDown() {
        down = true;
        downX = x;
        downY = y;
        moved = false;
        pressed = Duration.ZERO;
        held = Duration.ZERO;
    }

    private void pause(Duration duration) {
        if (moved) {
            held = held.plus(duration);
        } else {
            pressed = pressed.plus(duration);
        }
    }

    private void lift() {
        if (!down) {
            throw WdaError.INVALID_ARGUMENT.because("A pointer is lifted that was not put down");
        }
        down = false;
        if (moved) {
            touch.drag(downX, downY, x, y, pressed, held);
        } else {
            touch.hold(downX, downY, pressed);
        }
    }
}
