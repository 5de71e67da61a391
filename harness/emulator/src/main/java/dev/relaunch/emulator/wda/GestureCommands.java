package dev.relaunch.emulator.wda;

import dev.relaunch.emulator.ui.Node;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Touching the screen by coordinates. Coordinates of an element's gesture are relative to it. */
final class GestureCommands {

    private static final int TAPS_MAX = 100;

    private final Agent agent;
    private final Touch touch;

    GestureCommands(Agent agent, Touch touch) {
        this.agent = agent;
        this.touch = touch;
    }

    void register(Routes routes) {
        gesture(routes, "tap", this::tap);
        gesture(routes, "doubleTap", (call, area) -> {
            tap(call, area);
            tap(call, area);
        });
        gesture(routes, "tapWithNumberOfTaps", this::tapOften);
        gesture(routes, "touchAndHold", (call, area) -> {
            Point at = point(call, area);
            touch.hold(at.x(), at.y(), call.seconds("duration"));
        });
        gesture(routes, "forceTouch", (call, area) -> {
            Point at = point(call, area);
            touch.hold(at.x(), at.y(), call.seconds("duration"));
        });
        gesture(
                routes,
                "swipe",
                (call, area) -> touch.swipe(area, call.text("direction").toLowerCase(Locale.ROOT)));
        gesture(
                routes,
                "dragfromtoforduration",
                (call, area) -> drag(call, area, call.seconds("duration"), Duration.ZERO));
        // On the pages of the emulated apps there is nothing for two fingers.
        gesture(routes, "pinch", (call, area) -> twoFingers("pinch by " + call.number("scale")));
        gesture(routes, "rotate", (call, area) -> twoFingers("rotation by " + call.number("rotation")));
        gesture(routes, "twoFingerTap", (call, area) -> twoFingers("tap"));
        routes.inSession("POST", "/wda/scroll", call -> scroll(call, agent::look));
        routes.inSession("POST", "/wda/element/:uuid/scroll", call -> scroll(call, () -> agent.element(call)));
        routes.inSession("POST", "/wda/pressAndDragWithVelocity", call -> {
            drag(call, touch.wholeScreen(), call.seconds("pressDuration"), call.seconds("holdDuration"));
            return null;
        });
        routes.inSession("POST", "/wda/element/:uuid/pressAndDragWithVelocity", this::dragToElement);
        routes.inSession("POST", "/actions", this::actions);
    }

    private void tap(Call call, Node.Rect area) {
        Point at = point(call, area);
        touch.tap(at.x(), at.y());
    }

    /** The point that the call names within the area, else its middle. */
    private static Point point(Call call, Node.Rect area) {
        if (!call.has("x") && !call.has("y")) {
            return new Point(area.centerX(), area.centerY());
        }
        if (!call.has("x") || !call.has("y")) {
            throw WdaError.INVALID_ARGUMENT.because("Both x and y coordinates must be provided");
        }
        return new Point(area.x() + call.point("x"), area.y() + call.point("y"));
    }

    private record Point(int x, int y) {}

    private void tapOften(Call call, Node.Rect area) {
        if (!call.has("numberOfTaps") || !call.has("numberOfTouches")) {
            throw WdaError.INVALID_ARGUMENT.because(
                    "Both 'numberOfTaps' and 'numberOfTouches' arguments must be provided");
        }
        int taps = Math.min(call.point("numberOfTaps"), TAPS_MAX);
        if (call.point("numberOfTouches") > 1) {
            twoFingers("tap");
            return;
        }
        for (int i = 0; i < taps; i++) {
            tap(call, area);
        }
    }

    private void twoFingers(String what) {
        agent.log().synthesized("two-finger " + what);
    }

    /** By a direction, or until an element within shows: the one with a name, the one that a predicate holds for, or the element itself. */
    private @Nullable Object scroll(Call call, Supplier<Node> target) {
        if (call.has("name")) {
            String name = call.text("name");
            touch.scrollTo(() -> last(target.get(), node -> node.name().equals(Optional.of(name)), name));
        } else if (call.has("direction")) {
            touch.swipe(target.get().rect(), opposite(call.text("direction")));
        } else if (call.has("predicateString")) {
            String text = call.text("predicateString");
            Predicate<Node> predicate = PredicateParser.parse(text);
            touch.scrollTo(() -> last(target.get(), predicate, text));
        } else if (call.has("toVisible")) {
            touch.scrollTo(target);
        } else {
            throw WdaError.INVALID_ARGUMENT.because("Unsupported scroll type");
        }
        return null;
    }

    private static Node last(Node within, Predicate<Node> wanted, String words) {
        return Nodes.descendants(within)
                .filter(wanted)
                .reduce((before, after) -> after)
                .orElseThrow(() -> WdaError.NO_SUCH_ELEMENT.because("'" + words + "' didn't match any elements"));
    }

    private @Nullable Object dragToElement(Call call) {
        Node.Rect from = agent.element(call).rect();
        Node.Rect to =
                agent.element(agent.session(call), call.text("toElement")).rect();
        touch.drag(
                from.centerX(),
                from.centerY(),
                to.centerX(),
                to.centerY(),
                call.seconds("pressDuration"),
                call.seconds("holdDuration"));
        return null;
    }

    private void gesture(Routes routes, String name, Gesture gesture) {
        routes.inSession("POST", "/wda/" + name, call -> {
            gesture.make(call, touch.wholeScreen());
            return null;
        });
        routes.inSession("POST", "/wda/element/:uuid/" + name, call -> {
            gesture.make(call, agent.element(call).rect());
            return null;
        });
    }

    private void drag(Call call, Node.Rect area, Duration pressed, Duration held) {
        touch.drag(
                area.x() + call.point("fromX"),
                area.y() + call.point("fromY"),
                area.x() + call.point("toX"),
                area.y() + call.point("toY"),
                pressed,
                held);
    }

    /** To scroll down, the finger moves up. */
    private static String opposite(String direction) {
        return switch (direction) {
            case "up" -> "down";
            case "down" -> "up";
            case "left" -> "right";
            case "right" -> "left";
            default -> throw WdaError.INVALID_ARGUMENT.because("Unsupported scroll type");
        };
    }

    private @Nullable Object actions(Call call) {
        Session session = agent.session(call);
        new PointerActions(touch, id -> agent.element(session, id), agent.screen()::type)
                .perform(call.body().path("actions"));
        return null;
    }

    /** A gesture within an area of the screen. */
    private interface Gesture {
        void make(Call call, Node.Rect area);
    }
}
