package dev.relaunch.emulator.wda;

import dev.relaunch.emulator.ui.Node;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Touching the screen by coordinates, and the buttons at its side. Coordinates of an element's gesture are relative to it. */
final class GestureCommands {

    private final Agent agent;
    private final Touch touch;

    GestureCommands(Agent agent, Touch touch) {
        this.agent = agent;
        this.touch = touch;
    }

    void register(Routes routes) {
        gesture(routes, "tap", (call, area) -> touch.tap(area.x() + call.point("x"), area.y() + call.point("y")));
        gesture(
                routes,
                "touchAndHold",
                (call, area) ->
                        touch.hold(area.x() + call.point("x"), area.y() + call.point("y"), call.seconds("duration")));
        gesture(
                routes,
                "swipe",
                (call, area) -> touch.swipe(area, call.text("direction").toLowerCase(Locale.ROOT)));
        gesture(routes, "scroll", (call, area) -> touch.swipe(area, opposite(call.text("direction"))));
        gesture(
                routes,
                "dragfromtoforduration",
                (call, area) -> drag(call, area, call.seconds("duration"), Duration.ZERO));
        // Between two elements, the third form of this gesture in WebDriverAgent, is not emulated.
        routes.inSession("POST", "/wda/pressAndDragWithVelocity", call -> {
            drag(call, touch.wholeScreen(), call.seconds("pressDuration"), call.seconds("holdDuration"));
            return null;
        });
        routes.inSession("POST", "/actions", this::actions);
        routes.inSession("POST", "/wda/keys", this::keys);
        routes.inSession("POST", "/wda/pressButton", this::pressButton);
        routes.anywhere("POST", "/wda/homescreen", call -> home());
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
        new PointerActions(touch, id -> session.element(id, agent.look()))
                .perform(call.body().path("actions"));
        return null;
    }

    private @Nullable Object keys(Call call) {
        StringBuilder text = new StringBuilder();
        call.body().path("value").forEach(each -> text.append(each.asText()));
        agent.log().synthesized("typing of " + text.length() + " characters");
        agent.screen().type(text.toString());
        return null;
    }

    private @Nullable Object pressButton(Call call) {
        String name = call.text("name");
        if (!name.equalsIgnoreCase("home")) {
            throw WdaError.UNKNOWN_ERROR.because("The button '" + name
                    + "' is not supported. The device under test only supports the following buttons: [home]");
        }
        return home();
    }

    private @Nullable Object home() {
        agent.log().synthesized("press of the home button");
        agent.screen().pressHome();
        return null;
    }

    /** A gesture within an area of the screen. */
    private interface Gesture {
        void make(Call call, Node.Rect area);
    }
}
