package dev.relaunch.emulator.wda;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;

/**
 * One command as it was sent.
 *
 * @param path the values of the route's variables
 * @param body the JSON arguments; an empty object where there are none
 */
record Call(Map<String, String> path, Map<String, String> query, JsonNode body) {

    /** The route's variable; routes and their commands are written together, so it is there. */
    String variable(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalStateException("the route has no :" + name);
        }
        return value;
    }

    String text(String name) {
        JsonNode value = body.path(name);
        if (!value.isTextual()) {
            throw WdaError.INVALID_ARGUMENT.because("'" + name + "' is expected to be a string");
        }
        return value.asText();
    }

    /** A coordinate in whole points. */
    int point(String name) {
        JsonNode value = body.path(name);
        if (!value.isNumber()) {
            throw WdaError.INVALID_ARGUMENT.because("'" + name + "' is expected to be a number");
        }
        return (int) Math.round(value.asDouble());
    }

    /** A duration in seconds; zero where it is not given. */
    Duration seconds(String name) {
        double seconds = body.path(name).asDouble(0);
        if (!(seconds >= 0 && seconds <= GESTURE_SECONDS_MAX)) {
            throw WdaError.INVALID_ARGUMENT.because("'" + name + "' is not a duration for a gesture");
        }
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private static final double GESTURE_SECONDS_MAX = 600;
}
