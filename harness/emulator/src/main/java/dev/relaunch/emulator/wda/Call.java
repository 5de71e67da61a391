package dev.relaunch.emulator.wda;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

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

    /** A text that may be left out. */
    Optional<String> optional(String name) {
        return body.path(name).isTextual() ? Optional.of(body.path(name).asText()) : Optional.empty();
    }

    double number(String name) {
        JsonNode value = body.path(name);
        if (!value.isNumber()) {
            throw WdaError.INVALID_ARGUMENT.because("'" + name + "' is expected to be a number");
        }
        return value.asDouble();
    }

    boolean has(String name) {
        return !body.path(name).isMissingNode() && !body.path(name).isNull();
    }

    /** Strings, one after the other: the elements of an array, or the one that is no array. */
    String joined(String name) {
        JsonNode value = body.path(name);
        if (!value.isArray()) {
            return value.asText();
        }
        StringBuilder text = new StringBuilder();
        value.forEach(each -> text.append(each.asText()));
        return text.toString();
    }

    /** A coordinate in whole points. */
    int point(String name) {
        return (int) Math.round(number(name));
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
